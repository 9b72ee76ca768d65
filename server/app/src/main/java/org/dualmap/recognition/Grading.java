package org.dualmap.recognition;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a row says about how something was passed: percent, letter, points, or pass and fail.
 * For one row.
 */
final class Grading {
  private static final List<String> PASSED =
      List.of("pass", "passed", "зачтено", "зачет", "сдано", "сыналды", "есептелді");
  private static final List<String> FAILED =
      List.of("fail", "failed", "не зачтено", "незачет", "не сдано", "сыналмады", "есептелмеді");

  private final BiConsumer<SupplementColumn, String> fault;

  /**
   * @param fault is told of everything that contradicts itself
   */
  Grading(BiConsumer<SupplementColumn, String> fault) {
    this.fault = fault;
  }

  /**
   * What a row says.
   *
   * @param score percent; null for a mere pass or fail
   */
  record Result(@Nullable Double score, boolean passed) {}

  /** Whether a cell says pass or fail in words; such a word may stand in place of a grade. */
  static boolean word(@Nullable String text) {
    return text != null && (says(PASSED, text) || says(FAILED, text));
  }

  private static boolean says(List<String> words, String text) {
    return words.contains(SupplementColumn.plain(text));
  }

  /**
   * Weighs what stands in a row; each is null where the cell is empty.
   *
   * @param word pass or fail in words
   */
  Result of(
      @Nullable Double percent,
      @Nullable String letter,
      @Nullable Double points,
      @Nullable String word) {
    Double score = score(percent, letter, points);
    if (word == null) {
      if (score == null) {
        fault.accept(
            SupplementColumn.SCORE, "the row says neither a score nor a letter nor a result");
      }
      return new Result(score, score != null && score >= Grade.PASS);
    }
    if (!word(word)) {
      fault.accept(
          SupplementColumn.RESULT,
          "must be pass or fail, зачтено or не зачтено, сыналды or сыналмады");
      return new Result(score, false);
    }
    boolean passed = says(PASSED, word);
    if (score != null && passed != score >= Grade.PASS) {
      fault.accept(SupplementColumn.RESULT, "contradicts the score");
    }
    return new Result(score, passed);
  }

  /** The percent; that with which the grade begins where only a letter or points are given. */
  private @Nullable Double score(
      @Nullable Double percent, @Nullable String letter, @Nullable Double points) {
    Optional<Grade> grade = letter == null ? Optional.empty() : Grade.ofLetter(letter);
    if (letter != null && grade.isEmpty()) {
      fault.accept(SupplementColumn.LETTER, "there is no such letter: A, A-, B+ … D-, FX, F");
    }
    if (percent != null) {
      Grade right = Grade.ofScore(percent);
      if (grade.isPresent() && grade.get() != right) {
        fault.accept(SupplementColumn.LETTER, "contradicts the score, which is " + right.letter());
      }
      grade = grade.or(() -> Optional.of(right));
    }
    Optional<Grade> byPoints = points == null ? Optional.empty() : Grade.ofPoints(points);
    if (points != null && byPoints.isEmpty()) {
      fault.accept(SupplementColumn.POINTS, "no letter has these points");
    } else if (byPoints.isPresent() && grade.isPresent() && grade.get() != byPoints.get()) {
      fault.accept(
          SupplementColumn.POINTS,
          "contradicts the letter %s, which has %s"
              .formatted(grade.get().letter(), grade.get().points()));
    }
    return percent != null ? percent : grade.or(() -> byPoints).map(Grade::from).orElse(null);
  }
}
