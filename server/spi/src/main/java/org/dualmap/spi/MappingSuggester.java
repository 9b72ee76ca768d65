package org.dualmap.spi;

import java.util.List;

/**
 * Proposes what an outcome or a text may match, beside what the server finds. A plugin names its
 * implementation in {@code META-INF/services/org.dualmap.spi.MappingSuggester}; it needs a public
 * constructor without parameters, called once each time the plugin is started or enabled, together
 * with {@link #name()}; all of them have 10 seconds together.
 *
 * <p>A target may be all of ESCO, 13,900 things with 120,000 labels. What has to be worked out of a
 * target is worked out once, by {@link #prepare}, each time that its things have changed; then the
 * questions go to what that answers. The server lets it go when the target has changed, when it has
 * not been asked for long, and with the plugin.
 *
 * <p>Both are called by many threads of the plugin at once. {@link #prepare} has 20 seconds; after
 * one fault the suggester is not asked for a minute. An answer about {@link Prepared#propose} must
 * come within two seconds; after five faults in a row the suggester is left alone for a minute. An
 * exception, a null or a call that takes longer is a fault of the plugin, which its findings name;
 * the answer goes on without the suggester and says so.
 */
public interface MappingSuggester {

  /** The name in answers; lower-case words joined by hyphens, unique among all plugins. */
  String name();

  /**
   * Makes ready for questions about a target.
   *
   * @param target the things that may be proposed, sorted by IRI, each with at least one label
   */
  Prepared prepare(List<Thing> target);

  /** A suggester that knows a target. */
  @FunctionalInterface
  interface Prepared {

    /**
     * Proposes candidates. The same question must always get the same answer.
     *
     * @return in any order; the server takes the 100 with the highest confidence, equal ones by
     *     IRI, and of several about the same thing the one with the highest. What is not in the
     *     target, or has a confidence outside [0,1], is left out and becomes a finding of the
     *     plugin
     */
    List<Proposal> propose(Question question);
  }
}
