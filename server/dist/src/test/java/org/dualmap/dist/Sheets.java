package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dualmap.testkit.TestServer;

/** Reads the server's CSV and XLSX, each row by the names of its columns. */
final class Sheets {
  private Sheets() {}

  /** The rows of an answer in CSV; numbers and truth values in one form. */
  static List<Map<String, String>> csv(TestServer server, String path) {
    HttpResponse<String> answer = server.get(path, "Accept", "text/csv");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    List<Map<String, String>> rows = new ArrayList<>();
    try (CSVParser parser =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(answer.body().replace("\uFEFF", "")))) {
      parser.forEach(
          record -> {
            Map<String, String> row = new LinkedHashMap<>();
            record.toMap().forEach((name, value) -> row.put(name, plain(value)));
            rows.add(row);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** The rows of a worksheet of an answer in XLSX, as those of CSV. */
  static List<Map<String, String>> xlsx(TestServer server, String path, String worksheet) {
    try {
      HttpResponse<byte[]> answer =
          HttpClient.newHttpClient()
              .send(
                  server.request(path + "&format=xlsx").build(),
                  HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
        return rows(book.findSheet(worksheet).orElseThrow().read());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<Map<String, String>> rows(List<Row> all) {
    List<Map<String, String>> rows = new ArrayList<>();
    Row header = all.getFirst();
    for (Row row : all.subList(1, all.size())) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int column = 0; column < header.getCellCount(); column++) {
        String text = column < row.getCellCount() ? row.getCellText(column) : "";
        cells.put(header.getCellText(column), plain(text));
      }
      rows.add(cells);
    }
    return rows;
  }

  /** What a sheet should show for a value of an answer in JSON. */
  static String plain(JsonNode value) {
    return value.isMissingNode() ? "" : plain(value.asText());
  }

  private static String plain(String text) {
    if (text.matches("-?\\d+(\\.\\d+)?([Ee]-?\\d+)?")) {
      return new BigDecimal(text).stripTrailingZeros().toPlainString();
    }
    return text.matches("(?i)true|false") ? text.toLowerCase(Locale.ROOT) : text;
  }
}
