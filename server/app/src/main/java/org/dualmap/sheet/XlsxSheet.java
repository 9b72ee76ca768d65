package org.dualmap.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes tables as one XLSX file (ECMA-376), a worksheet for each. */
public final class XlsxSheet {
  /** What a caller asks for. */
  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final int LONGEST_CELL = 32_767;
  private static final int LONGEST_TITLE = 31;

  private XlsxSheet() {}

  /** The tables, the first one in front. */
  public static byte[] write(List<Sheet> sheets) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "DualMap", "1.0")) {
      for (Sheet sheet : sheets) {
        fill(workbook.newWorksheet(title(sheet.title())), sheet);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String title(String title) {
    String allowed = title.replaceAll("[\\[\\]:*?/\\\\]", " ");
    return allowed.substring(0, Math.min(LONGEST_TITLE, allowed.length()));
  }

  private static void fill(Worksheet worksheet, Sheet sheet) throws IOException {
    for (int column = 0; column < sheet.header().size(); column++) {
      worksheet.value(0, column, sheet.header().get(column));
      worksheet.style(0, column).bold().set();
    }
    worksheet.freezePane(0, 1);
    for (int row = 0; row < sheet.rows().size(); row++) {
      List<? extends @Nullable Object> cells = sheet.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        fill(worksheet, row + 1, column, cells.get(column));
      }
    }
    worksheet.finish();
  }

  /** Text is written as text, so that a spreadsheet never runs it. */
  private static void fill(Worksheet worksheet, int row, int column, @Nullable Object cell) {
    if (cell instanceof Number number) {
      worksheet.value(row, column, number);
    } else if (cell instanceof Boolean truth) {
      worksheet.value(row, column, truth);
    } else if (cell != null) {
      String text = cell.toString();
      worksheet.value(row, column, text.substring(0, Math.min(LONGEST_CELL, text.length())));
    }
  }
}
