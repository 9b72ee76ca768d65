package org.dualmap.recognition;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.ruleset.RecognitionRules;
import org.dualmap.spi.Judgement;
import org.dualmap.spi.ModuleEvidence;
import org.dualmap.spi.RecognitionRule;
import org.dualmap.spi.RuleParameters;
import org.dualmap.spi.RuleParameters.LevelBand;
import org.jspecify.annotations.Nullable;

/** The rules that judge modules: the server's own and those of plugins. Safe for many threads. */
public final class Judges {
  private final RecognitionRule own = new CoverageThresholds();
  private final Supplier<? extends Collection<RecognitionRule>> brought;

  /**
   * The server's own judge and these.
   *
   * @param brought gives those of plugins that are in use, each with another name; they throw
   *     nothing but {@link Problem}
   */
  public Judges(Supplier<? extends Collection<RecognitionRule>> brought) {
    this.brought = brought;
  }

  /**
   * Has a rule judge modules.
   *
   * @throws Problem plugin-fault where the rule throws, hangs, or gives no answer
   */
  List<Judgement> judge(List<ModuleEvidence> modules, RecognitionRules rules) {
    RecognitionRule judge = find(rules.judge());
    RuleParameters parameters = parameters(rules);
    return modules.stream().map(module -> judge.judge(module, parameters)).toList();
  }

  private RecognitionRule find(String name) {
    return Stream.concat(Stream.of(own), brought.get().stream())
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Problem(
                    ProblemCode.PLUGIN_FAULT,
                    "The recognition rule \"%s\" is not there any more.".formatted(name)));
  }

  private static RuleParameters parameters(RecognitionRules rules) {
    return new RuleParameters(
        rules.wholeFrom(),
        optional(rules.partFrom()),
        optional(rules.lowestLevelGap()),
        rules.bands().stream()
            .map(
                band ->
                    new LevelBand(
                        band.id(), optional(band.from()), optional(band.below()), band.credited()))
            .toList(),
        rules.parameters());
  }

  private static OptionalDouble optional(@Nullable Double number) {
    return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
  }
}
