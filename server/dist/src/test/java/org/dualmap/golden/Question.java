package org.dualmap.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dualmap.testkit.TestServer;
import org.jspecify.annotations.Nullable;

/**
 * One question of a case.
 *
 * @param words the question as the case asks it
 * @param address of the server, with every parameter
 * @param supplement rows of a diploma supplement to send along; null where there are none
 * @param expected what the answer must say; it may say more
 */
record Question(String words, String address, @Nullable String supplement, YamlNode expected) {

  private static final String SUPPLEMENT = "supplement";

  /** What can be asked: which parameters are names of the case, and which are plain words. */
  private enum Endpoint {
    COVERAGE(
        "coverage",
        "/api/coverage",
        Set.of("programme", "standard", "target-programme", "employer", "card"),
        Set.of("ruleset", "asOf")),
    PROGRESSION(
        "progression",
        "/api/progression",
        Set.of("from", "to"),
        Set.of("ruleset", "asOf", SUPPLEMENT)),
    RANKING("ranking", "/api/progression/ranking", Set.of("from", "to"), Set.of("ruleset", "asOf")),
    CHAIN("chain", "/api/progression/chain", Set.of("programme"), Set.of("ruleset", "asOf"));

    private final String key;
    private final String path;
    private final Set<String> names;
    private final Set<String> words;

    Endpoint(String key, String path, Set<String> names, Set<String> words) {
      this.key = key;
      this.path = path;
      this.names = names;
      this.words = words;
    }

    private Set<String> all() {
      Set<String> all = new java.util.HashSet<>(names);
      all.addAll(words);
      return all;
    }
  }

  /** Reads one question; a fault for everything that cannot be asked so. */
  static List<Question> read(YamlNode node, CaseNames names, Faults faults) {
    Set<String> known = new java.util.HashSet<>(Set.of("expect"));
    for (Endpoint endpoint : Endpoint.values()) {
      known.add(endpoint.key);
    }
    Section section = Section.of(node, "a question", faults, known);
    if (!section.has("expect") || !(section.node("expect") instanceof YamlNode.Fields)) {
      faults.add(section.line(), "a question must \"expect\" something");
    }
    List<Question> questions = new ArrayList<>();
    for (Endpoint endpoint : Endpoint.values()) {
      if (section.has(endpoint.key)) {
        questions.add(read(endpoint, section, names, faults));
      }
    }
    if (questions.size() != 1) {
      faults.add(section.line(), "a question must ask for exactly one thing");
    }
    return questions;
  }

  private static Question read(
      Endpoint endpoint, Section question, CaseNames names, Faults faults) {
    YamlNode node = question.node(endpoint.key);
    Section section = Section.of(node, endpoint.key, faults, endpoint.all());
    List<String> words = new ArrayList<>();
    List<String> parameters = new ArrayList<>();
    for (String key : endpoint.all().stream().sorted().toList()) {
      for (Section.Name value : section.names(key)) {
        if (key.equals(SUPPLEMENT)) {
          continue;
        }
        String text = endpoint.names.contains(key) ? names.iri(value, faults) : value.text();
        words.add(key + " " + value.text());
        parameters.add(key + "=" + TestServer.encode(text));
      }
    }
    return new Question(
        endpoint.key + " of " + String.join(", ", words),
        endpoint.path + "?" + String.join("&", parameters),
        endpoint.words.contains(SUPPLEMENT) ? section.text(SUPPLEMENT) : null,
        question.node("expect"));
  }

  /** Every way in which the answer is another than expected. */
  List<String> differences(TestServer server, CaseNames names) {
    JsonNode answer = Answers.ask(server, this);
    List<String> differences = new ArrayList<>();
    if (answer.has("code") && !(expected instanceof YamlNode.Fields f && f.of().containsKey("code"))) {
      differences.add("the server refused: " + answer.path("detail").asText());
    } else {
      new Comparison(names).compare("", expected, answer, differences);
    }
    return differences.stream().map(difference -> words + ": " + difference).toList();
  }
}
