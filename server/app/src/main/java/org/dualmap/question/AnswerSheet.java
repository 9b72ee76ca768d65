package org.dualmap.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dualmap.question.AnswerTable.Cell;
import org.dualmap.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** An answer as a sheet. A column of things becomes two: the name, and the IRI. */
final class AnswerSheet {
  private AnswerSheet() {}

  static Sheet of(int question, AnswerTable answer) {
    List<Integer> things = new ArrayList<>();
    List<String> header = new ArrayList<>();
    for (int column = 0; column < answer.columns().size(); column++) {
      header.add(answer.columns().get(column));
      int place = column;
      if (answer.rows().stream().anyMatch(row -> row.get(place).iri() != null)) {
        things.add(column);
        header.add(answer.columns().get(column) + "-iri");
      }
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (List<Cell> row : answer.rows()) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (int column = 0; column < row.size(); column++) {
        cells.add(value(row.get(column).text()));
        if (things.contains(column)) {
          cells.add(row.get(column).iri());
        }
      }
      rows.add(cells);
    }
    return new Sheet("question " + question, header, rows);
  }

  /** Numbers as numbers, so that a spreadsheet can add them. */
  private static Object value(String text) {
    return text.matches("-?\\d{1,15}(\\.\\d{1,6})?") && !text.matches("-?0\\d+.*")
        ? new BigDecimal(text)
        : text;
  }
}
