package org.dualmap.recognition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The letters of the scale that colleges and universities of Kazakhstan share, with the percent and
 * points where each begins.
 */
enum Grade {
  A("A", 95, 4.0),
  A_MINUS("A-", 90, 3.67),
  B_PLUS("B+", 85, 3.33),
  B("B", 80, 3.0),
  B_MINUS("B-", 75, 2.67),
  C_PLUS("C+", 70, 2.33),
  C("C", 65, 2.0),
  C_MINUS("C-", 60, 1.67),
  D_PLUS("D+", 55, 1.33),
  D_MINUS("D-", 50, 1.0),
  FX("FX", 25, 0.5),
  F("F", 0, 0);

  /** From here on a result is a pass. */
  static final double PASS = 50;

  private final String letter;
  private final double from;
  private final double points;

  Grade(String letter, double from, double points) {
    this.letter = letter;
    this.from = from;
    this.points = points;
  }

  /** The first percent of the grade. */
  double from() {
    return from;
  }

  String letter() {
    return letter;
  }

  double points() {
    return points;
  }

  /** The grade of that letter; Cyrillic look-alikes, a long dash and a bare D are understood. */
  static Optional<Grade> ofLetter(String text) {
    String letter =
        text.strip()
            .toUpperCase(Locale.ROOT)
            .replace('А', 'A')
            .replace('В', 'B')
            .replace('С', 'C')
            .replace('Х', 'X')
            .replace('–', '-')
            .replace('−', '-');
    String known = letter.equals("D") ? D_MINUS.letter : letter;
    return Arrays.stream(values()).filter(grade -> grade.letter.equals(known)).findFirst();
  }

  /** The grade that has so many points. */
  static Optional<Grade> ofPoints(double points) {
    return Arrays.stream(values())
        .filter(grade -> Math.abs(points - grade.points) < 0.01)
        .findFirst();
  }

  /** The grade of a percent from 0 to 100. */
  static Grade ofScore(double score) {
    return Arrays.stream(values()).filter(grade -> score >= grade.from).findFirst().orElse(F);
  }
}
