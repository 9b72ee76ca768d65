package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dualmap.problem.Finding;
import org.dualmap.testkit.TestPlugin;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who writes no Turtle fills sheets, and a server takes them as data of a plugin. */
class SheetPluginTest {
  private static final String ID = "https://w3id.org/dualmap/id/";
  private static final String MANIFEST =
      """
      schema: 1
      id: field-baking
      version: 1.0.0
      provider: Example College
      licence: CC0-1.0
      requires: ">=0.1.0 & <0.2.0"
      dependencies:
        framework-kz: ">=0.1.0 & <0.2.0"
      languages: [kk, ru, en]
      title: {kk: Наубайхана ісі, ru: Хлебопечение, en: Baking}
      data:
      """;

  @TempDir private Path folder;

  private void write(String name, String... lines) throws IOException {
    Path file = folder.resolve("data").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
    Path manifest = folder.resolve("plugin.yaml");
    String before = Files.exists(manifest) ? Files.readString(manifest) : MANIFEST;
    Files.writeString(manifest, before + "  - data/" + name + "\n");
  }

  private TestPlugin plugin() {
    Path shipped = Distribution.plugins();
    return TestPlugin.of(
        folder,
        shipped.resolve("framework-kz-0.1.0.jar"),
        shipped.resolve("framework-eqf-0.1.0.jar"));
  }

  private void programme() throws IOException {
    write("fields.csv", "id,kk,ru,en,isced-field", "baking,Наубайхана,Хлебопечение,Baking,0721");
    write(
        "institutions.csv",
        "id,en,ru,kk,sector,illustrative",
        "college,Example College,Примерный колледж,Мысал колледж,VET,yes");
    // As a spreadsheet set to Russian saves it: semicolons, a decimal comma, a mark before all.
    write(
        "programmes.csv",
        "\uFEFFid;kk;ru;en;code;version;institution;sector;level;field;credits;hours-per-credit;illustrative",
        "bread;Нан пісіру;Выпечка хлеба;Bread making;4S07210101;2026;college;VET;kz-nqf-2016/4;"
            + "baking;4,5;24;yes");
    write(
        "modules.csv",
        "id,part-of,kk,ru,en,code,credits,hours,masters,assesses",
        "m1,bread,Қамыр,Тесто,Dough,ПМ 01,4.5,108,\"o1, o2\",o1 o2");
    write(
        "learning-outcomes.csv",
        "id,part-of,kk,ru,en,code,dimension,place,level",
        "o1,bread,Қамыр илейді,Замешивает тесто,Kneads dough,РО 1,skill,both,kz-nqf-2016/4",
        "o2,bread,Нан пісіреді,Выпекает хлеб,Bakes bread,РО 2,ability,company,kz-nqf-2016/4");
    write(
        "assessment-criteria.csv",
        "id,part-of,en,ru,kk",
        "o1-1,o1,The dough is even,Тесто однородно,Қамыр біркелкі",
        "o2-1,o2,The crust is even,Корка ровная,Қабығы біркелкі");
    write(
        "standards.csv",
        "id,kk,ru,en,code,version,field,illustrative",
        "baker,Наубайшы,Пекарь,Baker,ILL-BAKER,2026,baking,yes");
    write(
        "profession-cards.csv",
        "id,part-of,kk,ru,en,level",
        "baker-4,baker,Наубайшы,Пекарь,Baker,kz-nqf-2016/4");
    write(
        "labour-functions.csv",
        "id,part-of,kk,ru,en,mandatory",
        "f1,baker-4,Қамыр дайындау,Приготовление теста,Preparing dough,yes");
  }

  @Test
  void filledSheetsBecomeAProgrammeAndAStandard() throws IOException {
    programme();
    write(
        "translations.csv", "id,en,kk", "http://data.europa.eu/snb/isced-f/0721,Food processing,");
    try (TestPlugin plugin = plugin()) {
      assertThat(plugin.findings()).isEmpty();
      TestServer server = plugin.start();

      JsonNode status =
          Answer.json(server.get("/api/plugins/field-baking", "Accept", "application/json"));
      assertThat(status.path("state").asText()).isEqualTo("STARTED");
      assertThat(status.path("contributed").path("learning-outcome").asInt()).isEqualTo(2);
      String outcome = ID + "outcome/baking/o1";
      String ask =
          """
          PREFIX dm: <https://w3id.org/dualmap/ontology#>
          PREFIX dct: <http://purl.org/dc/terms/>
          ASK { <%1$sprogramme/baking/bread> dm:credits 4.5 ; dm:level <%1$sframework/kz-nqf-2016/level/4> ;
                  dm:field/dm:iscedField <http://data.europa.eu/snb/isced-f/0721> ; dm:sector dm:VET .
                <%1$smodule/baking/m1> dm:masters <%2$s> , <%1$soutcome/baking/o2> ; dm:hours 108 .
                <%2$s> dm:placeOfLearning dm:AtBoth ; dm:dimension dm:SkillDimension .
                <%1$slabour-function/baking/f1> dm:mandatory true ;
                  dct:isPartOf/dct:isPartOf <%1$sstandard/baking/baker> }
          """
              .formatted(ID, outcome);
      assertThat(server.query(ask, "text/csv").body()).contains("true");
      String coverage =
          "/api/coverage?programme=%sprogramme/baking/bread&standard=%sstandard/baking/baker"
              .formatted(ID, ID);
      assertThat(Answer.json(server.get(coverage, "Accept", "application/json")).path("items"))
          .isNotEmpty();
    }
  }

  @Test
  void everyFaultOfASheetIsSaidAtOnceWithItsPlace() throws IOException {
    programme();
    write(
        "modules-more.csv",
        "id,part-of,en,credits,hours,masters,colour",
        "m 2,bread,Two,1,10,o1,red",
        "m3,,Three,many,10.5,o1,red",
        "m4,bread,,1,10,o1<x>,red",
        "m5,bread,Five,1,10,,red",
        "m5,bread,Five again,1,10,,red");
    try (TestPlugin plugin = plugin()) {
      List<String> places =
          plugin.findings().stream()
              .filter(f -> f.severity() == Finding.Severity.ERROR)
              .map(f -> f.line() + " " + f.column())
              .toList();
      assertThat(places)
          .contains(
              "1 colour", "2 id", "3 part-of", "3 credits", "3 hours", "4 masters", "4 id", "6 id");
      assertThat(plugin.findings())
          .allMatch(
              f ->
                  "data/modules-more.csv".equals(f.source())
                      || f.severity() != Finding.Severity.ERROR);
    }
  }

  @Test
  void aSheetWithAnotherNameIsExplained() throws IOException {
    write("moduls.csv", "id,en", "m1,One");
    try (TestPlugin plugin = plugin()) {
      assertThat(plugin.findings()).anyMatch(f -> f.message().contains("modules.csv"));
    }
  }

  @Test
  void emptySheetsCanBeHad() {
    try (TestPlugin plugin = plugin();
        TestServer server = TestServer.start(folder.resolve("server"), folder.resolve("none"))) {
      JsonNode names = Answer.json(server.get("/api/plugins/sheets"));
      assertThat(names).hasSize(13);
      for (JsonNode name : names) {
        String sheet = server.get("/api/plugins/sheets/" + name.asText()).body();
        assertThat(sheet.getBytes(StandardCharsets.UTF_8)).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(sheet).startsWith("\uFEFFid,kk,ru,en").endsWith("\r\n");
      }
      Answer.problem(server.get("/api/plugins/sheets/colours.csv"), 404, "not-found");
    }
  }
}
