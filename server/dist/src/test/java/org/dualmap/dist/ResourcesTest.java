package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DemoServer.class)
class ResourcesTest {
  private static final String PROGRAMME = "https://w3id.org/dualmap/id/programme/ict/vet";

  private final TestServer server;

  ResourcesTest(TestServer server) {
    this.server = server;
  }

  private HttpResponse<String> get(String iri, String accept) {
    return server.get("/api/resources?iri=" + TestServer.encode(iri), "Accept", accept);
  }

  private static String type(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("");
  }

  @Test
  void aResourceComesAsTurtle() {
    HttpResponse<String> turtle = get(PROGRAMME, "text/turtle");

    assertThat(type(turtle)).startsWith("text/turtle");
    assertThat(turtle.body())
        .contains("dm:Programme", "\"Software development (dual training)\"@en", "\"4S06130103\"");
  }

  @Test
  void aResourceComesAsJsonLd() {
    for (String accept : List.of("application/ld+json", "application/json")) {
      HttpResponse<String> json = get(PROGRAMME, accept);
      assertThat(type(json)).startsWith(accept);
      assertThat(Answer.json(json).path("@id").asText()).isEqualTo(PROGRAMME);
      assertThat(json.body()).contains("бағдарлама");
    }
  }

  @Test
  void aBrowserGetsAPage() {
    HttpResponse<String> page =
        get(PROGRAMME, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

    assertThat(type(page)).startsWith("text/html");
    assertThat(page.body()).contains("<h1>Software development (dual training)</h1>");
    assertThat(page.body()).as("the way on").contains("/api/resources?iri=https%3A%2F%2Fw3id.org");
  }

  @Test
  void noWishGetsTurtleAndAnImpossibleOneAProblem() {
    assertThat(type(get(PROGRAMME, "*/*"))).startsWith("text/turtle");
    Answer.problem(get(PROGRAMME, "image/png"), 406, "not-acceptable");
  }

  @Test
  void whatIsNotKnownIsNotFoundInEveryFormat() {
    for (String accept : List.of("text/turtle", "application/ld+json", "text/html")) {
      Answer.problem(get("https://example.org/nothing", accept), 404, "not-found");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no-iri", "http://x/ y", "http://x/<b>", "/relative", "http://x/\"", "a b"})
  void whatIsNoIriIsABadParameter(String iri) {
    Answer.problem(get(iri, "text/turtle"), 400, "bad-parameter");
  }

  @Test
  void aMissingIriIsABadParameter() {
    Answer.problem(server.get("/api/resources"), 400, "bad-parameter");
  }

  @Test
  void thePageSpeaksThreeLanguages() {
    String address = "/api/resources?iri=" + TestServer.encode(PROGRAMME);
    var titles =
        List.of("Бағдарламалық қамтамасыз", "Разработка программного", "Software development");
    var languages = List.of("kk", "ru", "en");
    for (int i = 0; i < 3; i++) {
      String asked =
          server.get(address + "&lang=" + languages.get(i), "Accept", "text/html").body();
      String preferred =
          server
              .get(
                  address, "Accept", "text/html", "Accept-Language", languages.get(i) + ",de;q=0.5")
              .body();
      assertThat(asked).contains("<html lang=\"" + languages.get(i) + "\"", "<h1>" + titles.get(i));
      assertThat(preferred).contains("<h1>" + titles.get(i));
    }
  }

  @Test
  void theStartPageSpeaksThreeLanguages() {
    String english = server.get("/?lang=en").body();
    String russian = server.get("/?lang=ru").body();
    String kazakh = server.get("/?lang=kk").body();

    assertThat(english).contains("<html lang=\"en\"").doesNotContain("start.what");
    assertThat(russian).contains("<html lang=\"ru\"").doesNotContain("start.what");
    assertThat(kazakh).contains("<html lang=\"kk\"").doesNotContain("start.what");
    assertThat(russian).isNotEqualTo(kazakh);
  }

  @Test
  void hostileLabelsAreShownAndNeverRun() {
    String iri = "https://example.org/hostile";
    String label = "<script>alert(1)</script>\\\" onload=\\\"x' & <b>";
    var stored =
        server.update(
            "INSERT DATA { GRAPH <https://example.org/g/hostile> { <"
                + iri
                + "> a <http://data.europa.eu/esco/model#Skill> ;"
                + " <http://www.w3.org/2004/02/skos/core#prefLabel> \""
                + label
                + "\"@en ;"
                + " <http://www.w3.org/2000/01/rdf-schema#seeAlso> <javascript:alert(1)> } }");
    assertThat(stored.statusCode()).isEqualTo(204);
    SearchIndexed.await(server);

    HttpResponse<String> page = get(iri, "text/html");
    HttpResponse<String> found =
        server.get("/api/search?q=alert", "Accept", "text/html", "Accept-Language", "en");

    for (HttpResponse<String> html : List.of(page, found)) {
      assertThat(html.statusCode()).isEqualTo(200);
      assertThat(html.body())
          .contains("&lt;script&gt;alert(1)")
          .doesNotContain("<script>alert", "href=\"javascript:")
          .doesNotContainPattern("<[a-z][^>]* onload=");
      assertThat(html.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("script-src 'none'");
    }
  }

  @Test
  void hardLettersSurviveEveryFormat() {
    String iri = "https://example.org/letters";
    String label = "l'élève O’Brien say \\\"hi\\\" a\\\\b «Ә»";
    String plain = "l'élève O’Brien say \"hi\" a\\b «Ә»";
    server.update(
        "INSERT DATA { GRAPH <https://example.org/g/letters> { <"
            + iri
            + "> a <http://data.europa.eu/esco/model#Skill> ;"
            + " <http://www.w3.org/2004/02/skos/core#prefLabel> \""
            + label
            + "\"@fr } }");

    assertThat(get(iri, "text/turtle").body()).contains(label);
    assertThat(Answer.json(get(iri, "application/ld+json")).toString()).contains(label);
    assertThat(get(iri, "text/html").body())
        .contains("l&#39;élève O’Brien say \"hi\" a\\b «Ә»".replace("&#39;", "'"));
    String select =
        "SELECT ?l { <%s> <http://www.w3.org/2004/02/skos/core#prefLabel> ?l }".formatted(iri);
    assertThat(server.query(select, "text/csv").body())
        .contains("\"" + plain.replace("\"", "\"\"") + "\"");
  }

  @Test
  void anEarlierVersionLeadsToItsSuccessor() {
    String earlier = "https://w3id.org/dualmap/id/programme/ict/vet-2021";

    assertThat(get(earlier, "text/turtle").headers().allValues("Link"))
        .containsExactly("<" + PROGRAMME + ">; rel=\"successor-version\"");
    assertThat(get(PROGRAMME, "text/turtle").headers().allValues("Link")).isEmpty();
    assertThat(get(earlier, "text/html").body())
        .contains("What took its place", "/api/resources?iri=" + TestServer.encode(PROGRAMME));
  }

  @Test
  void aQualificationLeadsUpTheTreeOfCodes() {
    String speciality = "https://w3id.org/dualmap/id/speciality/kz/06130100";

    assertThat(
            get("https://w3id.org/dualmap/id/qualification/ict/4s06130103", "text/turtle").body())
        .contains("dm:speciality", speciality);
    assertThat(get(speciality, "text/turtle").body())
        .contains("skos:broader", "http://data.europa.eu/snb/isced-f/0613");
  }
}
