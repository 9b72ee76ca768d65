package org.dualmap.recognition;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
  private static final int SECONDS = 2;

  private final Map<String, RecognitionRule> byName = new HashMap<>();
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * The server's own judge and these.
   *
   * @param brought by plugins, each with another name
   */
  public Judges(Collection<RecognitionRule> brought) {
    RecognitionRule own = new CoverageThresholds();
    byName.put(own.name(), own);
    brought.forEach(rule -> byName.put(rule.name(), rule));
  }

  /**
   * Has a rule judge modules.
   *
   * @throws Problem plugin-fault where the rule throws, hangs, or gives no answer
   */
  List<Judgement> judge(List<ModuleEvidence> modules, RecognitionRules rules) {
    RecognitionRule judge = byName.get(rules.judge());
    if (judge == null) {
      throw fault(rules.judge(), "is not there any more", null);
    }
    RuleParameters parameters = parameters(rules);
    return modules.stream().map(module -> judge(judge, module, parameters)).toList();
  }

  private Judgement judge(RecognitionRule judge, ModuleEvidence module, RuleParameters rules) {
    Future<Judgement> call = calls.submit(() -> judge.judge(module, rules));
    try {
      Judgement judgement = call.get(SECONDS, TimeUnit.SECONDS);
      if (judgement == null) {
        throw fault(judge.name(), "gave no answer", null);
      }
      return judgement;
    } catch (ExecutionException e) {
      throw fault(judge.name(), "failed: " + e.getCause(), e);
    } catch (TimeoutException e) {
      call.cancel(true);
      throw fault(judge.name(), "took longer than " + SECONDS + " seconds", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw fault(judge.name(), "was interrupted", e);
    }
  }

  private static Problem fault(String judge, String what, @Nullable Throwable cause) {
    return new Problem(
        ProblemCode.PLUGIN_FAULT,
        "The recognition rule \"%s\" %s.".formatted(judge, what),
        List.of(),
        cause);
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
