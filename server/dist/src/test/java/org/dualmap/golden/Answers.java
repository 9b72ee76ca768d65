package org.dualmap.golden;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.dualmap.testkit.TestServer;

/** What the server says to the questions of a case, and to what it gives. */
final class Answers {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String GRAPHS = "https://w3id.org/dualmap/graph/golden/";

  private Answers() {}

  /** Whether the answer is a problem: all of them, and nothing else, name their request. */
  static boolean isRefusal(JsonNode answer) {
    return answer.has("requestId");
  }

  /** The answer as JSON, be it a refusal. */
  static JsonNode ask(TestServer server, Question question) {
    String[] accept = {"Accept", "application/json"};
    HttpResponse<String> answer =
        question.supplement() == null
            ? server.get(question.address(), accept)
            : server.post(question.address(), "text/csv", question.supplement(), accept);
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON, but " + answer.body(), e);
    }
  }

  /** Puts what is given into a named graph of its own. */
  static void put(TestServer server, String folder, String turtle) {
    HttpResponse<String> answer =
        server.send(
            server
                .request(
                    "/sparql/data?graph=" + TestServer.encode(GRAPHS + folder),
                    "Authorization",
                    "Bearer " + server.administratorToken(),
                    "Content-Type",
                    "text/turtle")
                .PUT(BodyPublishers.ofString(turtle)));
    if (answer.statusCode() >= 300) {
      throw new AssertionError("What is given was refused: " + answer.body());
    }
  }
}
