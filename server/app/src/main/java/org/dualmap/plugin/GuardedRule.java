package org.dualmap.plugin;

import java.time.Duration;
import org.dualmap.spi.Judgement;
import org.dualmap.spi.ModuleEvidence;
import org.dualmap.spi.RecognitionRule;
import org.dualmap.spi.RuleParameters;

/** A plugin's rule, called with a time limit. Throws {@code plugin-fault} and nothing else. */
final class GuardedRule implements RecognitionRule {
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final RecognitionRule rule;
  private final PluginCalls calls;
  private final String name;

  /** Asks the rule for its name, once; on a thread of the plugin. */
  GuardedRule(RecognitionRule rule, PluginCalls calls) {
    this.rule = rule;
    this.calls = calls;
    this.name = rule.name();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Judgement judge(ModuleEvidence module, RuleParameters parameters) {
    return calls.call(
        "The recognition rule \"" + name + "\"", LIMIT, () -> rule.judge(module, parameters));
  }
}
