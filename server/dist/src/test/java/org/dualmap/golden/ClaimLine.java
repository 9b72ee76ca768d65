package org.dualmap.golden;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One claim as a line: {@code a broadMatch f covers 0.4 uses 0.2 accepted 2024-01-01 reviewed
 * 2024-02-01}. The degrees and the days may be left out; a day alone is that of making and review.
 *
 * @param state the local name in the vocabulary
 */
record ClaimLine(
    Section.Name subject,
    String predicate,
    Section.Name object,
    @Nullable String covers,
    @Nullable String uses,
    String state,
    @Nullable String made,
    @Nullable String reviewed) {

  private static final String FORM =
      "SUBJECT PREDICATE OBJECT [covers 0.4] [uses 0.2] STATE [2024-01-01 [reviewed 2024-02-01]]";
  private static final Pattern LINE =
      Pattern.compile(
          "(?<subject>\\S+) (?<predicate>\\S+) (?<object>\\S+)( covers (?<covers>[\\d.]+))?"
              + "( uses (?<uses>[\\d.]+))? (?<state>[a-z-]+)"
              + "( (?<made>\\d{4}-\\d\\d-\\d\\d)( reviewed (?<reviewed>\\d{4}-\\d\\d-\\d\\d))?)?");
  private static final Set<String> PREDICATES =
      Set.of("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch");
  private static final Map<String, String> STATES =
      Map.of(
          "suggested", "Suggested",
          "accepted", "Accepted",
          "rejected", "Rejected",
          "no-match", "NoMatch",
          "withdrawn", "Withdrawn");

  /** Whether somebody has decided about it. */
  boolean decided() {
    return !state.equals("Suggested");
  }

  /** Reads a line; empty, with a fault, where it has not this form. */
  static Optional<ClaimLine> read(YamlNode node, Faults faults) {
    if (!(node instanceof YamlNode.Scalar line)) {
      faults.add(node.line(), "a claim is one line: " + FORM);
      return Optional.empty();
    }
    Matcher parts = LINE.matcher(line.text().strip().replaceAll("\\s+", " "));
    if (!parts.matches()) {
      faults.add(line.line(), "the claim \"%s\" has not the form %s".formatted(line.text(), FORM));
      return Optional.empty();
    }
    known(line, parts.group("predicate"), PREDICATES, faults);
    known(line, parts.group("state"), STATES.keySet(), faults);
    String made = parts.group("made");
    return Optional.of(
        new ClaimLine(
            new Section.Name(line.line(), parts.group("subject")),
            parts.group("predicate"),
            new Section.Name(line.line(), parts.group("object")),
            parts.group("covers"),
            parts.group("uses"),
            STATES.getOrDefault(parts.group("state"), "Suggested"),
            made,
            parts.group("reviewed") == null ? made : parts.group("reviewed")));
  }

  private static void known(YamlNode.Scalar line, String word, Set<String> words, Faults faults) {
    if (!words.contains(word)) {
      List<String> sorted = words.stream().sorted().toList();
      faults.add(line.line(), "\"%s\" is none of %s".formatted(word, sorted));
    }
  }
}
