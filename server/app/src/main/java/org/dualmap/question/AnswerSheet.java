package org.dualmap.question;

import java.util.ArrayList;
import java.util.List;
import org.dualmap.question.AnswerTable.Cell;
import org.dualmap.web.CsvSheet;
import org.jspecify.annotations.Nullable;

/** An answer as a sheet. A column of things becomes two: the name, and the IRI. */
final class AnswerSheet {
  private AnswerSheet() {}

  static byte[] write(AnswerTable answer) {
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
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (List<Cell> row : answer.rows()) {
      List<@Nullable String> cells = new ArrayList<>();
      for (int column = 0; column < row.size(); column++) {
        cells.add(row.get(column).text());
        if (things.contains(column)) {
          cells.add(row.get(column).iri());
        }
      }
      rows.add(cells);
    }
    return CsvSheet.write(header, rows);
  }
}
