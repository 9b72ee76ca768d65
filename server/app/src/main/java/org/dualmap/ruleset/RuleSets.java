package org.dualmap.ruleset;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.web.ParameterFaults;
import org.jspecify.annotations.Nullable;

/**
 * The rule sets that can be chosen now: those of the server and of its plugins. Safe for many
 * threads.
 */
public final class RuleSets {
  /** The set that decides where none is named. */
  public static final String PLAIN = "plain";

  /** In letters; the form of the file allows no more. */
  private static final int LONGEST_VERSION = 40;

  private static final Comparator<RuleSet> NEWEST_LAST =
      Comparator.comparing(RuleSet::id).thenComparing(RuleSet::version, RuleSets::versions);

  private static final RuleSet OWN = plain();

  private final Supplier<? extends Collection<RuleSet>> brought;

  private RuleSets(Supplier<? extends Collection<RuleSet>> brought) {
    this.brought = brought;
  }

  /** Orders versions by their parts, numbers as numbers: 2 is older than 10, 1.9 than 1.10. */
  private static int versions(String one, String other) {
    String[] ones = one.split("[._-]", -1);
    String[] others = other.split("[._-]", -1);
    for (int i = 0; i < Math.min(ones.length, others.length); i++) {
      int order = part(ones[i]).compareTo(part(others[i]));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(ones.length, others.length);
  }

  /** A number, padded so that its text has the order of numbers; all else as it is. */
  private static String part(String part) {
    return part.matches("[0-9]+") ? "0".repeat(LONGEST_VERSION - part.length()) + part : part;
  }

  /**
   * The server's own sets and these.
   *
   * @param brought gives those of plugins that are in use; none has the id and version of another
   */
  public static RuleSets with(Supplier<? extends Collection<RuleSet>> brought) {
    return new RuleSets(brought);
  }

  /** The set that ships with the server. */
  public static RuleSet plain() {
    return new RuleSetReader().read(RuleSetReader.resource("plain.yaml"), "plain.yaml");
  }

  /** Every set, by id, then version. */
  public List<RuleSet> all() {
    return Stream.concat(Stream.of(OWN), brought.get().stream()).sorted(NEWEST_LAST).toList();
  }

  /**
   * The newest version of a set, or one version of it.
   *
   * @param name an id, or an id, {@code @} and a version; null or empty means the plain set
   * @throws Problem where there is none such
   */
  public RuleSet choose(@Nullable String name) {
    String wanted = name == null || name.isBlank() ? PLAIN : name.strip();
    return find(wanted)
        .orElseThrow(
            () -> {
              String rule =
                  "is not known; there are "
                      + String.join(", ", all().stream().map(RuleSet::id).distinct().toList());
              return new Problem(
                  ProblemCode.BAD_PARAMETER,
                  "The parameter \"ruleset\" %s.".formatted(rule),
                  List.of(
                      Finding.about(
                          Finding.Severity.ERROR, "ruleset " + rule, null, "ruleset", wanted)));
            });
  }

  /**
   * As {@link #choose(String)}; a name that is not known is a fault, and the plain set stands in.
   */
  public RuleSet choose(@Nullable String name, ParameterFaults faults) {
    RuleSet chosen = faults.read(() -> choose(name));
    return chosen == null ? choose(PLAIN) : chosen;
  }

  /** As {@link #choose(String)}, but empty where there is none such. */
  public Optional<RuleSet> find(String name) {
    int at = name.indexOf('@');
    String id = at < 0 ? name : name.substring(0, at);
    return all().stream()
        .filter(set -> set.id().equals(id))
        .filter(set -> at < 0 || set.version().equals(name.substring(at + 1)))
        .reduce((older, newer) -> newer);
  }
}
