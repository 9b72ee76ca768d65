package org.dualmap.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The language of a page and its words. */
public final class Language {
  /** The languages that pages and answers speak. */
  public static final List<String> TAGS = List.of("kk", "ru", "en");

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
    if (asked != null && TAGS.contains(asked)) {
      return new Language(asked);
    }
    return headers.getAcceptableLanguages().stream()
        .map(Locale::getLanguage)
        .filter(TAGS::contains)
        .findFirst()
        .map(Language::new)
        .orElseGet(() -> new Language("en"));
  }

  /** The language of that tag; English where it is null or unknown. */
  public static Language ofTag(@Nullable String tag) {
    return new Language(tag != null && TAGS.contains(tag) ? tag : "en");
  }

  /** Two letters. */
  public String tag() {
    return tag;
  }

  /** The languages that a page can be switched to. */
  public List<String> all() {
    return TAGS;
  }

  /** The text for a key, or another text where there is none. */
  public String sayIfKnown(String key, String otherwise) {
    return words.containsKey(key) ? words.getString(key) : otherwise;
  }

  /**
   * The text for a key with values in its places, which are written as {@link MessageFormat} does.
   */
  public String say(String key, Object... values) {
    return new MessageFormat(say(key), Locale.ROOT).format(values);
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
