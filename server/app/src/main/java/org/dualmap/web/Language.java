package org.dualmap.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The language of a page and its words. */
public final class Language {
  private static final List<String> KNOWN = List.of("kk", "ru", "en");

  private final String tag;
  private final ResourceBundle words;

  private Language(String tag) {
    this.tag = tag;
    this.words =
        ResourceBundle.getBundle(
            "org.dualmap.web.messages",
            Locale.forLanguageTag(tag),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * The language that a reader wants.
   *
   * @param asked the parameter {@code lang}; null or unknown lets the browser decide
   */
  public static Language of(@Nullable String asked, HttpHeaders headers) {
    if (asked != null && KNOWN.contains(asked)) {
      return new Language(asked);
    }
    return headers.getAcceptableLanguages().stream()
        .map(Locale::getLanguage)
        .filter(KNOWN::contains)
        .findFirst()
        .map(Language::new)
        .orElseGet(() -> new Language("en"));
  }

  /** Two letters. */
  public String tag() {
    return tag;
  }

  /** The languages that a page can be switched to. */
  public List<String> all() {
    return KNOWN;
  }

  /** The text for a key, or another text where there is none. */
  public String sayIfKnown(String key, String otherwise) {
    return words.containsKey(key) ? words.getString(key) : otherwise;
  }

  /** The text for a key; the key itself where there is none, so that it is seen. */
  public String say(String key) {
    try {
      return words.getString(key);
    } catch (MissingResourceException e) {
      return key;
    }
  }
}
