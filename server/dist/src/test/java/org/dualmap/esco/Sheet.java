package org.dualmap.esco;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/** A CSV file read with a few lines of its own, so that the importer is not judged by itself. */
final class Sheet {
  private final List<List<String>> records = new ArrayList<>();
  private List<String> record = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();

  private Sheet(String text) {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean doubled = quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
      if (doubled) {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
        cell.append(c);
      } else if (c == ',') {
        endCell();
      } else if (c == '\n') {
        endRecord();
      }
    }
    if (!record.isEmpty() || !cell.isEmpty()) {
      endRecord();
    }
  }

  private void endCell() {
    record.add(cell.toString().strip());
    cell.setLength(0);
  }

  private void endRecord() {
    endCell();
    records.add(record);
    record = new ArrayList<>();
  }

  /** The records of one file of an archive, in order, as cells by column; empty cells left out. */
  static List<Map<String, String>> read(Path archive, String file) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(file))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Sheet(text.startsWith("\uFEFF") ? text.substring(1) : text).rows();
    }
  }

  private List<Map<String, String>> rows() {
    List<String> header = records.getFirst();
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> cells : records.subList(1, records.size())) {
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
        if (!cells.get(i).isEmpty()) {
          row.put(header.get(i), cells.get(i));
        }
      }
      rows.add(row);
    }
    return rows;
  }
}
