package org.dualmap.suggestion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dualmap.sheet.Sheet;
import org.dualmap.suggestion.SuggestionAnswer.Candidate;
import org.dualmap.suggestion.SuggestionAnswer.Reason;
import org.jspecify.annotations.Nullable;

/** Candidates of many outcomes as a table. */
final class SuggestionSheet {
  private static final List<String> HEADER =
      List.of(
          "outcome",
          "text",
          "rank",
          "candidate",
          "label",
          "kind",
          "level",
          "confidence",
          "predicate",
          "justification",
          "matched",
          "reasons",
          "claim",
          "state");

  private SuggestionSheet() {}

  /** A row for each candidate, the best of an outcome first. */
  static Sheet of(List<SuggestionAnswer> answers) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (SuggestionAnswer answer : answers) {
      for (int i = 0; i < answer.candidates().size(); i++) {
        rows.add(row(answer, i + 1, answer.candidates().get(i)));
      }
    }
    return new Sheet("suggestions", HEADER, rows);
  }

  private static List<@Nullable Object> row(SuggestionAnswer answer, int rank, Candidate found) {
    return Arrays.asList(
        answer.iri(),
        answer.texts().getFirst().text(),
        rank,
        found.iri(),
        found.label(),
        found.kind(),
        found.level(),
        found.confidence(),
        found.predicate().token(),
        found.justification(),
        found.matched().text(),
        found.reasons().stream().map(Reason::text).collect(Collectors.joining(" ")),
        found.claim() == null ? null : found.claim().iri(),
        found.claim() == null ? null : found.claim().state().token());
  }
}
