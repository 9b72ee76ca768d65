package org.dualmap.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
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
  private record Endpoint(String key, String path, Set<String> names, Set<String> words) {

    private Set<String> all() {
      Set<String> all = new HashSet<>(names);
      all.addAll(words);
      return all;
    }
  }

  private static final List<Endpoint> ENDPOINTS =
      List.of(
          new Endpoint(
              "coverage",
              "/api/coverage",
              Set.of("programme", "standard", "target-programme", "employer", "card"),
              Set.of("ruleset", "asOf")),
          new Endpoint(
              "standard-beside-programmes",
              "/api/coverage/programmes",
              Set.of("standard", "card"),
              Set.of("ruleset", "asOf", "level")),
          new Endpoint("curriculum", "/api/curriculum", Set.of("programme"), Set.of("asOf")),
          new Endpoint("demand", "/api/demand", Set.of("employer"), Set.of("ruleset", "asOf")),
          new Endpoint(
              "profile",
              "/api/demand/programmes",
              Set.of("employer", "skill"),
              Set.of("ruleset", "asOf")),
          new Endpoint(
              "progression",
              "/api/progression",
              Set.of("from", "to"),
              Set.of("ruleset", "asOf", SUPPLEMENT)),
          new Endpoint(
              "ranking",
              "/api/progression/ranking",
              Set.of("from", "to"),
              Set.of("ruleset", "asOf", SUPPLEMENT)),
          new Endpoint(
              "chain", "/api/progression/chain", Set.of("programme"), Set.of("ruleset", "asOf")));

  /** Reads one question; a fault for everything that cannot be asked so. */
  static List<Question> read(YamlNode node, CaseNames names, Faults faults) {
    Set<String> known = new HashSet<>(Set.of("expect"));
    ENDPOINTS.forEach(endpoint -> known.add(endpoint.key()));
    Section section = Section.of(node, "a question", faults, known);
    if (!(section.node("expect") instanceof YamlNode.Fields)) {
      faults.add(section.line(), "a question must \"expect\" something");
    }
    checkSaysSomething(section.node("expect"), faults);
    List<Question> questions = new ArrayList<>();
    for (Endpoint endpoint : ENDPOINTS) {
      if (section.has(endpoint.key)) {
        questions.add(read(endpoint, section, names, faults));
      }
    }
    if (questions.size() != 1) {
      faults.add(section.line(), "a question must ask for exactly one thing");
    }
    return questions;
  }

  /** What expects nothing of a thing would hold whatever the answer is. */
  private static void checkSaysSomething(YamlNode node, Faults faults) {
    if (node instanceof YamlNode.Fields some) {
      if (some.of().isEmpty()) {
        faults.add(some.line(), "{} expects nothing; write [] for an empty list");
      }
      some.of().values().forEach(below -> checkSaysSomething(below, faults));
    }
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

  /** Every way in which an answer is another than this. */
  List<String> differences(YamlNode wanted, JsonNode answer, CaseNames names) {
    List<String> differences = new ArrayList<>();
    boolean refusalWanted = wanted instanceof YamlNode.Fields some && some.of().containsKey("code");
    if (Answers.isRefusal(answer) && !refusalWanted) {
      differences.add("the server refused: " + answer.path("detail").asText());
    } else {
      new Comparison(names).compare("", wanted, answer, differences);
    }
    return differences.stream().map(difference -> words + ": " + difference).toList();
  }
}
