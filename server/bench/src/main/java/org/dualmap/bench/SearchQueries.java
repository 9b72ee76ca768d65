package org.dualmap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What people type: whole labels, beginnings of labels, and words; always the same mix. */
final class SearchQueries {
  private static final long SEED = 1;

  private final List<String> queries = new ArrayList<>();

  /**
   * Makes the mix.
   *
   * @param labels of what can be found
   * @param count how many queries
   */
  SearchQueries(List<String> labels, int count) {
    Random random = new Random(SEED);
    for (int i = 0; i < count; i++) {
      String label = labels.get(random.nextInt(labels.size()));
      queries.add(
          switch (i % 3) {
            case 0 -> label;
            case 1 -> label.substring(0, Math.min(label.length(), 3 + random.nextInt(8)));
            default -> words(label.split("\\s+"), random);
          });
    }
  }

  private static String words(String[] all, Random random) {
    int first = random.nextInt(all.length);
    int second = random.nextInt(all.length);
    return first == second ? all[first] : all[first] + " " + all[second];
  }

  /** The query of that number; they begin anew at the end. */
  String get(int number) {
    return queries.get(number % queries.size());
  }
}
