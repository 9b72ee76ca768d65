package org.dualmap.plugin;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dualmap.spi.MappingSuggester.Prepared;
import org.dualmap.spi.Proposal;
import org.dualmap.spi.Question;
import org.jspecify.annotations.Nullable;

/**
 * A plugin's suggester that knows a target, called with a time limit; what it must not propose is
 * left out. Throws {@code plugin-fault} and nothing else.
 */
final class GuardedProposals implements Prepared {
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final int MOST = 100;

  /** A plugin that proposes more than this has gone wrong. */
  private static final int TOO_MANY = 100_000;

  private static final Comparator<Proposal> BEST =
      Comparator.comparingDouble(Proposal::confidence)
          .reversed()
          .thenComparing(Proposal::iri)
          .thenComparing(Proposal::code);

  private final Prepared prepared;
  private final Set<String> target;
  private final PatientCalls calls;
  private final Consumer<String> findings;

  /**
   * @param target the IRIs that may be proposed
   * @param findings takes what is wrong with proposals, as the end of a sentence
   */
  GuardedProposals(
      Prepared prepared, Set<String> target, PatientCalls calls, Consumer<String> findings) {
    this.prepared = prepared;
    this.target = target;
    this.calls = calls;
    this.findings = findings;
  }

  @Override
  public List<Proposal> propose(Question question) {
    List<Proposal> all = calls.call(LIMIT, () -> copy(prepared.propose(question)));
    Map<String, Proposal> best = new LinkedHashMap<>();
    all.stream()
        .filter(this::isAllowed)
        .sorted(BEST)
        .forEach(proposal -> best.putIfAbsent(proposal.iri(), proposal));
    return best.values().stream().limit(MOST).toList();
  }

  /** Reads the plugin's list on the plugin's thread: its iterator may do anything. */
  private static @Nullable List<Proposal> copy(@Nullable List<Proposal> proposals) {
    if (proposals == null) {
      return null;
    }
    if (proposals.size() > TOO_MANY) {
      throw new IllegalStateException("more than " + TOO_MANY + " proposals for one question");
    }
    return List.copyOf(proposals);
  }

  private boolean isAllowed(Proposal proposal) {
    if (!target.contains(proposal.iri())) {
      findings.accept("proposed something that is not in the target");
      return false;
    }
    if (!(proposal.confidence() >= 0 && proposal.confidence() <= 1)) {
      findings.accept("proposed something with a confidence outside [0,1]");
      return false;
    }
    return true;
  }
}
