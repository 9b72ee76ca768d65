package org.dualmap.spi;

/**
 * Judges what of a module can be credited, where thresholds in a rule set's file do not say it. A
 * plugin names its implementation in {@code META-INF/services/org.dualmap.spi.RecognitionRule}; it
 * needs a public constructor without parameters, called once each time the plugin is started or
 * enabled, with {@link #name()}, in 10 seconds at most. A rule set's file names the rule by {@link
 * #name()} as its judge.
 *
 * <p>{@link #judge} is called by many threads of the plugin at once and has a time limit of two
 * seconds for a module: no input or output, no waiting. An exception, a null or a call that takes
 * longer ends the answer with the problem {@code plugin-fault}, which names the rule; the server
 * goes on.
 */
public interface RecognitionRule {

  /** The name in rule sets; lower-case words joined by hyphens, unique among all plugins. */
  String name();

  /**
   * Judges one module. The same evidence must always give the same judgement.
   *
   * @param module what is known of the module
   * @param parameters of the rule set that is applied
   */
  Judgement judge(ModuleEvidence module, RuleParameters parameters);
}
