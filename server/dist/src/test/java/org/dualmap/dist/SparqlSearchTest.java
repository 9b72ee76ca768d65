package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The property dm:search of SPARQL queries. */
@ExtendWith(DemoServer.class)
class SparqlSearchTest {
  private static final String ID = "https://w3id.org/dualmap/id/";
  private static final String PREFIXES =
      """
      PREFIX dm: <https://w3id.org/dualmap/ontology#>
      PREFIX elm: <http://data.europa.eu/snb/model/elm/>
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX esco: <http://data.europa.eu/esco/model#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;

  private final TestServer server;

  SparqlSearchTest(TestServer server) {
    this.server = server;
    SearchIndexed.await(server);
  }

  private HttpResponse<String> ask(String query) {
    return server.query(PREFIXES + query, "application/sparql-results+json");
  }

  /** The values of the query's variables, row by row. */
  private List<List<String>> rows(String query) {
    JsonNode answer = Answer.json(ask(query));
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode binding : answer.at("/results/bindings")) {
      List<String> row = new ArrayList<>();
      for (JsonNode name : answer.at("/head/vars")) {
        row.add(binding.path(name.asText()).path("value").asText());
      }
      rows.add(row);
    }
    return rows;
  }

  private List<String> column(String query) {
    return rows(query).stream().map(row -> row.get(0)).toList();
  }

  private List<String> searched(String parameters) {
    return Answer.texts(
        Answer.json(server.get("/api/search?" + parameters, "Accept", "application/json"))
            .path("hits"),
        "iri");
  }

  @Test
  void theHitsAreThoseOfEverySearchInTheSameOrder() {
    List<String> searched = searched("lang=kk&limit=100&q=" + TestServer.encode("желі"));

    assertThat(searched).hasSizeGreaterThan(3);
    assertThat(column("SELECT ?r { ?r dm:search \"желі\"@kk }")).isEqualTo(searched);
    assertThat(column("SELECT ?r { (?r ?score) dm:search (\"желі\"@kk 3) } ORDER BY DESC(?score)"))
        .hasSize(3)
        .isSubsetOf(searched);
  }

  @Test
  void aKindIsItsClassOrItsName() {
    List<String> searched =
        searched("lang=ru&kind=learning-outcome&limit=50&q=" + TestServer.encode("сети"));

    assertThat(searched).isNotEmpty();
    assertThat(column("SELECT ?r { ?r dm:search (\"сети\"@ru elm:LearningOutcome 50) }"))
        .isEqualTo(searched);
    assertThat(column("SELECT ?r { ?r dm:search (\"сети\"@ru 50 \"learning-outcome\") }"))
        .isEqualTo(searched);
  }

  @Test
  void aRowHasTheScoreAndTheTextThatMatchedWithItsLanguage() {
    JsonNode row =
        Answer.json(ask("SELECT * { (?r ?score ?matched) dm:search (\"желісін орнату\"@en 1) }"))
            .at("/results/bindings/0");

    assertThat(Double.parseDouble(row.at("/score/value").asText())).isPositive();
    assertThat(row.at("/score/datatype").asText()).endsWith("#float");
    assertThat(row.at("/matched/xml:lang").asText()).isEqualTo("kk");
    assertThat(row.at("/matched/value").asText()).contains("желі");
  }

  @Test
  void aResourceThatIsKnownAlreadyIsAHitOrNot() {
    String hit = searched("lang=kk&limit=1&q=" + TestServer.encode("желі")).get(0);

    assertThat(rows("SELECT ?s { (<%s> ?s) dm:search \"желі\"@kk }".formatted(hit))).hasSize(1);
    assertThat(rows("SELECT ?s { (<%s> ?s) dm:search \"жоқсөз\"@kk }".formatted(hit))).isEmpty();
    assertThat(rows("SELECT ?s { (<urn:x:none> ?s) dm:search \"желі\"@kk }")).isEmpty();
    assertThat(rows("SELECT ?s { (\"text\" ?s) dm:search \"желі\"@kk }")).isEmpty();
  }

  @Test
  void theOrderOfTheLinesDoesNotChangeTheAnswer() {
    String outcome = "?r a elm:LearningOutcome .";
    String search = "?r dm:search (\"сети\"@ru 40) .";
    String ordered = " } ORDER BY ?r";

    List<String> after = column("SELECT ?r { " + search + outcome + ordered);

    assertThat(after).isNotEmpty();
    assertThat(column("SELECT ?r { " + outcome + search + ordered)).isEqualTo(after);
    assertThat(column("SELECT ?r { " + outcome + " FILTER EXISTS { " + search + " }" + ordered))
        .isEqualTo(after);
    assertThat(
            column(
                "SELECT ?r { "
                    + outcome
                    + " OPTIONAL { ?r dm:search (\"сети\"@ru 40) BIND(1 AS ?x) } FILTER(BOUND(?x))"
                    + ordered))
        .isEqualTo(after);
  }

  @Test
  void theTextMayComeFromEachRow() {
    List<List<String>> rows =
        rows(
            """
            SELECT ?outcome ?skill {
              ?outcome a elm:LearningOutcome ; dct:isPartOf <%sprogramme/ict/vet> ; skos:prefLabel ?text .
              FILTER(LANG(?text) = "ru")
              ?skill dm:search (?text "professional-skill" 2)
            }
            """
                .formatted(ID));

    assertThat(rows).hasSizeGreaterThan(5);
    assertThat(rows.stream().map(row -> row.get(0)).distinct().count()).isGreaterThan(3);
    assertThat(rows).allMatch(row -> row.get(1).startsWith(ID));
  }

  @Test
  void aValueThatIsKnownMustBeTheSame() {
    String query = "SELECT ?r { VALUES ?m { %s } (?r ?s ?m) dm:search \"желі\"@kk }";
    List<List<String>> all = rows("SELECT ?m { (?r ?s ?m) dm:search \"желі\"@kk }");
    String matched = "\"" + all.get(0).get(0).replace("\"", "\\\"") + "\"@kk";

    assertThat(column(query.formatted(matched))).isNotEmpty();
    assertThat(column(query.formatted("\"other\"@kk"))).isEmpty();
    assertThat(column("SELECT ?r { (?r ?s ?s) dm:search \"желі\"@kk }")).isEmpty();
    assertThat(column("SELECT ?r { (?r [] ?m) dm:search \"желі\"@kk }")).hasSameSizeAs(all);
  }

  @Test
  void aGraphGivesOnlyWhatItStates() {
    String plugin = "https://w3id.org/dualmap/graph/plugin/field-ict";
    List<List<String>> rows = rows("SELECT ?r ?g { GRAPH ?g { ?r dm:search \"желі\"@kk } }");

    assertThat(rows).isNotEmpty();
    assertThat(rows.stream().map(row -> row.get(1))).contains(plugin);
    List<String> within =
        column("SELECT ?r FROM <%s> { ?r dm:search \"желі\"@kk }".formatted(plugin));
    assertThat(within).isNotEmpty();
    assertThat(within)
        .containsExactlyInAnyOrderElementsOf(
            rows.stream().filter(row -> row.get(1).equals(plugin)).map(row -> row.get(0)).toList());
    assertThat(column("SELECT ?r FROM <urn:x:none> { ?r dm:search \"желі\"@kk }")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?r dm:search ()                               | is missing",
        "?r dm:search ?text                            | ?text has no value",
        "?r dm:search [ ]                              | a blank node has no value",
        "?r dm:search 5                                | must be a string",
        "?r dm:search <urn:x:text>                     | must be a string",
        "?r dm:search (\"a\" 0)                        | from 1 to 1000",
        "?r dm:search (\"a\" -5)                       | from 1 to 1000",
        "?r dm:search (\"a\" 1001)                     | from 1 to 1000",
        "?r dm:search (\"a\" 99999999999999999999)     | from 1 to 1000",
        "?r dm:search (\"a\" 5 6)                      | more than one limit",
        "?r dm:search (\"a\" 1.5)                      | neither a kind nor a limit",
        "?r dm:search (\"a\" true)                     | neither a kind nor a limit",
        "?r dm:search (\"a\" \"x\"^^<urn:x:type>)      | neither a kind nor a limit",
        "?r dm:search (\"a\" \"unicorn\")              | learning-outcome",
        "?r dm:search (\"a\" <urn:x:class>)            | learning-outcome",
        "?r dm:search (\"a\" \"skill\" esco:Skill)     | more than one kind",
        "?r dm:search (\"a\" ?kind)                    | ?kind has no value",
        "() dm:search \"a\"                            | left",
        "(?a ?b ?c ?d) dm:search \"a\"                 | left",
        "?r dm:search (\"a\" 0 \"unicorn\")            | but is 0; \"unicorn\" is no kind"
      })
  void whatIsWrongIsSaidInWords(String pattern, String words) {
    JsonNode problem = Answer.problem(ask("SELECT * { " + pattern + " }"), 400, "bad-query");

    assertThat(problem.path("detail").asText()).contains("dm:search", words);
  }

  @Test
  void aTextThatIsTooLongIsRefused() {
    String longest = "ә".repeat(1000);
    assertThat(column("SELECT ?r { ?r dm:search \"%s\" }".formatted(longest))).isEmpty();
    Answer.problem(ask("SELECT ?r { ?r dm:search \"%sә\" }".formatted(longest)), 400, "bad-query");
  }

  @Test
  void anUpdateFindsWhatItChanges() {
    String graph = "http://example.org/sparql-search";
    String update =
        PREFIXES
            + """
            INSERT { GRAPH <%s> { ?r <urn:x:found> ?score } }
            WHERE { (?r ?score) dm:search ("желі"@kk 5) }
            """
                .formatted(graph);
    HttpResponse<String> stored = server.update(update);
    try {
      assertThat(stored.statusCode()).as(stored.body()).isEqualTo(204);
      assertThat(column("SELECT ?r { ?r <urn:x:found> ?score }")).hasSize(5);
      HttpResponse<String> refused =
          server.update(PREFIXES + "DELETE { ?r ?p ?o } WHERE { ?r dm:search (\"a\" 0) ; ?p ?o }");
      Answer.problem(refused, 400, "bad-query");
    } finally {
      server.update("DROP GRAPH <" + graph + ">");
    }
  }

  @Test
  void whatIsCommittedIsFoundByTheNextQueryAndWhatIsRefusedIsNot() {
    String insert =
        PREFIXES
            + "INSERT DATA { GRAPH <http://example.org/fresh> { <urn:x:fresh> a esco:Skill ;"
            + " skos:prefLabel \"Зергерлік бұйым\"@kk %s } }";
    String query = "SELECT ?r { ?r dm:search \"зергерлік бұйым\"@kk }";
    try {
      String wrong = "; dm:hoursPerCredit 1 . <urn:x:bad> a dm:Field";
      assertThat(server.update(insert.formatted(wrong)).statusCode()).isEqualTo(422);
      assertThat(column(query)).doesNotContain("urn:x:fresh");

      assertThat(server.update(insert.formatted("")).statusCode()).isEqualTo(204);
      SearchIndexed.await(server);
      assertThat(column(query)).contains("urn:x:fresh");
    } finally {
      server.update("DROP GRAPH <http://example.org/fresh>");
    }
  }
}
