package org.dualmap.plugin;

import java.util.Map;
import java.util.regex.Pattern;
import org.dualmap.web.Language;

/** What every format that a plugin brings must say of itself. */
final class FormatWords {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int LONGEST_NAME = 40;

  private FormatWords() {}

  /**
   * Refuses a bad name, and a title that is not there in every language.
   *
   * @param what is named, as one word
   * @throws IllegalStateException with words for who made the plugin
   */
  static void check(String what, String name, Map<String, String> title) {
    if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
      throw new IllegalStateException(
          "The %s \"%s\" must be named by lower-case words joined by hyphens, %d letters at most"
              .formatted(what, name, LONGEST_NAME));
    }
    for (String language : Language.TAGS) {
      if (title.getOrDefault(language, "").isBlank()) {
        throw new IllegalStateException(
            "The %s \"%s\" has no title in the language %s".formatted(what, name, language));
      }
    }
  }
}
