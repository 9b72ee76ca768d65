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

  /** All pairs of some programmes, chosen at random. */
  List<Pair> of(int programmes) {
    List<Pair> pairs = new ArrayList<>();
    for (int n = 0; n < programmes; n++) {
      String programme = Country.programme(random.nextInt(country.programmes()));
      for (String standard :
          CoverageClient.column(client.plain(standards(programme)), "standard")) {
        pairs.add(new Pair(programme, standard));
      }
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
