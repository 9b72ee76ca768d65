package org.dualmap.format.moodle;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language of a framework, of which Moodle says nothing: by the name of the file, else by its
 * letters.
 *
 * @param isNamed whether the file's name says it
 */
record TextLanguage(String tag, boolean isNamed) {
  private static final Pattern IN_NAME =
      Pattern.compile("(?:^|[-_. ])(kk|ru|en)(?=[-_. ][^-_. ]*$)");
  private static final String KAZAKH = "әғқңөұүһіӘҒҚҢӨҰҮҺІ";

  /** One letter in six of a Kazakh text is one that Russian lacks; names alone bring fewer. */
  private static final int ONE_IN = 30;

  static TextLanguage of(String fileName, List<MoodleRow> rows) {
    Matcher named = IN_NAME.matcher(fileName);
    if (named.find()) {
      return new TextLanguage(named.group(1), true);
    }
    long kazakh = 0;
    long cyrillic = 0;
    long latin = 0;
    for (MoodleRow row : rows) {
      String text = row.get(MoodleColumn.NAME) + row.description();
      kazakh += text.chars().filter(c -> KAZAKH.indexOf(c) >= 0).count();
      cyrillic += count(text, Character.UnicodeScript.CYRILLIC);
      latin += count(text, Character.UnicodeScript.LATIN);
    }
    String tag = cyrillic <= latin ? "en" : kazakh * ONE_IN > cyrillic ? "kk" : "ru";
    return new TextLanguage(tag, false);
  }

  private static long count(String text, Character.UnicodeScript script) {
    return text.codePoints().filter(c -> Character.UnicodeScript.of(c) == script).count();
  }
}
