package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.io.FileUtils;
import org.dualmap.testkit.TestServer;
import org.jspecify.annotations.Nullable;

/** Whatever is typed, search answers with JSON, and never with a fault of its own. */
class AnyInputTest {
  private static final int LONGEST = 1000;
  private static final List<String> SEARCHES =
      List.of("/api/search?q=", "/api/suggest?q=", "/api/suggest?lang=kk&q=");
  private static final String SKILLS =
      """
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX esco: <http://data.europa.eu/esco/model#>
      INSERT DATA {
        <urn:x:1> a esco:Skill ; skos:prefLabel "Шағын кеңсе желісін орнату"@kk , "C++ (язык)"@ru .
        <urn:x:2> a esco:Skill ; skos:prefLabel "L'élève dit \\"salut\\" à O’Brien"@fr .
        <urn:x:3> a esco:Occupation ; skos:prefLabel "مهندس"@ar ; skos:notation "7212.3" .
      }
      """;

  private static @Nullable Path folder;
  private static @Nullable TestServer started;

  @BeforeContainer
  static void start() throws IOException {
    folder = Files.createTempDirectory("dualmap-any-input");
    started = TestServer.start(folder.resolve("data"), folder.resolve("none"));
    assertThat(started.update(SKILLS).statusCode()).isEqualTo(204);
    SearchIndexed.await(started);
  }

  @AfterContainer
  static void stop() {
    server().close();
    FileUtils.deleteQuietly(Objects.requireNonNull(folder).toFile());
  }

  private static TestServer server() {
    return Objects.requireNonNull(started);
  }

  /** Letters, signs that mean something elsewhere, and what hardly anybody types. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> piece =
        Arbitraries.oneOf(
            Arbitraries.chars().all().map(String::valueOf),
            Arbitraries.integers().between(0x10000, 0x10FFFF).map(Character::toString),
            Arbitraries.chars().range('\uD800', '\uDFFF').map(String::valueOf),
            Arbitraries.chars().range('\u0000', '\u001F').map(String::valueOf),
            Arbitraries.of(
                "желі", "Қ", "ә", "é", "e\u0301", "\u202E", "\u200F", "مه", "\uFEFF", "\u200D",
                "👩‍🏫", "C++", "AND", " ", "\t", "\"", "'", "\\", "(", "*", "%", "%00", "?x", "}",
                "6В07104", "<b>", "\uFFFF", "ß", "İ", "ﬃ"));
    Arbitrary<String> word =
        Arbitraries.strings().withChars("abжөі1").ofMinLength(1).ofMaxLength(6);
    return Arbitraries.oneOf(
        word.list().ofMinSize(20).ofMaxSize(160).map(words -> String.join(" ", words)),
        piece.list().ofMaxSize(12).map(pieces -> String.join("", pieces)),
        piece.list().ofMaxSize(600).map(pieces -> String.join("", pieces)),
        piece.map(once -> once.repeat(1 + 1200 / once.length())));
  }

  @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
  void everySearchIsAnsweredWithJson(@ForAll("texts") String text) {
    for (String search : SEARCHES) {
      HttpResponse<String> answer =
          server().get(search + TestServer.encode(text), "Accept", "application/json");
      if (TestServer.encode(text).length() > 7000) {
        assertThat(answer.statusCode()).isBetween(200, 499);
      } else if (text.length() > LONGEST) {
        Answer.problem(answer, 400, "bad-parameter");
      } else {
        assertThat(Answer.json(answer).isContainerNode()).isTrue();
      }
    }
  }

  @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
  void everySearchIsAnsweredAsAPage(@ForAll("texts") String text) {
    String typed = text.substring(0, Math.min(300, text.length())) + "<script>x()</script>";
    HttpResponse<String> page =
        server().get("/api/search?q=" + TestServer.encode(typed), "Accept", "text/html");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("</html>").doesNotContain("<script>x");
  }

  @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
  void everySearchFromSparqlIsAnsweredWithJson(@ForAll("texts") String text) {
    String query =
        "SELECT * { (?r ?s ?m) <https://w3id.org/dualmap/ontology#search> (%s@kk 5) }"
            .formatted(literal(text));
    HttpResponse<String> answer =
        server()
            .post(
                "/sparql",
                "application/sparql-query;charset=utf-8",
                query,
                "Accept",
                "application/sparql-results+json");

    if (answer.statusCode() == 400) {
      Answer.problem(answer, 400, "bad-query");
    } else {
      JsonNode json = Answer.json(answer);
      assertThat(json.at("/results/bindings").isArray()).isTrue();
      assertThat(text.length()).isLessThanOrEqualTo(LONGEST);
    }
  }

  private static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                default -> literal.append((char) c);
              }
            });
    return literal.append('"').toString();
  }
}
