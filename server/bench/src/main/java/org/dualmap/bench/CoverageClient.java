package org.dualmap.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Asks for coverage over HTTP, both ways, and keeps the figures that both have. */
final class CoverageClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;

  CoverageClient(URI server) {
    this.server = server;
  }

  /** A programme and a standard, as IRIs. */
  record Pair(String programme, String standard) {}

  /** The whole answer of the server for a pair. */
  String pair(Pair pair) {
    return get(
        "api/coverage?programme=" + encode(pair.programme) + "&standard=" + encode(pair.standard));
  }

  /** The whole answer of the server for all programmes. */
  String all(String standard) {
    return get("api/coverage/programmes?limit=10000&standard=" + encode(standard));
  }

  /** The answer of plain SPARQL as JSON. */
  String plain(String query) {
    return send(
        HttpRequest.newBuilder(server.resolve("plain"))
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "application/sparql-results+json")
            .POST(BodyPublishers.ofString(query)));
  }

  /**
   * What a pair's answer says of some of its items.
   *
   * @param basis {@code direct} for those that claims about the very item decide, {@code skill} for
   *     those that follow through skills
   */
  static Map<String, String> decided(String answer, String basis) {
    Map<String, String> stated = new TreeMap<>();
    for (JsonNode item : json(answer).path("items")) {
      if (item.path("basis").asText().equals(basis)) {
        stated.put(
            item.path("iri").asText(),
            range(item.path("atLeast").asDouble(), item.path("atMost").asDouble()));
      }
    }
    return stated;
  }

  /** The same from the rows of {@link PlainSparql#pair}. */
  static Map<String, String> statedPlainly(String answer) {
    Map<String, String> stated = new TreeMap<>();
    for (JsonNode row : json(answer).path("results").path("bindings")) {
      double least = number(row, "least");
      if (least > 0 || number(row, "vain") > 0) {
        stated.put(
            row.path("item").path("value").asText(), range(least, Math.min(1, number(row, "sum"))));
      }
    }
    return stated;
  }

  /**
   * The same from the rows of {@link PlainSparql#pairThroughSkills}.
   *
   * @param direct what claims about the very item decide, which goes before
   */
  static Map<String, String> throughSkillsPlainly(String answer, Set<String> direct) {
    Map<String, String> found = new TreeMap<>();
    for (JsonNode row : json(answer).path("results").path("bindings")) {
      String item = row.path("item").path("value").asText();
      if (!item.isEmpty() && !direct.contains(item)) {
        found.put(item, range(number(row, "least"), Math.min(1, number(row, "sum"))));
      }
    }
    return found;
  }

  /** How many items of which state each programme has that claims about the very item decide. */
  static Map<String, String> counts(String answer) {
    Map<String, String> counts = new TreeMap<>();
    for (JsonNode row : json(answer).path("programmes")) {
      JsonNode stated = row.path("stated");
      count(
          counts,
          row.path("programme").path("iri").asText(),
          stated.path("covered").asInt(),
          stated.path("partial").asInt(),
          stated.path("not-covered").asInt());
    }
    return counts;
  }

  /** The same from the rows of {@link PlainSparql#all}. */
  static Map<String, String> countsPlainly(String answer) {
    Map<String, String> counts = new TreeMap<>();
    for (JsonNode row : json(answer).path("results").path("bindings")) {
      count(
          counts,
          row.path("programme").path("value").asText(),
          (int) number(row, "covered"),
          (int) number(row, "partial"),
          (int) number(row, "not"));
    }
    return counts;
  }

  private static void count(
      Map<String, String> to, String programme, int covered, int partial, int not) {
    if (covered + partial + not > 0) {
      to.put(programme, covered + "/" + partial + "/" + not);
    }
  }

  /** The values of one variable of a SPARQL answer. */
  static List<String> column(String answer, String name) {
    List<String> values = new ArrayList<>();
    for (JsonNode row : json(answer).path("results").path("bindings")) {
      values.add(row.path(name).path("value").asText());
    }
    return values;
  }

  private static double number(JsonNode row, String name) {
    return row.path(name).path("value").asDouble();
  }

  private static String range(double least, double most) {
    return "%.5f-%.5f".formatted(least, most);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String get(String path) {
    return send(HttpRequest.newBuilder(server.resolve(path)).header("Accept", "application/json"));
  }

  private String send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
