package org.dualmap.recognition;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a diploma supplement, each with the headings that people write. */
enum SupplementColumn {
  MODULE("module", "модуль"),
  OUTCOME(
      "outcome",
      "learning outcome",
      "subject",
      "результат обучения",
      "ро",
      "дисциплина",
      "оқыту нәтижесі",
      "он",
      "пән"),
  HOURS("hours", "часы", "сағат"),
  CREDITS("credits", "кредиты", "кредит"),
  SCORE("score", "percent", "балл", "баллы", "процент", "пайыз"),
  LETTER("letter", "grade", "оценка", "буква", "әріп", "баға"),
  POINTS("points", "баллы gpa", "цифровой эквивалент", "сандық балама"),
  RESULT("result", "результат", "зачёт", "нәтиже");

  private final List<String> headings;

  SupplementColumn(String... headings) {
    this.headings = List.of(headings);
  }

  /** The column that is headed so. */
  static Optional<SupplementColumn> of(String heading) {
    String plain = plain(heading);
    return Arrays.stream(values())
        .filter(column -> column.headings.stream().anyMatch(h -> plain(h).equals(plain)))
        .findFirst();
  }

  /** What the column is called where the file gives it no name. */
  String heading() {
    return headings.getFirst();
  }

  /** A word in one way of writing: lower case, plain spaces, without the dots of «ё». */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\\p{Cf}]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT)
        .replace('ё', 'е');
  }
}
