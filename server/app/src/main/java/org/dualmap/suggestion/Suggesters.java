package org.dualmap.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dualmap.extension.Brought;
import org.dualmap.problem.Problem;
import org.dualmap.spi.MappingSuggester;
import org.dualmap.spi.Proposal;
import org.dualmap.spi.Question;
import org.dualmap.suggestion.Found.Proposed;
import org.dualmap.suggestion.SuggestionAnswer.Text;

/** Asks the suggesters of plugins. Safe for many threads. */
final class Suggesters {
  private final Supplier<List<Brought<MappingSuggester>>> inUse;

  /**
   * @param inUse gives those of the plugins in use now
   */
  Suggesters(Supplier<List<Brought<MappingSuggester>>> inUse) {
    this.inUse = inUse;
  }

  /**
   * Hands what they propose to a finder.
   *
   * @return the names of those that gave no answer, sorted
   */
  List<String> ask(LabelBook book, Asked asked, Finder finder) {
    List<Brought<MappingSuggester>> suggesters =
        inUse.get().stream()
            .sorted(Comparator.comparing(suggester -> suggester.extension().name()))
            .toList();
    List<String> missing = new ArrayList<>();
    for (Brought<MappingSuggester> by : suggesters) {
      try {
        hand(by, by.extension().prepare(book.things()).propose(question(asked)), finder);
      } catch (Problem e) {
        missing.add(by.extension().name());
      }
    }
    return missing;
  }

  /**
   * A question has few right answers. What a suggester is sure of in all its proposals together is
   * therefore 1 at most, shared by them, as things with equal labels share theirs.
   */
  private static void hand(Brought<MappingSuggester> by, List<Proposal> proposals, Finder finder) {
    double whole = proposals.stream().mapToDouble(Proposal::confidence).sum();
    for (Proposal proposal : proposals) {
      double confidence = proposal.confidence() / Math.max(1, whole);
      finder.proposal(new Proposed(by.extension().name(), by.plugin(), proposal, confidence));
    }
  }

  private static Question question(Asked asked) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (Text text : asked.texts()) {
      texts.computeIfAbsent(text.lang(), lang -> new ArrayList<>()).add(text.text());
    }
    return new Question(texts, Optional.ofNullable(asked.thing()));
  }
}
