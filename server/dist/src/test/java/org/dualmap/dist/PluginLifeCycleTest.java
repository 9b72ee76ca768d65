package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins come and go while the server runs; what fails leaves everything as it was. */
class PluginLifeCycleTest {
  private static final String FIELD =
      """
      <https://example.org/%1$s> a <https://w3id.org/dualmap/ontology#Field> ;
        <http://www.w3.org/2004/02/skos/core#prefLabel> "%1$s"@en ;
        <https://w3id.org/dualmap/ontology#iscedField> <http://data.europa.eu/snb/isced-f/0613> .
      """;
  private static final String CLAIM =
      """
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX sssom: <https://w3id.org/sssom/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      INSERT DATA { <https://example.org/claim> a sssom:Mapping ;
        owl:annotatedSource <https://example.org/kept> ; owl:annotatedProperty skos:closeMatch ;
        owl:annotatedTarget <https://example.org/going> ;
        sssom:mapping_justification <https://w3id.org/semapv/vocab/ManualMappingCuration> ;
        <https://w3id.org/dualmap/ontology#mappingState> <https://w3id.org/dualmap/ontology#Suggested> .
        <https://example.org/other> skos:related <https://example.org/going> }
      """;

  @TempDir private Path folder;
  private PluginServer server;

  @BeforeEach
  void start() {
    server = PluginServer.start(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void restart() {
    server.close();
    server = PluginServer.start(folder);
  }

  private static PluginFile version(String version, String... names) {
    StringBuilder data = new StringBuilder();
    Stream.of(names).forEach(name -> data.append(FIELD.formatted(name)));
    return new PluginFile("grows").with("version", version).file("data/field.ttl", data.toString());
  }

  private JsonNode status(String id) {
    return Answer.json(server.server().get("/api/plugins/" + id, "Accept", "application/json"));
  }

  private void assertState(String id, String state, String version) {
    assertThat(status(id).path("state").asText()).isEqualToIgnoringCase(state);
    assertThat(status(id).path("version").asText()).isEqualTo(version);
  }

  @Test
  void aPluginIsInstalledSwitchedOffAndOnAndRemovedWithoutARestart() throws IOException {
    String before = server.everything();
    HttpResponse<String> installed = server.install(new PluginFile("comes"));

    assertThat(installed.statusCode()).as(installed.body()).isEqualTo(201);
    assertThat(installed.headers().firstValue("Location").orElse(""))
        .endsWith("/api/plugins/comes");
    assertState("comes", "started", "1.0.0");
    assertThat(status("comes").path("contributed").path("field").asInt()).isEqualTo(1);
    assertThat(server.holds("comes")).isTrue();
    String with = server.everything();

    JsonNode off = Answer.json(server.post("/comes/disable"));
    assertThat(off.path("effect").path("removed").asInt()).isEqualTo(3);
    assertState("comes", "disabled", "1.0.0");
    assertThat(server.everything()).isEqualTo(before);

    restart();
    assertState("comes", "disabled", "1.0.0");
    assertThat(server.holds("comes")).isFalse();
    Answer.json(server.post("/comes/enable"));
    assertThat(server.everything()).isEqualTo(with);
    restart();
    assertState("comes", "started", "1.0.0");

    Answer.json(server.delete("/comes"));
    assertThat(server.everything()).isEqualTo(before);
    Answer.problem(server.server().get("/api/plugins/comes"), 404, "not-found");
    try (Stream<Path> left = Files.walk(server.plugins())) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void everyActionIsInTheJournalWithItsAuthorAndReason() {
    server.install(new PluginFile("kept").with("data", "[]"));
    server.post("/kept/disable");
    server.post("/kept/enable");
    server.delete("/kept");

    JsonNode changes = Answer.json(server.changes());
    String text = changes.toString();
    assertThat(text)
        .contains(
            "Remove the plugin kept",
            "Enable the plugin kept",
            "Disable the plugin kept",
            "Test of ?unsigned=accept");
    assertThat(text.split("\"author\":\"administrator\"", -1)).as(text).hasSize(5);
  }

  @Test
  void twoPluginsThatDescribeThingsInTheSameSpaceAreRefused() {
    PluginFile one = new PluginFile("field-baking").with("space", "[https://example.org/bakery/]");
    assertThat(server.install(one).statusCode()).isEqualTo(201);
    PluginFile sameName = new PluginFile("framework-baking");
    PluginFile within =
        new PluginFile("field-bread").with("space", "[https://example.org/bakery/bread/]");
    PluginFile beside = new PluginFile("field-cake").with("space", "[https://example.org/cakes/]");

    for (PluginFile taken : new PluginFile[] {sameName, within}) {
      JsonNode refused = Answer.problem(server.install(taken), 422, "bad-plugin");
      assertThat(refused.path("detail").asText())
          .contains("the plugin field-baking", "a space of its own");
    }
    assertThat(server.install(beside).statusCode()).isEqualTo(201);
    assertState("field-baking", "started", "1.0.0");
  }

  private static PluginFile judged(String version, String names) {
    String shapes =
        """
        @prefix sh: <http://www.w3.org/ns/shacl#> .
        <urn:x:one> a sh:NodeShape ;
          sh:targetClass <https://w3id.org/dualmap/ontology#Field> ;
          sh:property [ sh:path <http://www.w3.org/2004/02/skos/core#prefLabel> ; sh:maxCount 1 ;
                        sh:message "A field has one name."@en ] .
        """;
    String data = FIELD.replace("\"%1$s\"@en", "%2$s").formatted("judged", names);
    return new PluginFile("judged")
        .with("version", version)
        .with("shapes", "[shapes/own.ttl]")
        .file("shapes/own.ttl", shapes)
        .file("data/field.ttl", data);
  }

  @Test
  void ownShapesJudgeTheNewDataAndNotWhatItReplaces() {
    assertThat(server.install(judged("1.0.0", "\"one\"@en")).statusCode()).isEqualTo(201);
    Answer.json(server.install(judged("1.1.0", "\"another\"@en")));
    String before = server.everything();
    PluginFile twoNames = judged("1.2.0", "\"a\"@en, \"b\"@kk");

    JsonNode refused = Answer.problem(server.preview(twoNames), 422, "bad-plugin");
    Answer.problem(server.install(twoNames), 422, "bad-plugin");

    assertThat(refused.path("detail").asText()).contains("its own shapes: A field has one name");
    assertState("judged", "started", "1.1.0");
    assertThat(server.everything()).isEqualTo(before);
  }

  @Test
  void aPreviewIsRefusedWhereTheShapesOfTheGraphWouldRefuseTheData() {
    PluginFile nameless =
        new PluginFile("nameless")
            .file(
                "data/field.ttl",
                "<https://example.org/x> a <https://w3id.org/dualmap/ontology#Field> .");
    long sequence = server.sequence();

    JsonNode preview = Answer.problem(server.preview(nameless), 422, "bad-data");
    JsonNode refused = Answer.problem(server.install(nameless), 422, "bad-data");

    assertThat(preview.path("detail").asText()).isEqualTo(refused.path("detail").asText());
    assertThat(server.sequence()).isEqualTo(sequence);
  }

  @Test
  void aPreviewOfANewVersionSaysWhatItWouldChangeAndChangesNothing() {
    server.install(version("1.0.0", "kept", "going"));
    assertThat(server.server().update(CLAIM).statusCode()).isEqualTo(204);
    String before = server.everything();
    long sequence = server.sequence();

    JsonNode preview = Answer.json(server.preview(version("1.1.0", "kept", "coming")));

    assertThat(preview.path("action").asText()).isEqualTo("upgrade");
    assertThat(preview.path("done").asBoolean()).isFalse();
    JsonNode effect = preview.path("effect");
    assertThat(effect.path("added").asInt()).isEqualTo(3);
    assertThat(effect.path("removed").asInt()).isEqualTo(3);
    assertThat(effect.path("addedStatements").toString()).contains("example.org/coming");
    assertThat(effect.path("removedStatements").toString()).contains("example.org/going");
    assertThat(effect.path("staleClaims").toString()).contains("https://example.org/claim");
    assertThat(Answer.texts(effect.path("staleLinks"), "subject"))
        .containsExactly("https://example.org/other");
    assertThat(server.everything()).isEqualTo(before);
    assertThat(server.sequence()).isEqualTo(sequence);
    assertState("grows", "started", "1.0.0");
  }

  @Test
  void aNewVersionTakesThePlaceOfTheOldOneWhichCanBeBroughtBack() {
    server.install(version("1.0.0", "one"));
    String old = server.everything();
    Answer.json(server.install(version("1.1.0", "two")));
    assertState("grows", "started", "1.1.0");
    assertThat(server.ask("<https://example.org/one> ?p ?o")).isFalse();
    assertThat(status("grows").path("otherVersions").toString()).contains("1.0.0");

    Answer.problem(server.install(version("1.0.0", "one")), 409, "conflict");
    JsonNode back = Answer.json(server.post("/grows/downgrade"));
    assertThat(back.path("action").asText()).isEqualTo("downgrade");
    assertThat(server.everything()).isEqualTo(old);
    restart();
    assertState("grows", "started", "1.0.0");
    assertThat(server.everything()).isEqualTo(old);
    Answer.problem(server.install(version("1.0.0", "other")), 409, "conflict");
    Answer.json(server.post("/grows/downgrade?version=1.1.0"));
    assertState("grows", "started", "1.1.0");
    Answer.problem(server.post("/grows/downgrade?version=7.0.0"), 404, "not-found");
  }

  @Test
  void aVersionThatFailsLeavesTheOldStateWhole() throws IOException {
    server.install(version("1.0.0", "one"));
    String before = server.everything();
    long sequence = server.sequence();
    List<PluginFile> bad =
        List.of(
            version("2.0.0", "one").file("data/field.ttl", "<a> <b>"),
            version("2.0.0", "one")
                .file("data/field.ttl", "<urn:x:f> a <https://w3id.org/dualmap/ontology#Field> ."),
            version("2.0.0", "one").with("requires", "\">=7.0.0 & <8.0.0\""),
            version("2.0.0", "one").with("ruleSets", "[rules/absent.yaml]"),
            CompiledPlugin.of(
                    folder,
                    "grows",
                    "RecognitionRule",
                    "Rule",
                    "package org.example.plugin; public class Rule { public Rule() {} }")
                .with("version", "2.0.0"));
    for (PluginFile plugin : bad) {
      HttpResponse<String> refused = server.install(plugin);

      assertThat(refused.statusCode()).as(refused.body()).isBetween(422, 503);
      assertState("grows", "started", "1.0.0");
      assertThat(server.everything()).isEqualTo(before);
      assertThat(server.sequence()).isEqualTo(sequence);
    }
    try (Stream<Path> left = Files.walk(server.plugins())) {
      assertThat(left.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactly("grows-1.0.0.jar");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenLeavesGraphAndPlugins() throws IOException {
    server.install(version("1.0.0", "one"));
    String before = server.everything();
    Files.writeString(server.plugins().resolve("versions"), "a file where a folder should be");

    Answer.problem(server.install(version("1.1.0", "two")), 503, "unavailable");

    assertThat(server.everything()).isEqualTo(before);
    assertState("grows", "started", "1.0.0");
    restart();
    assertState("grows", "started", "1.0.0");
    assertThat(server.everything()).isEqualTo(before);
  }

  @Test
  void needsAreExplainedAndKept() {
    assertThat(
            Answer.problem(
                    server.install(new PluginFile("b").with("dependencies", "[a]")),
                    422,
                    "bad-plugin")
                .path("detail")
                .asText())
        .contains("It needs the plugin a, which is not in use");
    server.install(new PluginFile("a"));
    assertThat(
            Answer.problem(
                    server.install(
                        new PluginFile("b").with("dependencies", "{a: \">=2.0.0 & <3.0.0\"}")),
                    422,
                    "bad-plugin")
                .path("detail")
                .asText())
        .contains("a >=2.0.0 & <3.0.0, but version 1.0.0 is in use");
    Answer.json(
        server.install(new PluginFile("b").with("dependencies", "{a: \">=1.0.0 & <2.0.0\"}")));

    for (HttpResponse<String> refused :
        List.of(
            server.post("/a/disable"),
            server.delete("/a"),
            server.install(new PluginFile("a").with("version", "2.0.0")))) {
      assertThat(Answer.problem(refused, 409, "conflict").path("detail").asText())
          .contains("The plugin b needs a >=1.0.0 & <2.0.0");
    }
    PluginFile circle = new PluginFile("a").with("version", "1.1.0").with("dependencies", "[b]");
    assertThat(Answer.problem(server.install(circle), 422, "bad-plugin").path("detail").asText())
        .contains("a needs b needs a");
    Answer.json(server.install(new PluginFile("a").with("version", "1.2.0")));
    Answer.json(server.delete("/b"));
    Answer.json(server.delete("/a"));
  }

  @Test
  void whatAnotherPluginHasIsRefusedAndBothAreNamed() {
    server.install(new PluginFile("first"));
    PluginFile second = new PluginFile("second").file("data/field.ttl", FIELD.formatted("first"));

    JsonNode refused = Answer.problem(server.install(second), 422, "bad-plugin");

    assertThat(refused.path("detail").asText()).contains("plugin second", "plugin first");
    assertThat(refused.path("errors").toString() + refused.path("findings"))
        .contains("https://example.org/first");
    assertThat(server.holds("second")).isFalse();
  }

  @Test
  void onlyAnAdministratorMayAndAnUnsignedPackageNeedsAWord() {
    for (String path : List.of("/x/enable", "/x/disable", "/x/downgrade")) {
      Answer.problem(
          server.server().post("/api/plugins" + path, "text/plain", ""), 401, "unknown-user");
    }
    Answer.problem(
        server.server().send(server.server().request("/api/plugins/x").DELETE()),
        401,
        "unknown-user");
    JsonNode refused = Answer.problem(server.send(new PluginFile("x"), ""), 409, "conflict");
    assertThat(refused.path("detail").asText()).contains("Nobody has signed", "unsigned=accept");
    Answer.problem(server.post("/x/enable"), 404, "not-found");
    Answer.json(server.install(new PluginFile("x")));
    assertThat(status("x").path("trust").asText()).isEqualTo("unsigned");
  }

  @Test
  void aPackageThatLiesInTheFolderIsInstalledByItsName() {
    new PluginFile("lies").write(server.plugins());

    Answer.problem(server.post("/folder/absent.jar?unsigned=accept"), 404, "not-found");
    Answer.json(server.post("/folder/lies.jar?unsigned=accept"));
    assertState("lies", "started", "1.0.0");
    new PluginFile("lies").with("version", "1.1.0").write(server.plugins());
    Answer.json(server.post("/folder/lies.jar?unsigned=accept"));
    assertState("lies", "started", "1.1.0");
    restart();
    assertState("lies", "started", "1.1.0");
  }

  @Test
  void aBrokenPluginIsMendedByAnotherPackage() {
    server.close();
    new PluginFile("mended").with("dependencies", "[absent]").write(server.plugins());
    server = PluginServer.start(folder);
    assertThat(server.holds("mended")).isFalse();

    Answer.json(server.install(new PluginFile("mended").with("version", "1.0.1")));

    assertState("mended", "started", "1.0.1");
  }

  @Test
  void thePageSaysWhatIsThereInThreeLanguages() {
    server.install(new PluginFile("seen").with("title", "{kk: Көлік, ru: Транспорт, en: Cars}"));
    server.post("/seen/disable");

    assertPage("kk", "Көлік", "өшірілген");
    assertPage("ru", "Транспорт", "выключен");
    assertPage("en", "Cars", "switched off");
  }

  private void assertPage(String language, String... words) {
    for (String path : List.of("/api/plugins", "/api/plugins/seen")) {
      assertThat(server.server().get(path + "?lang=" + language, "Accept", "text/html").body())
          .contains("<html lang=\"" + language + "\"", "CC0-1.0", "1.0.0")
          .contains(words)
          .doesNotContain("plugins.");
    }
  }
}
