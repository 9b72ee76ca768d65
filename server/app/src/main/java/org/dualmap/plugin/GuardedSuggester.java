package org.dualmap.plugin;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dualmap.spi.MappingSuggester;
import org.dualmap.spi.Thing;
import org.jspecify.annotations.Nullable;

/**
 * A plugin's suggester, called with a time limit. Throws {@code plugin-fault} and nothing else. For
 * the targets that were asked for last it keeps what it has prepared, as long as somebody holds the
 * list of their things; all of it goes with the plugin, because nothing else holds it.
 */
final class GuardedSuggester implements MappingSuggester {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int MOST_KEPT = 8;

  private final MappingSuggester suggester;
  private final PluginCalls plugin;
  private final String name;
  private final String what;
  private final PatientCalls preparing;
  private final PatientCalls asking;
  private final Deque<Kept> kept = new ArrayDeque<>();

  /** What was prepared for a list, which is told from others by being the very same one. */
  private record Kept(WeakReference<List<Thing>> target, Prepared prepared) {}

  /** Asks the suggester for its name, once; on a thread of the plugin. */
  GuardedSuggester(MappingSuggester suggester, PluginCalls calls) {
    this.suggester = suggester;
    this.plugin = calls;
    this.name = suggester.name();
    this.what = "The suggester \"" + name + "\"";
    this.preparing = new PatientCalls(calls, what + " in preparing a target", 1);
    this.asking = new PatientCalls(calls, what);
  }

  @Override
  public String name() {
    return name;
  }

  /** The same list is prepared once, whoever asks; others wait meanwhile. */
  @Override
  public Prepared prepare(List<Thing> target) {
    synchronized (kept) {
      kept.removeIf(one -> one.target().get() == null);
      Prepared known = known(target);
      if (known == null) {
        known = prepared(target);
        kept.addFirst(new Kept(new WeakReference<>(target), known));
        if (kept.size() > MOST_KEPT) {
          kept.removeLast();
        }
      }
      return known;
    }
  }

  private @Nullable Prepared known(List<Thing> target) {
    for (Kept one : kept) {
      if (one.target().get() == target) {
        kept.remove(one);
        kept.addFirst(one);
        return one.prepared();
      }
    }
    return null;
  }

  private Prepared prepared(List<Thing> target) {
    // A list of its own, so that what the plugin keeps does not hold the one that is waited for.
    List<Thing> shown = Collections.unmodifiableList(new ArrayList<>(target));
    Prepared made = preparing.call(LIMIT, () -> suggester.prepare(shown));
    Set<String> iris = shown.stream().map(Thing::iri).collect(Collectors.toUnmodifiableSet());
    return new GuardedProposals(made, iris, asking, message -> plugin.report(what, message));
  }
}
