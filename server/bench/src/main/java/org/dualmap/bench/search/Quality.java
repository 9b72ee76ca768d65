package org.dualmap.bench.search;

import java.io.IOException;
import java.util.List;
import org.dualmap.bench.search.TypedQuery.Form;

/**
 * Whether the right thing was found.
 *
 * @param whole how many whole labels were asked for
 * @param found how many of them had what is called so among the first ten different things
 * @param empty how many of all queries found nothing
 * @param things how many different things an answer has, on average
 */
record Quality(String name, int whole, int found, int empty, double things) {
  private static final int FIRST = 10;

  /** Asks every query once, one after the other. */
  static Quality of(Searcher searcher, List<TypedQuery> queries) throws IOException {
    int whole = 0;
    int found = 0;
    int empty = 0;
    int all = 0;
    for (TypedQuery query : queries) {
      List<String> things =
          searcher.things(Client.send(searcher.asked(query))).stream().distinct().toList();
      all += things.size();
      empty += things.isEmpty() ? 1 : 0;
      if (query.form() == Form.WHOLE) {
        whole++;
        found += things.stream().limit(FIRST).anyMatch(query.from().iri()::equals) ? 1 : 0;
      }
    }
    return new Quality(searcher.name(), whole, found, empty, (double) all / queries.size());
  }
}
