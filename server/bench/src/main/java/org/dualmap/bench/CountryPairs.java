package org.dualmap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dualmap.bench.CoverageClient.Pair;
import org.dualmap.graph.Prefixes;

/** Finds programmes and standards of a generated country between which there are claims. */
final class CountryPairs {
  private final Country country;
  private final CoverageClient client;
  private final SplittableRandom random;

  CountryPairs(Country country, CoverageClient client, long seed) {
    this.country = country;
    this.client = client;
    this.random = new SplittableRandom(seed);
  }

  /** So many pairs, at random among those that have claims. */
  List<Pair> take(int count) {
    List<Pair> pairs = new ArrayList<>();
    while (pairs.size() < count) {
      String programme = Country.programme(random.nextInt(country.programmes()));
      List<String> standards =
          CoverageClient.column(client.plain(standards(programme)), "standard");
      pairs.add(new Pair(programme, standards.get(random.nextInt(standards.size()))));
    }
    return pairs;
  }

  private static String standards(String programme) {
    return Prefixes.forSparql()
        + """
        SELECT DISTINCT ?standard {
          ?source dct:isPartOf <%s> .
          ?claim owl:annotatedSource ?source ; owl:annotatedTarget ?item .
          ?item dct:isPartOf+ ?standard .
          ?standard a dm:OccupationalStandard
        } ORDER BY ?standard
        """
            .formatted(programme);
  }
}
