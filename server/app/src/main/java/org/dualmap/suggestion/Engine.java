package org.dualmap.suggestion;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dualmap.claimindex.ClaimNet;
import org.dualmap.search.vector.TextVector;
import org.dualmap.suggestion.SuggestionAnswer.Text;
import org.jspecify.annotations.Nullable;

/**
 * Answers one question after the other: labels, bridges, claims, plugins, cross-checks. Never
 * changes.
 */
final class Engine {
  private final Ranker ranker = new Ranker();
  private final Similars similars;
  private final Function<String, @Nullable TextVector> vectors;

  private final Suggesters suggesters;

  /**
   * @param vectors gives the vector of a text; null where there are none
   * @param suggesters of plugins
   */
  Engine(Similars similars, Function<String, @Nullable TextVector> vectors, Suggesters suggesters) {
    this.similars = similars;
    this.suggesters = suggesters;
    this.vectors = vectors;
  }

  /**
   * What was found.
   *
   * @param candidates best first
   * @param missing names of the suggesters that gave no answer
   */
  record Answer(List<Found> candidates, List<String> missing) {}

  /**
   * Looks for candidates.
   *
   * @param items reads things out of the graph
   * @param net the claims that count as evidence
   */
  Answer find(LabelBook book, Asked asked, ItemsRdf items, ClaimNet net) {
    Finder finder = new Finder(book, ranker, vectors);
    Set<String> languages =
        asked.texts().stream().map(Text::lang).collect(Collectors.toCollection(TreeSet::new));
    Set<String> seen = new TreeSet<>();
    for (Text text : asked.texts()) {
      finder.ask(text);
      List<Similar> near = similars.of(text.text(), text.lang(), items, asked.mayBeSimilar());
      if (!languages.contains("en")) {
        finder.bridge(near);
      }
      near.stream()
          .filter(similar -> seen.add(similar.item().iri()))
          .forEach(similar -> finder.claims(similar, net));
    }
    List<String> missing = suggesters.ask(book, asked, finder);
    List<Found> ranked = finder.ranked();
    if (asked.checks().isEmpty()) {
      return new Answer(ranked, missing);
    }
    new CrossChecking(book, ranked).check(asked.checks(), asked.level());
    return new Answer(Finder.sorted(book, ranked), missing);
  }
}
