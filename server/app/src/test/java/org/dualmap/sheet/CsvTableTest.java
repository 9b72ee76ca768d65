package org.dualmap.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.sheet.CsvTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTableTest {
  private static final String MARK = "\uFEFF";

  @ParameterizedTest
  @ValueSource(strings = {"", MARK})
  void theFileMayBeginWithAMarkOrNot(String mark) throws IOException {
    List<Row> rows = read(mark + "code,label\n1,Сварщик\n2,Дәнекерлеуші\n");

    assertThat(rows).extracting(row -> row.get("code")).containsExactly("1", "2");
    assertThat(rows).extracting(row -> row.get("label")).containsExactly("Сварщик", "Дәнекерлеуші");
  }

  @Test
  void quotedCellsMayHoldLineBreaksCommasAndQuotes() throws IOException {
    List<Row> rows = read("code,label\r\n1,\"one\ntwo, \"\"three\"\"\"\r\n2,x\r\n");

    assertThat(rows.get(0).get("label")).isEqualTo("one\ntwo, \"three\"");
    assertThat(rows.get(0).list("label")).containsExactly("one", "two, \"three\"");
    assertThat(rows).extracting(Row::row).containsExactly(1L, 2L);
    assertThat(rows).extracting(Row::line).containsExactly(3L, 4L);
  }

  @Test
  void otherColumnsAndAnotherOrderAreFine() throws IOException {
    assertThat(read("more,label,code\nx,l,7\n").get(0).get("code")).isEqualTo("7");
  }

  @Test
  void shortRecordsHaveEmptyCellsAndEmptyLinesAreSkipped() throws IOException {
    List<Row> rows = read("code,label\n1\n\n2,b\n");

    assertThat(rows).extracting(row -> row.get("label")).containsExactly("", "b");
  }

  @Test
  void aMissingColumnIsNamedTogetherWithThoseThatAreThere() {
    assertThatThrownBy(() -> read("Code;Label\n1;2\n"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.BAD_FILE);
              assertThat(problem.findings())
                  .extracting(Finding::column)
                  .containsExactly("code", "label");
            })
        .hasMessage("test.csv lacks the column code, label; it has Code;Label.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", MARK, "code,code,label\n1,2,3\n", "code,,label\n"})
  void aFileWithoutAUsableHeaderIsRefusedInWords(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.BAD_FILE);
              assertThat(problem.findings()).isNotEmpty();
            })
        .hasMessageStartingWith("test.csv ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "UTF-16", "UTF-16LE"})
  void anotherCharsetIsRefusedWithTheWayOut(String charset) {
    byte[] bytes = "code,label\n1,Сварщик\n".getBytes(Charset.forName(charset));

    assertThatThrownBy(() -> read(bytes))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.BAD_FILE))
        .hasMessageContaining("is not written in UTF-8. Save it as \"CSV UTF-8\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 5000})
  void aWrongByteIsFoundInItsOwnLine(int goodLines) throws IOException {
    StringBuilder text = new StringBuilder("code,label\n");
    for (int n = 1; n <= goodLines; n++) {
      text.append(n).append(",Сварщик\n");
    }
    byte[] good = text.toString().getBytes(StandardCharsets.UTF_8);
    byte[] bytes = java.util.Arrays.copyOf(good, good.length + 4);
    System.arraycopy(new byte[] {'x', ',', (byte) 0xD1, '\n'}, 0, bytes, good.length, 4);

    assertThatThrownBy(() -> read(bytes))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.findings()).extracting(Finding::line).containsExactly(goodLines + 2L));
  }

  @Test
  void aQuoteThatIsNeverClosedIsRefusedInWords() {
    assertThatThrownBy(() -> read("code,label\n1,\"open\n2,b\n"))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.BAD_FILE))
        .hasMessageContaining("cannot be read");
  }

  @Test
  void whatTheReaderOfRowsThrowsIsNotTakenForAFaultOfTheFile() {
    Problem cancelled = new Problem(ProblemCode.CANCELLED, "no longer wanted");
    byte[] bytes = "code,label\n1,a\n".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(
            () ->
                CsvTable.read(
                    new ByteArrayInputStream(bytes),
                    "test.csv",
                    List.of("code"),
                    row -> {
                      throw cancelled;
                    }))
        .isSameAs(cancelled);
    assertThatThrownBy(
            () ->
                CsvTable.read(
                    new ByteArrayInputStream(bytes),
                    "test.csv",
                    List.of("code"),
                    row -> {
                      throw new IllegalArgumentException("our own fault");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Row> read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Row> read(byte[] bytes) throws IOException {
    List<Row> rows = new ArrayList<>();
    CsvTable.read(new ByteArrayInputStream(bytes), "test.csv", List.of("code", "label"), rows::add);
    return rows;
  }
}
