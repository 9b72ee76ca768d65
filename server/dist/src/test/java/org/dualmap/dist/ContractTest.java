package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract says of every operation what it does and what it takes, and nothing untrue. */
@ExtendWith(DemoServer.class)
class ContractTest {
  private final TestServer server;
  private final JsonNode contract;

  ContractTest(TestServer server) {
    this.server = server;
    this.contract = Answer.json(server.get("/api/openapi.json"));
  }

  private List<Map.Entry<String, JsonNode>> operations() {
    List<Map.Entry<String, JsonNode>> operations = new ArrayList<>();
    contract
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        verb ->
                            operations.add(
                                Map.entry(
                                    verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                    verb.getValue()))));
    return operations;
  }

  @Test
  void everyOperationAndEveryParameterSaysWhatItMeans() {
    assertThat(operations()).hasSizeGreaterThan(70);
    List<String> silent = new ArrayList<>();
    for (Map.Entry<String, JsonNode> operation : operations()) {
      if (operation.getValue().path("summary").asText().isBlank()) {
        silent.add(operation.getKey());
      }
      for (JsonNode parameter : operation.getValue().path("parameters")) {
        if (parameter.path("description").asText().isBlank()) {
          silent.add(operation.getKey() + " " + parameter.path("name").asText());
        }
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void wordsAreFreeOfTheMarksOfTheCode() {
    assertThat(contract.toString()).doesNotContain("{@", "<p>", "&lt;", "org.dualmap.");
  }

  @Test
  void everyOperationHasItsOwnIdAndEveryReferenceLeadsSomewhere() {
    List<String> ids =
        operations().stream().map(o -> o.getValue().path("operationId").asText()).toList();
    assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
    Set<String> known = new TreeSet<>();
    contract.path("components").path("schemas").fieldNames().forEachRemaining(known::add);
    assertThat(contract.findValuesAsText("$ref"))
        .isNotEmpty()
        .allMatch(ref -> known.contains(ref.replace("#/components/schemas/", "")));
  }

  @Test
  void whatCanBeReadIsThere() {
    for (Map.Entry<String, JsonNode> operation : operations()) {
      String[] parts = operation.getKey().split(" ");
      if (parts[0].equals("GET") && !parts[1].contains("{")) {
        assertThat(server.get(parts[1]).statusCode())
            .as(parts[1])
            .isIn(200, 303, 400, 401, 403, 406);
      }
    }
  }

  @Test
  void theFormOfAnAnswerIsThatOfARealOne() {
    JsonNode declared =
        contract.path("components").path("schemas").path("SearchAnswer").path("properties");
    JsonNode answer = Answer.json(server.get("/api/search?q=network&limit=1"));
    answer.fieldNames().forEachRemaining(name -> assertThat(declared.has(name)).as(name).isTrue());
    assertThat(declared.path("total").path("description").asText())
        .isEqualTo("All hits, whatever the limit.");
  }

  @Test
  void thePageShowsEveryOperationInEachLanguage() {
    for (String language : List.of("kk", "ru", "en")) {
      String page = server.get("/api/docs?lang=" + language, "Accept", "text/html").body();
      assertThat(page).contains("lang=\"" + language + "\"", "<code>GET /api/search</code>");
      operations().forEach(o -> assertThat(page).contains("<code>" + o.getKey() + "</code>"));
    }
  }
}
