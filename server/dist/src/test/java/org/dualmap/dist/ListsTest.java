package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What there is to choose from, by name. */
@ExtendWith(DemoServer.class)
class ListsTest {
  private static final String SHIPPED = "https://w3id.org/dualmap/id/";

  private final TestServer server;

  ListsTest(TestServer server) {
    this.server = server;
  }

  private JsonNode list(String path) {
    return Answer.json(server.get(path, "Accept", "application/json"));
  }

  @ParameterizedTest
  @CsvSource({
    "frameworks,https://w3id.org/dualmap/ontology#Framework",
    "programmes,https://w3id.org/dualmap/ontology#Programme",
    "standards,https://w3id.org/dualmap/ontology#OccupationalStandard",
    "employers,https://w3id.org/dualmap/ontology#Employer"
  })
  void aListHoldsEveryThingOfItsKind(String name, String type) {
    String query = "SELECT DISTINCT ?s { ?s a <" + type + "> }";
    List<String> there =
        server
            .query(query, "text/csv")
            .body()
            .lines()
            .map(String::strip)
            .filter(iri -> iri.startsWith(SHIPPED))
            .toList();

    JsonNode list = list("/api/" + name + "?limit=500");

    // Other tests have things of their own in the same server.
    assertThat(Answer.texts(list.path("items"), "iri").stream().filter(i -> i.startsWith(SHIPPED)))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(there);
    assertThat(list.path("total").asInt()).isEqualTo(list.path("items").size());
    for (JsonNode item : list.path("items")) {
      assertThat(server.get(item.path("resource").asText()).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void itIsSortedAsTheLanguageDoesAndGoesOnWithoutGapOrOverlap(String language) {
    JsonNode whole = list("/api/programmes?limit=500&lang=" + language);
    List<String> labels = Answer.texts(whole.path("items"), "label");
    assertThat(labels).isSortedAccordingTo(Collator.getInstance(Locale.forLanguageTag(language)));

    List<String> parts = new ArrayList<>();
    for (int offset = 0; offset < labels.size(); offset += 5) {
      JsonNode part = list("/api/programmes?limit=5&lang=" + language + "&offset=" + offset);
      parts.addAll(Answer.texts(part.path("items"), "iri"));
    }
    assertThat(parts).isEqualTo(Answer.texts(whole.path("items"), "iri"));
  }

  @Test
  void aProgrammeSaysItsLevelFieldAndInstitution() {
    JsonNode items = list("/api/programmes?lang=en&level=6&limit=500").path("items");

    assertThat(Answer.texts(items, "iri")).anyMatch(iri -> iri.startsWith(SHIPPED));
    for (JsonNode item : items) {
      assertThat(item.path("level").asInt()).as(item.toString()).isEqualTo(6);
      if (!item.path("iri").asText().startsWith(SHIPPED)) {
        continue;
      }
      assertThat(item.path("field").path("label").asText()).isNotEmpty();
      assertThat(item.path("institution").path("label").asText()).isNotEmpty();
    }
  }

  @Test
  void thePageLeadsToEachThingAndToTheNextPage() {
    String page = server.get("/api/programmes?lang=ru&limit=2", "Accept", "text/html").body();

    assertThat(page)
        .contains("Образовательные программы", "rel=\"next\"", "offset=2")
        .contains("href=\"/api/resources?iri=");
    String empty = server.get("/api/standards?level=1&lang=kk", "Accept", "text/html").body();
    assertThat(empty).contains("Мұнда ондай ештеңе жоқ");
  }

  @Test
  void aBadNumberIsSaid() {
    Answer.problem(server.get("/api/skills?limit=0"), 400, "bad-parameter");
    Answer.problem(server.get("/api/skills?offset=-1"), 400, "bad-parameter");
  }
}
