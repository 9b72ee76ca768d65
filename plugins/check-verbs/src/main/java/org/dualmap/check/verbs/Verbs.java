package org.dualmap.check.verbs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The verbs of one language whose level is known, in the forms that stand in its list. A word that
 * is not there is unknown: nothing is guessed. Never changes.
 */
final class Verbs {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

  private final Map<String, BloomLevel> words = new HashMap<>();
  private final boolean verbIsLast;

  /** A verb of a text. */
  record Verb(String word, BloomLevel level) {}

  private Verbs(String list, boolean verbIsLast) {
    this.verbIsLast = verbIsLast;
    list.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    BloomLevel level = BloomLevel.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
    for (String form : line.substring(colon + 1).strip().split(" ")) {
      if (words.put(form, level) != null) {
        throw new IllegalStateException("\"" + form + "\" stands twice in the list");
      }
    }
  }

  /** The list of a language: {@code kk}, {@code ru} or {@code en}. */
  static Verbs of(String language) {
    try (InputStream list = Verbs.class.getResourceAsStream("verbs-" + language + ".txt")) {
      byte[] bytes = Objects.requireNonNull(list).readAllBytes();
      return new Verbs(new String(bytes, StandardCharsets.UTF_8), language.equals("kk"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The levels of which verbs are known. */
  Set<BloomLevel> levels() {
    return Set.copyOf(words.values());
  }

  /** The verb that says most; empty where none is known. */
  Optional<Verb> highest(String text) {
    return words(text).stream()
        .flatMap(word -> verb(word).stream())
        .max(Comparator.comparing(Verb::level));
  }

  /**
   * The verb by which the text is what it is: the first word, in Kazakh the last; empty where that
   * is none that is known.
   */
  Optional<Verb> leading(String text) {
    List<String> all = words(text);
    return all.isEmpty() ? Optional.empty() : verb(verbIsLast ? all.getLast() : all.getFirst());
  }

  private Optional<Verb> verb(String word) {
    return Optional.ofNullable(words.get(word)).map(level -> new Verb(word, level));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : NO_WORD.split(text.toLowerCase(Locale.ROOT))) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
