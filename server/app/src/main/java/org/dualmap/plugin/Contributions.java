package org.dualmap.plugin;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.ruleset.RecognitionRules;
import org.dualmap.ruleset.RuleSet;
import org.dualmap.ruleset.RuleSetReader;
import org.dualmap.ruleset.RuleSets;
import org.dualmap.spi.NationalFramework;
import org.dualmap.spi.RecognitionRule;

/** What plugins bring besides data. For one thread. */
final class Contributions {
  /** The judge that the server itself brings. */
  private static final String BUILT_IN = "coverage";

  private final RuleSetReader reader = new RuleSetReader();
  private final List<NationalFramework> frameworks = new ArrayList<>();
  private final List<RecognitionRule> rules = new ArrayList<>();
  private final List<RuleSet> ruleSets = new ArrayList<>();

  List<NationalFramework> frameworks() {
    return frameworks;
  }

  List<RecognitionRule> rules() {
    return rules;
  }

  List<RuleSet> ruleSets() {
    return ruleSets;
  }

  /** What one plugin brings, in words. */
  List<String> words() {
    return Stream.of(
            frameworks.stream().map(f -> NationalFramework.class.getSimpleName() + ": " + name(f)),
            rules.stream().map(r -> RecognitionRule.class.getSimpleName() + ": " + name(r)),
            ruleSets.stream().map(s -> "rule set: " + s.id() + " " + s.version()))
        .flatMap(words -> words)
        .toList();
  }

  private static String name(Object service) {
    return service.getClass().getName();
  }

  /**
   * Reads what one plugin brings.
   *
   * @throws Problem where it is wrong or collides with what is here already
   */
  Contributions read(ClassLoader loader, Path file, PluginManifest manifest) {
    Contributions found = new Contributions();
    ServiceLoader.load(NationalFramework.class, loader).forEach(found.frameworks::add);
    for (RecognitionRule rule : ServiceLoader.load(RecognitionRule.class, loader)) {
      refuse(
          knows(rule.name()) || found.knows(rule.name()),
          "the recognition rule \"%s\"",
          rule.name());
      found.rules.add(rule);
    }
    List<Finding> faults = new ArrayList<>();
    PluginEntries.read(file, manifest.ruleSets())
        .forEach(
            (name, bytes) -> {
              try {
                ruleSet(new String(bytes, StandardCharsets.UTF_8), name, found);
              } catch (Problem e) {
                faults.addAll(findings(e, name));
              }
            });
    if (!faults.isEmpty()) {
      throw new Problem(ProblemCode.BAD_PLUGIN, "Its rule sets have faults.", faults);
    }
    return found;
  }

  private void ruleSet(String text, String name, Contributions found) {
    RuleSet set = reader.read(text, name);
    String version = set.id() + " " + set.version();
    refuse(has(set) || found.has(set), "the rule set %s", version);
    refuseUnknownJudge(set, found);
    found.ruleSets.add(set);
  }

  private static List<Finding> findings(Problem problem, String source) {
    return problem.findings().isEmpty()
        ? List.of(Finding.of(Finding.Severity.ERROR, problem.detail(), source))
        : problem.findings();
  }

  private boolean knows(String rule) {
    return rule.equals(BUILT_IN) || rules.stream().anyMatch(known -> known.name().equals(rule));
  }

  private boolean has(RuleSet set) {
    return set.id().equals(RuleSets.PLAIN)
        || ruleSets.stream()
            .anyMatch(s -> s.id().equals(set.id()) && s.version().equals(set.version()));
  }

  private static void refuse(boolean taken, String what, String name) {
    if (taken) {
      throw new Problem(
          ProblemCode.BAD_PLUGIN, "It brings " + what.formatted(name) + ", which is here already.");
    }
  }

  private void refuseUnknownJudge(RuleSet set, Contributions own) {
    RecognitionRules recognition = set.recognition();
    if (recognition != null && !knows(recognition.judge()) && !own.knows(recognition.judge())) {
      throw new Problem(
          ProblemCode.BAD_PLUGIN,
          "The rule set %s names the judge \"%s\", which neither the server nor a plugin brings."
              .formatted(set.id(), recognition.judge()));
    }
  }

  void add(Contributions found) {
    frameworks.addAll(found.frameworks);
    rules.addAll(found.rules);
    ruleSets.addAll(found.ruleSets);
  }
}
