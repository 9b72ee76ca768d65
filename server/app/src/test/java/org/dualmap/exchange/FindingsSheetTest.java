package org.dualmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FindingsSheetTest {
  @Test
  void theSheetBeginsWithAMarkSoThatSpreadsheetsReadCyrillic() throws IOException {
    Finding finding =
        Finding.inCell(Severity.ERROR, "is wrong", "навыки.csv", 3, 4, "label", "Сварщик, 2\"");

    byte[] bytes = FindingsSheet.write(List.of(finding));

    assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFFseverity,source,row,line,column,value,subject,message\r\n"
                + "ERROR,навыки.csv,3,4,label,\"Сварщик, 2\"\"\",,is wrong\r\n");
  }

  @Test
  void withoutFindingsThereIsTheHeaderAlone() throws IOException {
    assertThat(new String(FindingsSheet.write(List.of()), StandardCharsets.UTF_8))
        .isEqualTo("\uFEFFseverity,source,row,line,column,value,subject,message\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1"})
  void noCellCanBeRunAsAFormula(String evil) throws IOException {
    Finding finding = new Finding(Severity.ERROR, evil, evil, 1L, 1L, evil, evil, evil);

    String sheet = new String(FindingsSheet.write(List.of(finding)), StandardCharsets.UTF_8);

    String row = sheet.substring(sheet.indexOf("\r\n") + 2);
    assertThat(row.split("'" + java.util.regex.Pattern.quote(evil), -1)).hasSize(6);
  }

  @Test
  void anIriAndANumberStayAsTheyAre() throws IOException {
    Finding finding = Finding.about(Severity.INFO, "Good", "https://a/b", "p", "42");

    assertThat(new String(FindingsSheet.write(List.of(finding)), StandardCharsets.UTF_8))
        .endsWith("INFO,,,,p,42,https://a/b,Good\r\n");
  }
}
