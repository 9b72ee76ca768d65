package org.dualmap.bench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dualmap.bench.search.TypedQuery.Form;

/** What people type: whole labels, beginnings of labels, and words; always the same mix. */
final class TypedQueries {
  private static final long SEED = 1;
  private static final int SHORTEST_BEGINNING = 3;
  private static final int LONGEST_BEGINNING = 10;
  private static final int FIRST_LETTERS = 2;

  private TypedQueries() {}

  /** Makes so many queries of labels, a third of each form. */
  static List<TypedQuery> of(List<Label> labels, int count) {
    Random random = new Random(SEED);
    Form[] forms = Form.values();
    List<TypedQuery> queries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Label label = labels.get(random.nextInt(labels.size()));
      Form form = forms[i % forms.length];
      String text =
          switch (form) {
            case WHOLE -> label.text();
            case BEGINNING ->
                beginning(label, random.nextInt(SHORTEST_BEGINNING, LONGEST_BEGINNING + 1));
            case WORDS -> words(label.text().split("\\s+"), random);
          };
      queries.add(new TypedQuery(form, text, label));
    }
    return queries;
  }

  /** The beginnings of a label of 2 to 10 letters, as they stand while it is typed. */
  static List<String> letterByLetter(Label label) {
    List<String> typed = new ArrayList<>();
    int longest = Math.min(LONGEST_BEGINNING, label.text().length());
    for (int letters = FIRST_LETTERS; letters <= longest; letters++) {
      typed.add(beginning(label, letters));
    }
    return typed;
  }

  private static String beginning(Label label, int letters) {
    return label.text().substring(0, Math.min(label.text().length(), letters));
  }

  private static String words(String[] all, Random random) {
    int first = random.nextInt(all.length);
    int second = random.nextInt(all.length);
    return first == second ? all[first] : all[first] + " " + all[second];
  }
}
