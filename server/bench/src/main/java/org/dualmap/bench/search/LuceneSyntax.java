package org.dualmap.bench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dualmap.bench.search.TypedQuery.Form;

/** Writes what was typed in the syntax of Lucene's query parser. */
final class LuceneSyntax {
  private static final Pattern SIGN = Pattern.compile("[-+!(){}\\[\\]^\"~*?:\\\\/&|]");
  private static final Pattern OPERATOR = Pattern.compile("AND|OR|NOT");

  private LuceneSyntax() {}

  /**
   * Any of the words; signs stand for themselves. The last word of a beginning may go on, and is
   * better where it does not.
   */
  static String anyWord(TypedQuery query) {
    List<String> words = new ArrayList<>();
    for (String word : query.text().strip().split("\\s+")) {
      String escaped = SIGN.matcher(word).replaceAll("\\\\$0");
      words.add(OPERATOR.matcher(word).matches() ? word.toLowerCase(Locale.ROOT) : escaped);
    }
    if (query.form() == Form.BEGINNING) {
      words.add(words.getLast() + "*");
    }
    return String.join(" ", words);
  }
}
