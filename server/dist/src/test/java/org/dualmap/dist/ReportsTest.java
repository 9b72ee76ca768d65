package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The answers of analyses as documents, which two plugins write. */
@ExtendWith(DemoServer.class)
class ReportsTest {
  private static final String ID = "https://w3id.org/dualmap/id/";
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String ODT = "application/vnd.oasis.opendocument.text";
  private static final Map<String, String> ANALYSES =
      Map.of(
          "coverage",
              "/api/coverage?programme="
                  + TestServer.encode(ID + "programme/ict/vet")
                  + "&standard="
                  + TestServer.encode(ID + "standard/ict"),
          "progression",
              "/api/progression?from="
                  + TestServer.encode(ID + "programme/ict/vet")
                  + "&to="
                  + TestServer.encode(ID + "programme/ict/bachelor"),
          "demand", "/api/demand?field=" + TestServer.encode(ID + "field/ict"),
          "curriculum",
              "/api/curriculum?programme=" + TestServer.encode(ID + "programme/ict/bachelor"));
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "coverage kk", List.of("Қамту", "Еңбек функциясы", "қамтылған", "Ережелер жиынтығы"),
          "coverage ru", List.of("Покрытие", "Трудовая функция", "покрыто", "Набор правил"),
          "coverage en", List.of("Coverage", "Labour function", "covered", "Rule set"),
          "progression kk", List.of("Оқу нәтижелерін тану ұсынысы", "Модульдер", "Шешім"),
          "progression ru", List.of("Предложение о признании", "Что остаётся", "Заключение"),
          "progression en", List.of("Proposal for recognition", "What remains", "Verdict"),
          "demand kk", List.of("Дағдыларға сұраныс", "Жұмыс берушілер", "Өңірлер"));
  private static final Map<String, List<String>> MORE_WORDS =
      Map.of(
          "demand ru", List.of("Спрос на навыки", "Работодатели", "Регионы"),
          "demand en", List.of("Demand for skills", "Employers", "Regions"),
          "curriculum kk", List.of("Оқу жоспарының матрицасы", "Оқыту нәтижесі", "Модульдер"),
          "curriculum ru", List.of("Матрица учебного плана", "Результат обучения", "Модули"),
          "curriculum en", List.of("Curriculum matrix", "Learning outcome", "Modules"));
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final TestServer server;

  ReportsTest(TestServer server) {
    this.server = server;
  }

  static Stream<Arguments> everyAnalysisLanguageAndFormat() {
    List<Arguments> all = new ArrayList<>();
    for (String analysis : ANALYSES.keySet()) {
      for (String language : List.of("kk", "ru", "en")) {
        all.add(Arguments.of(analysis, language, "docx"));
        all.add(Arguments.of(analysis, language, "odt"));
      }
    }
    return all.stream();
  }

  private static String address(String analysis) {
    return Objects.requireNonNull(ANALYSES.get(analysis));
  }

  private HttpResponse<byte[]> get(String path, String accept) {
    try {
      return HTTP.send(
          server.request(path, "Accept", accept).GET().build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private HttpResponse<byte[]> report(String analysis, String language, String format) {
    HttpResponse<byte[]> answer =
        get(address(analysis) + "&lang=" + language + "&format=" + format, "*/*");
    assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(200);
    return answer;
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @MethodSource("everyAnalysisLanguageAndFormat")
  void anAnswerIsADocumentInTheLanguageAskedFor(String analysis, String language, String format) {
    HttpResponse<byte[]> answer = report(analysis, language, format);

    assertThat(header(answer, "Content-Type")).startsWith(format.equals("docx") ? DOCX : ODT);
    assertThat(header(answer, "Content-Disposition"))
        .matches(
            "attachment; filename=\"%s[a-z0-9-]*-%s\\.%s\""
                .formatted(analysis, LocalDate.now(), format));
    ReportDocument document = new ReportDocument(answer.body());
    String part = format.equals("docx") ? "word/document.xml" : "content.xml";
    String text = document.xml(part).getDocumentElement().getTextContent();
    String key = analysis + " " + language;
    assertThat(text).contains(WORDS.getOrDefault(key, MORE_WORDS.getOrDefault(key, List.of())));
    assertThat(WORDS.containsKey(key) || MORE_WORDS.containsKey(key)).isTrue();
    assertThat(text).contains(LocalDate.now().toString());
    assertThat(text)
        .contains(
            switch (language) {
              case "kk" -> "ойдан алынған";
              case "ru" -> "иллюстративные";
              default -> "illustrative";
            });
    assertThat(text).doesNotContain("report.", "at-least", "labour-function");
  }

  @ParameterizedTest
  @MethodSource("everyAnalysisLanguageAndFormat")
  void everyTableRepeatsItsHeadAndFitsThePage(String analysis, String language, String format) {
    ReportDocument document = new ReportDocument(report(analysis, language, format).body());

    if (format.equals("docx")) {
      checkDocx(document);
    } else {
      checkOdt(document);
    }
  }

  private static void checkDocx(ReportDocument document) {
    assertThat(document.parts().keySet().iterator().next()).isEqualTo("[Content_Types].xml");
    for (String part : document.parts().keySet()) {
      assertThat(document.xml(part)).isNotNull();
    }
    List<Element> tables = document.all("word/document.xml", "tbl");
    assertThat(document.all("word/document.xml", "tblHeader")).hasSize(tables.size() - 1);
    for (Element table : tables) {
      int columns = table.getElementsByTagNameNS("*", "gridCol").getLength();
      int cells = table.getElementsByTagNameNS("*", "tc").getLength();
      int rows = table.getElementsByTagNameNS("*", "tr").getLength();
      assertThat(cells).isEqualTo(rows * columns);
      int width = 0;
      for (int i = 0; i < columns; i++) {
        Element column = (Element) table.getElementsByTagNameNS("*", "gridCol").item(i);
        int own = Integer.parseInt(column.getAttribute("w:w"));
        assertThat(own).isGreaterThan(300);
        width += own;
      }
      assertThat(width).isBetween(15_000, 15_138);
    }
    List<String> ids =
        document.all("word/_rels/document.xml.rels", "Relationship").stream()
            .map(relation -> relation.getAttribute("Id"))
            .toList();
    List<Element> links = document.all("word/document.xml", "hyperlink");
    assertThat(links).isNotEmpty();
    for (Element link : links) {
      assertThat(ids).contains(link.getAttribute("r:id"));
    }
    Element page = document.all("word/document.xml", "pgSz").getFirst();
    assertThat(page.getAttribute("w:w")).isEqualTo("16838");
  }

  private static void checkOdt(ReportDocument document) {
    assertThat(document.beginsPlain("mimetype")).isTrue();
    assertThat(document.parts()).containsEntry("mimetype", ODT);
    for (String part : List.of("styles.xml", "meta.xml", "META-INF/manifest.xml")) {
      assertThat(document.xml(part)).isNotNull();
    }
    List<Element> tables = document.all("content.xml", "table");
    assertThat(document.all("content.xml", "table-header-rows")).hasSize(tables.size() - 1);
    List<String> styles =
        document.all("content.xml", "style").stream()
            .map(style -> style.getAttribute("style:name"))
            .toList();
    for (Element table : tables) {
      int columns = table.getElementsByTagNameNS("*", "table-column").getLength();
      int cells = table.getElementsByTagNameNS("*", "table-cell").getLength();
      int rows = table.getElementsByTagNameNS("*", "table-row").getLength();
      assertThat(cells).isEqualTo(rows * columns);
      for (int i = 0; i < columns; i++) {
        Element column = (Element) table.getElementsByTagNameNS("*", "table-column").item(i);
        assertThat(styles).contains(column.getAttribute("table:style-name"));
      }
    }
    assertThat(document.all("content.xml", "a")).isNotEmpty();
  }

  @Test
  void theFiguresAreThoseOfTheOtherFormats() {
    JsonNode report = Answer.json(server.get(address("coverage") + "&lang=en&format=json"));
    String text =
        new ReportDocument(report("coverage", "en", "odt").body())
            .xml("content.xml")
            .getDocumentElement()
            .getTextContent();

    assertThat(report.path("items").size()).isGreaterThan(20);
    for (JsonNode item : report.path("items")) {
      assertThat(text).contains(item.path("label").asText());
    }
    int rows =
        new ReportDocument(report("coverage", "en", "docx").body())
            .all("word/document.xml", "tbl")
            .get(1)
            .getElementsByTagNameNS("*", "tr")
            .getLength();
    assertThat(rows).isEqualTo(report.path("items").size() + 1);
    assertThat(server.get(address("coverage") + "&lang=en&format=csv").body().lines().count())
        .isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        DOCX + " | " + DOCX,
        ODT + " | " + ODT,
        "application/pdf, " + ODT + ";q=0.9, */*;q=0.1 | " + ODT,
        "text/csv, " + DOCX + ";q=0.5 | text/csv",
        "application/json | application/json",
        "*/* | application/json",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            + " | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      })
  void theAcceptHeaderChoosesToo(String accept, String type) {
    HttpResponse<byte[]> answer = get(address("coverage"), accept);

    assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/pdf", "application/vnd.dualmap.report", "image/*"})
  void aTypeThatNobodyWritesIsNotAcceptable(String accept) {
    Answer.problem(server.get(address("coverage"), "Accept", accept), 406, "not-acceptable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"coverage", "progression", "demand", "curriculum"})
  void anUnknownFormatIsAnsweredWithThoseThatThereAre(String analysis) {
    JsonNode problem =
        Answer.problem(server.get(address(analysis) + "&format=pdf"), 400, "bad-parameter");

    assertThat(problem.path("detail").asText()).contains("json, html, csv, xlsx", "docx", "odt");
  }

  @Test
  void sheetsHaveAFittingNameToo() {
    assertThat(header(get(address("coverage") + "&format=csv", "*/*"), "Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"coverage-ict-vet-standard-ict-%s.csv\""
                .formatted(LocalDate.now()));
    assertThat(header(get(address("coverage") + "&format=xlsx", "*/*"), "Content-Disposition"))
        .endsWith(".xlsx\"");
    assertThat(header(get(address("coverage"), "application/json"), "Content-Disposition"))
        .isEmpty();
  }

  @Test
  void aQuestionIsADocumentUnderItsOwnWords() {
    HttpResponse<byte[]> answer = get("/api/questions/2?lang=ru&format=odt", "*/*");

    assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(200);
    JsonNode question = Answer.json(server.get("/api/questions", "Accept", "application/json"));
    assertThat(
            new ReportDocument(answer.body())
                .xml("content.xml")
                .getDocumentElement()
                .getTextContent())
        .contains(question.get(1).path("text").path("ru").asText());
  }

  @Test
  void theCommandsOfThePageAboutDocumentsFetchThem() throws IOException {
    Path page = Path.of(System.getProperty("dualmap.repository"), "docs", "reports.md");
    List<String> commands =
        Files.readAllLines(page).stream().filter(line -> line.startsWith("curl ")).toList();

    assertThat(commands).hasSize(2);
    for (String command : commands) {
      String address = command.replaceFirst(".*\"http://localhost:8080([^\"]*)\".*", "$1");
      String accept = command.contains("Accept: ") ? ODT : "*/*";
      HttpResponse<byte[]> answer = get(address, accept);
      assertThat(answer.statusCode()).as(command).isEqualTo(200);
      assertThat(header(answer, "Content-Type")).startsWith(command.contains("docx") ? DOCX : ODT);
    }
  }

  @Test
  void theContractNamesTheFormats() {
    JsonNode paths = Answer.json(server.get("/api/openapi.json")).path("paths");

    for (String path :
        List.of(
            "/api/coverage",
            "/api/coverage/programmes",
            "/api/curriculum",
            "/api/demand",
            "/api/demand/programmes",
            "/api/progression",
            "/api/progression/ranking",
            "/api/questions/{number}")) {
      assertThat(paths.path(path).path("get").toString())
          .as(path)
          .contains("\"docx\"", "\"odt\"", "\"xlsx\"", "text/csv")
          .doesNotContain("vnd.dualmap.report");
    }
  }
}
