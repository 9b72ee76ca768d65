package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One standard beside all programmes. */
@ExtendWith(DemoServer.class)
class ProgrammesTest {
  private static final String ID = "https://w3id.org/dualmap/id/";
  private static final List<String> STATES =
      List.of("covered", "partial", "not-covered", "unknown");

  private final TestServer server;

  ProgrammesTest(TestServer server) {
    this.server = server;
  }

  private static String address(String field) {
    return "/api/coverage/programmes?standard=" + TestServer.encode(ID + "standard/" + field);
  }

  private JsonNode json(String path) {
    return Answer.json(server.get(path, "Accept", "application/json"));
  }

  /** What the other address answers for the same pair. */
  private JsonNode pair(String programme, String field, String more) {
    return json(
        "/api/coverage?programme="
            + TestServer.encode(programme)
            + "&standard="
            + TestServer.encode(ID + "standard/" + field)
            + more);
  }

  @ParameterizedTest
  @CsvSource({
    "ict,",
    "primary-education,",
    "electrical-power,",
    "ict, 2024-06-01",
    "primary-education, 2024-06-01",
    "electrical-power, 2024-06-01",
    "ict, 2026-02-20",
    "primary-education, 2026-02-20",
    "electrical-power, 2026-02-20",
    "ict, 2026-11-01",
    "electrical-power, 2026-11-01"
  })
  void eachRowHasTheFiguresOfItsPair(String field, String day) {
    String more = day == null ? "" : "&asOf=" + day;
    JsonNode report = json(address(field) + more + "&all=true&limit=1000");
    Set<String> states = new HashSet<>();

    assertThat(report.path("programmes").size()).isEqualTo(report.path("total").asInt());
    assertThat(report.path("programmes").size()).isGreaterThan(3);
    for (JsonNode row : report.path("programmes")) {
      String programme = row.path("programme").path("iri").asText();
      JsonNode pair = pair(programme, field, more);
      assertThat(pair.path("programme").path("iri").asText()).isEqualTo(programme);
      assertThat(row.path("covered")).as(programme).isEqualTo(unweighted(pair));
      assertThat(row.path("gaps").asInt()).as(programme).isEqualTo(pair.path("gaps").size());
      assertThat(row.path("version")).as(programme).isEqualTo(pair.path("programmeVersion"));
      assertThat(report.path("standardVersion")).isEqualTo(pair.path("targetVersion"));
      for (String state : STATES) {
        assertThat(counts(row, state)).as(programme + " " + state).isEqualTo(counted(pair, state));
        if (row.path("items").path(state).asInt() > 0) {
          states.add(state);
        }
      }
    }
    assertThat(states).contains("unknown");
    if (day == null) {
      assertThat(states).contains("partial", "covered");
    }
  }

  private static JsonNode unweighted(JsonNode pair) {
    return pair.path("covered").path("unweighted");
  }

  private static List<Integer> counts(JsonNode row, String state) {
    return List.of(
        row.path("functions").path(state).asInt(),
        row.path("items").path(state).asInt(),
        row.path("stated").path(state).asInt());
  }

  private static List<Integer> counted(JsonNode pair, String state) {
    Set<String> wholes = new HashSet<>(Answer.texts(pair.path("items"), "parent"));
    int functions = 0;
    int leaves = 0;
    int stated = 0;
    for (JsonNode item : pair.path("items")) {
      if (item.path("state").asText().equals(state)) {
        functions += item.path("mandatory").asBoolean() ? 1 : 0;
        leaves += wholes.contains(item.path("iri").asText()) ? 0 : 1;
        stated += item.path("basis").asText().equals("direct") ? 1 : 0;
      }
    }
    return List.of(functions, leaves, stated);
  }

  @Test
  void programmesWithoutAClaimAreCountedAndOnlyListedWhenAskedFor() {
    JsonNode some = json(address("ict"));
    JsonNode all = json(address("ict") + "&all=true");

    assertThat(some.path("withoutClaims").asInt()).isPositive();
    assertThat(all.path("withoutClaims")).isEqualTo(some.path("withoutClaims"));
    assertThat(all.path("total").asInt())
        .isEqualTo(some.path("total").asInt() + some.path("withoutClaims").asInt());
    List<String> listed = iris(some);
    for (JsonNode row : all.path("programmes")) {
      if (!listed.contains(row.path("programme").path("iri").asText())) {
        assertThat(row.path("covered").path("unknown").asDouble()).isEqualTo(1.0);
      }
    }
    assertThat(listed).contains(ID + "programme/ict/vet", ID + "programme/ict/bachelor");
  }

  private static List<String> iris(JsonNode report) {
    List<String> iris = new ArrayList<>();
    report.path("programmes").forEach(row -> iris.add(row.path("programme").path("iri").asText()));
    return iris;
  }

  @Test
  void theBestComeFirstAndPagesAddUp() {
    JsonNode all = json(address("ict") + "&all=true&limit=1000");
    List<Double> shares = new ArrayList<>();
    all.path("programmes")
        .forEach(row -> shares.add(row.path("covered").path("covered").asDouble()));

    assertThat(shares).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(shares.getFirst()).isPositive();
    List<String> paged = new ArrayList<>();
    for (int offset = 0; offset < all.path("total").asInt(); offset += 4) {
      JsonNode page = json(address("ict") + "&all=true&limit=4&offset=" + offset);
      assertThat(page.path("total")).isEqualTo(all.path("total"));
      paged.addAll(iris(page));
    }
    assertThat(paged).isEqualTo(iris(all));
  }

  @Test
  void fieldAndLevelNarrowWhatIsAskedFor() {
    JsonNode ofField =
        json(address("ict") + "&all=true&field=" + TestServer.encode(ID + "field/ict"));
    JsonNode ofLevel = json(address("ict") + "&all=true&level=4");

    assertThat(iris(ofField)).isNotEmpty().allMatch(iri -> iri.contains("/programme/ict/"));
    assertThat(ofField.path("total").asInt())
        .isLessThan(json(address("ict") + "&all=true").path("total").asInt());
    assertThat(ofLevel.path("total").asInt()).isPositive();
    ofLevel.path("programmes").forEach(row -> assertThat(row.path("level").asInt()).isEqualTo(4));
  }

  @Test
  void oneProfessionCardCanBeAskedForAlone() {
    String card = "&card=" + TestServer.encode(ID + "profession-card/ict/p4");
    for (JsonNode row : json(address("ict") + card).path("programmes")) {
      String programme = row.path("programme").path("iri").asText();
      assertThat(row.path("covered")).isEqualTo(unweighted(pair(programme, "ict", card)));
    }
  }

  @Test
  void eachRowNamesWhatItIsAbout() {
    for (JsonNode row : json(address("ict") + "&lang=ru").path("programmes")) {
      assertThat(row.path("programme").path("lang").asText()).isEqualTo("ru");
      assertThat(row.path("institution").path("label").asText()).isNotBlank();
      assertThat(row.path("level").asInt()).isBetween(1, 8);
      assertThat(row.path("version").path("name").asText()).isNotBlank();
    }
  }

  @Test
  void csvAndXlsxHaveTheFiguresOfTheJson() throws IOException, InterruptedException {
    JsonNode report = json(address("electrical-power"));
    List<List<String>> expected = new ArrayList<>();
    report
        .path("programmes")
        .forEach(
            row ->
                expected.add(
                    List.of(
                        row.path("programme").path("iri").asText(),
                        row.path("covered").path("covered").asDouble() + "",
                        row.path("gaps").asText(),
                        row.path("items").path("partial").asText())));
    List<List<String>> fromCsv = new ArrayList<>();
    String csv = server.get(address("electrical-power") + "&format=csv").body();
    try (CSVParser parser =
        CSVFormat.DEFAULT.builder().setHeader().get().parse(new StringReader(bare(csv)))) {
      parser.forEach(
          r ->
              fromCsv.add(
                  List.of(
                      r.get("iri"),
                      Double.valueOf(r.get("covered-share")) + "",
                      r.get("gaps"),
                      r.get("items-partial"))));
    }
    HttpResponse<byte[]> xlsx =
        HttpClient.newHttpClient()
            .send(
                server.request(address("electrical-power") + "&format=xlsx").build(),
                HttpResponse.BodyHandlers.ofByteArray());
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx.body()))) {
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(expected.size() + 1);
      assertThat(rows.getFirst().getCellText(20)).isEqualTo("iri");
      for (int n = 0; n < expected.size(); n++) {
        assertThat(rows.get(n + 1).getCellText(20)).isEqualTo(expected.get(n).getFirst());
        assertThat(rows.get(n + 1).getCellText(7)).isEqualTo(expected.get(n).get(2));
      }
      assertThat(book.findSheet("about")).isPresent();
    }

    assertThat(expected).isNotEmpty();
    assertThat(fromCsv).isEqualTo(expected);
  }

  /** Without the mark of byte order that spreadsheets want. */
  private static String bare(String csv) {
    return csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
  }

  @Test
  void badParametersAreRefusedInWords() {
    Answer.problem(server.get("/api/coverage/programmes"), 400, "bad-parameter");
    Answer.problem(server.get(address("none")), 404, "not-found");
    for (String more :
        List.of(
            "&level=nine",
            "&all=perhaps",
            "&limit=0",
            "&offset=-1",
            "&ruleset=none",
            "&asOf=today",
            "&card=" + TestServer.encode(ID + "standard/ict"),
            "&field=" + TestServer.encode(ID + "standard/ict"))) {
      JsonNode problem = Answer.problem(server.get(address("ict") + more), 400, "bad-parameter");
      assertThat(problem.path("detail").asText()).isNotBlank();
    }
  }
}
