package org.dualmap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers are told: whole in every language, and with the same places to fill. */
final class MessagesTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

  private static Properties words(String language) {
    try (InputStream in =
        MessagesTest.class.getResourceAsStream("messages_" + language + ".properties")) {
      Properties words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru"})
  void aLanguageHasTheKeysOfEnglishAndNoOthers(String language) {
    Properties english = words("en");

    assertThat(english.size()).isGreaterThan(150);
    assertThat(new TreeSet<>(words(language).stringPropertyNames()))
        .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void everyTextSaysSomethingAndHasThePlacesOfTheEnglishOne(String language) {
    Properties words = words(language);
    Properties english = words("en");

    List<String> wrong = new ArrayList<>();
    for (String key : english.stringPropertyNames()) {
      String text = words.getProperty(key, "");
      if (text.isBlank() || !places(text).equals(places(english.getProperty(key)))) {
        wrong.add(key);
      }
    }

    assertThat(wrong).isEmpty();
  }

  /** An apostrophe would be taken for a quotation mark, and swallow the places after it. */
  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void aTextWithPlacesIsFilledInAllOfThem(String language) {
    Properties words = words(language);
    Object[] values = {"v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7"};

    int filled = 0;
    for (String key : words.stringPropertyNames()) {
      String text = words.getProperty(key);
      if (!places(text).isEmpty()) {
        String said = new MessageFormat(text, Locale.forLanguageTag(language)).format(values);
        assertThat(said)
            .as(key)
            .isEqualTo(PLACE.matcher(text).replaceAll(place -> "v" + place.group(1)));
        filled++;
      }
    }

    assertThat(filled).isGreaterThan(20);
  }
}
