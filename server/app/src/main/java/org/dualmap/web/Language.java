package org.dualmap.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
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
    return of(asked, headers.getAcceptableLanguages());
  }

  /**
   * As {@link #of(String, HttpHeaders)}.
   *
   * @param accepted what the browser says, the best first
   */
  public static Language of(@Nullable String asked, List<Locale> accepted) {
    if (asked != null && TAGS.contains(asked)) {
      return new Language(asked);
    }
    return accepted.stream()
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

  /** A part of a whole, in [0,1], that is read as percent. */
  public record Percent(double part) {}

  /**
   * The text for a key with values in its places, which are those of {@link MessageFormat}. Numbers
   * and {@link Percent} are written as the language does, with at most two digits after the point.
   */
  public String say(String key, Object... values) {
    Object[] written = Arrays.stream(values).map(this::written).toArray();
    return new MessageFormat(say(key), Locale.ROOT).format(written);
  }

  private Object written(Object value) {
    Locale locale = Locale.forLanguageTag(tag);
    if (value instanceof Percent percent) {
      return written(NumberFormat.getPercentInstance(locale), percent.part());
    }
    return value instanceof Number number
        ? written(NumberFormat.getInstance(locale), number.doubleValue())
        : value;
  }

  private static String written(NumberFormat format, double number) {
    format.setMaximumFractionDigits(2);
    return format.format(number);
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
