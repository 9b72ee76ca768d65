package org.dualmap.kazakh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Measures the stemmer against Debian's hunspell-kk, a list of words and rules made by others.
 * Looks for it in the folder of the system property dualmap.hunspell, or where Debian installs it.
 */
final class HunspellCheckTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("dualmap.hunspell", "/usr/share/hunspell"));

  /** The dictionary's rules for one ending on a noun, and for plural and one ending. */
  private static final String NOUN_RULES = "ABCDEFGHIJKLbcdefghijkl";

  /** Two fifths of them fall to four rules of the dictionary that go against the grammar. */
  private static final double UNDER = 0.10;

  private static final double OVER = 0.08;

  private record Rule(char flag, String drop, String add, Pattern end) {
    boolean fits(String word) {
      return word.endsWith(drop) && end.matcher(word).find();
    }

    String apply(String word) {
      return word.substring(0, word.length() - drop.length()) + add;
    }
  }

  @Test
  void mostFormsOfTheDictionaryMeetAndFewWordsDo(TestReporter reporter) throws IOException {
    assumeTrue(
        Files.isReadable(FOLDER.resolve("kk_KZ.dic")),
        "hunspell-kk is not installed in " + FOLDER + ": the outside check did not run");
    List<Rule> rules = rules();
    List<String> nouns = nouns();

    double under = underStemmed(nouns, rules);
    double over = overStemmed(nouns, rules);

    reporter.publishEntry(
        "hunspell-kk",
        "%d nouns, under-stemming %.3f, over-stemming %.3f".formatted(nouns.size(), under, over));
    assertThat(nouns).hasSizeGreaterThan(40_000);
    assertThat(under).as("share of forms that miss their word").isLessThan(UNDER);
    assertThat(over).as("share of words that meet one of which they are no form").isLessThan(OVER);
  }

  private static double underStemmed(List<String> nouns, List<Rule> rules) {
    int forms = 0;
    int missed = 0;
    for (int i = 0; i < nouns.size(); i += 29) {
      String stem = KazakhStemmer.stem(nouns.get(i));
      for (String form : forms(nouns.get(i), rules)) {
        forms++;
        missed += KazakhStemmer.stem(form).equals(stem) ? 0 : 1;
      }
    }
    return missed / (double) forms;
  }

  /** The dictionary lists many forms as words; those that its rules make of another are none. */
  private static double overStemmed(List<String> nouns, List<Rule> rules) {
    Map<String, List<String>> byStem = new HashMap<>();
    nouns.forEach(
        noun ->
            byStem.computeIfAbsent(KazakhStemmer.stem(noun), stem -> new ArrayList<>()).add(noun));
    int met = 0;
    for (List<String> group : byStem.values()) {
      if (group.size() > 1) {
        Set<String> made =
            group.stream().flatMap(n -> forms(n, rules).stream()).collect(Collectors.toSet());
        long own = group.stream().filter(noun -> !made.contains(noun)).count();
        met += (int) Math.max(0, own - 1);
      }
    }
    return met / (double) nouns.size();
  }

  private static Set<String> forms(String noun, List<Rule> rules) {
    return rules.stream()
        .filter(rule -> rule.fits(noun))
        .map(rule -> rule.apply(noun))
        .collect(Collectors.toSet());
  }

  private static List<String> nouns() throws IOException {
    return Files.readAllLines(FOLDER.resolve("kk_KZ.dic")).stream()
        .skip(1)
        .map(line -> line.split("/"))
        .filter(parts -> parts.length > 1 && parts[1].startsWith("A"))
        .map(parts -> parts[0])
        .filter(word -> word.chars().allMatch(Character::isLowerCase))
        .toList();
  }

  private static List<Rule> rules() throws IOException {
    return Files.readAllLines(FOLDER.resolve("kk_KZ.aff")).stream()
        .map(line -> line.split("\\s+"))
        .filter(parts -> parts.length >= 5 && parts[0].equals("SFX"))
        .filter(parts -> NOUN_RULES.contains(parts[1]))
        .map(
            parts ->
                new Rule(
                    parts[1].charAt(0),
                    parts[2].equals("0") ? "" : parts[2],
                    parts[3],
                    Pattern.compile(parts[4] + "$")))
        .toList();
  }
}
