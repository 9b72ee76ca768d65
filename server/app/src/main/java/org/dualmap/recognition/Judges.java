package org.dualmap.recognition;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Set<String> hanging = ConcurrentHashMap.newKeySet();

  // Threads of their own and no virtual ones: a rule that never ends would hold a carrier for ever.
  private final ExecutorService calls =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("recognition-rule-", 0).factory());

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
    String name = rules.judge();
    RecognitionRule judge = byName.get(name);
    if (judge == null) {
      throw fault(name, "is not there any more", null);
    }
    RuleParameters parameters = parameters(rules);
    return modules.stream()
        .map(module -> judge(name, () -> judge.judge(module, parameters)))
        .toList();
  }

  private Judgement judge(String name, Callable<Judgement> judge) {
    if (hanging.contains(name)) {
      throw fault(name, "still hangs in an earlier call, so it is not called again", null);
    }
    Future<Judgement> call = calls.submit(() -> called(name, judge));
    try {
      Judgement judgement = call.get(SECONDS, TimeUnit.SECONDS);
      if (judgement == null) {
        throw fault(name, "gave no answer", null);
      }
      return judgement;
    } catch (ExecutionException e) {
      throw fault(name, "failed" + words(e.getCause()), e);
    } catch (TimeoutException e) {
      hanging.add(name);
      if (call.isDone()) {
        hanging.remove(name);
      }
      call.cancel(true);
      throw fault(name, "took longer than " + SECONDS + " seconds", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw fault(name, "was interrupted", e);
    }
  }

  /** A rule that comes back after its time may be called again. */
  private Judgement called(String name, Callable<Judgement> judge) throws Exception {
    try {
      return judge.call();
    } finally {
      hanging.remove(name);
    }
  }

  private static String words(@Nullable Throwable fault) {
    return fault == null || fault.getMessage() == null ? "" : ": " + fault.getMessage();
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
