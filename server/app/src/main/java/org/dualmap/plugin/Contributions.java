package org.dualmap.plugin;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dualmap.plugin.ExtensionPoint.Extension;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.ruleset.RecognitionRules;
import org.dualmap.ruleset.RuleSet;
import org.dualmap.ruleset.RuleSetReader;
import org.dualmap.ruleset.RuleSets;
import org.jspecify.annotations.Nullable;

/**
 * What one plugin brings besides data.
 *
 * @param owner the plugin's id
 * @param space where it describes things
 * @param extensions guarded against their faults
 * @param ruleSets as read
 */
record Contributions(
    String owner, OwnSpace space, List<Extension<?>> extensions, List<RuleSet> ruleSets) {

  /** How long the constructors of a plugin may take. */
  private static final Duration START_LIMIT = Duration.ofSeconds(10);

  Contributions {
    extensions = List.copyOf(extensions);
    ruleSets = List.copyOf(ruleSets);
  }

  /** What it brings, in words. */
  List<String> words() {
    return Stream.concat(
            extensions.stream().map(Extension::words),
            ruleSets.stream().map(s -> "rule set: " + s.id() + " " + s.version()))
        .toList();
  }

  /**
   * Reads what a plugin brings; runs its constructors.
   *
   * @param loader of its code; null where it has none
   * @param others what is in use already
   * @throws Problem where it is wrong, fails, or collides with what is in use
   */
  static Contributions read(
      PluginManifest manifest,
      Path file,
      @Nullable ClassLoader loader,
      PluginCalls calls,
      Collection<Contributions> others) {
    OwnSpace space = new OwnSpace(manifest);
    Contributions made =
        loader == null
            ? new Contributions(manifest.id(), space, List.of(), List.of())
            : calls.call("Its start", START_LIMIT, () -> make(manifest.id(), space, loader, calls));
    List<Finding> faults = new ArrayList<>();
    made.refuseTaken(others, faults);
    List<RuleSet> ruleSets = ruleSets(manifest, file, made, others, faults);
    if (!faults.isEmpty()) {
      throw new Problem(
          ProblemCode.BAD_PLUGIN,
          faults.size() == 1 ? faults.getFirst().message() : "What it brings has faults.",
          faults.size() == 1 && faults.getFirst().source() == null ? List.of() : faults);
    }
    return new Contributions(manifest.id(), space, made.extensions, ruleSets);
  }

  private static Contributions make(
      String owner, OwnSpace space, ClassLoader loader, PluginCalls calls) {
    List<Extension<?>> made = new ArrayList<>();
    ExtensionPoint.ALL.forEach(point -> point.made(loader, calls).forEach(made::add));
    return new Contributions(owner, space, made, List.of());
  }

  private void refuseTaken(Collection<Contributions> others, List<Finding> faults) {
    for (Contributions other : others) {
      space
          .sharedWith(other.space)
          .ifPresent(
              shared ->
                  faults.add(
                      fault(
                          "It describes things below %s, and so does the plugin %s. Give yours a space of its own."
                              .formatted(shared, other.owner),
                          null)));
    }
    for (Extension<?> extension : extensions) {
      if (extension.point().reserved().contains(extension.name())) {
        faults.add(taken(extension.called(), "the server"));
      }
      others.stream()
          .filter(other -> other.extensions.stream().anyMatch(extension::hasNameOf))
          .forEach(other -> faults.add(taken(extension.called(), other)));
      if (extensions.stream().filter(extension::hasNameOf).count() > 1) {
        faults.add(taken(extension.called(), this));
      }
    }
  }

  private static List<RuleSet> ruleSets(
      PluginManifest manifest,
      Path file,
      Contributions own,
      Collection<Contributions> others,
      List<Finding> faults) {
    RuleSetReader reader = new RuleSetReader();
    List<RuleSet> sets = new ArrayList<>();
    PluginEntries.read(file, manifest.ruleSets())
        .forEach(
            (name, bytes) -> {
              try {
                RuleSet set = reader.read(new String(bytes, StandardCharsets.UTF_8), name);
                refuseTaken(set, sets, own, others, name, faults);
                refuseUnknownJudge(set, own, others, name, faults);
                sets.add(set);
              } catch (Problem e) {
                faults.addAll(
                    e.findings().isEmpty() ? List.of(fault(e.detail(), name)) : e.findings());
              }
            });
    return sets;
  }

  private static void refuseTaken(
      RuleSet set,
      List<RuleSet> sets,
      Contributions own,
      Collection<Contributions> others,
      String source,
      List<Finding> faults) {
    String name = "the rule set " + set.id() + " " + set.version();
    Optional<String> owner =
        set.id().equals(RuleSets.PLAIN)
            ? Optional.of("the server")
            : others.stream()
                .filter(other -> has(other.ruleSets, set))
                .map(other -> "the plugin " + other.owner)
                .findFirst();
    owner
        .or(() -> has(sets, set) ? Optional.of("the plugin " + own.owner) : Optional.empty())
        .ifPresent(who -> faults.add(fault(taken(name, who).message(), source)));
  }

  private static boolean has(List<RuleSet> sets, RuleSet set) {
    return sets.stream()
        .anyMatch(s -> s.id().equals(set.id()) && s.version().equals(set.version()));
  }

  private static void refuseUnknownJudge(
      RuleSet set,
      Contributions own,
      Collection<Contributions> others,
      String source,
      List<Finding> faults) {
    RecognitionRules recognition = set.recognition();
    if (recognition == null) {
      return;
    }
    String judge = recognition.judge();
    boolean known =
        ExtensionPoint.RECOGNITION_RULE.reserved().contains(judge)
            || own.brings(judge)
            || others.stream().anyMatch(other -> other.brings(judge));
    if (!known) {
      faults.add(
          fault(
              "The rule set %s names the judge \"%s\", which neither the server nor a plugin"
                      .formatted(set.id(), judge)
                  + " brings.",
              source));
    }
  }

  /** All of one kind. */
  <T> Stream<T> all(ExtensionPoint<T> point) {
    return extensions.stream()
        .filter(extension -> extension.point() == point)
        .map(extension -> point.type().cast(extension.guarded()));
  }

  /** Whether it brings a recognition rule of that name. */
  boolean brings(String rule) {
    return all(ExtensionPoint.RECOGNITION_RULE).anyMatch(own -> own.name().equals(rule));
  }

  /** Whether one of its rule sets needs a recognition rule of that name. */
  boolean judgesBy(String rule) {
    return ruleSets.stream()
        .map(RuleSet::recognition)
        .anyMatch(recognition -> recognition != null && recognition.judge().equals(rule));
  }

  private static Finding taken(String what, Contributions owner) {
    return taken(what, "the plugin " + owner.owner);
  }

  private static Finding taken(String what, String owner) {
    return fault("It brings %s, which is here already: %s has it.".formatted(what, owner), null);
  }

  private static Finding fault(String message, @Nullable String source) {
    return Finding.of(Finding.Severity.ERROR, message, source);
  }
}
