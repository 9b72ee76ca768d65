package org.dualmap.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One row of the gold set: an item of the demo data and an ESCO skill that it teaches. */
record GoldPair(
    String item,
    Map<String, String> labels,
    String skill,
    String reason,
    String kind,
    String said) {
  private static final String HEAD = "outcome\tkk\tru\ten\tskill\treason\tkind\tclaimed";

  /**
   * Reads the whole set.
   *
   * @throws IllegalStateException if the columns are others, or a row has more or fewer cells
   */
  static List<GoldPair> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (!lines.getFirst().equals(HEAD)) {
      throw new IllegalStateException("Columns of " + file + ": " + lines.getFirst());
    }
    return lines.stream().skip(1).map(GoldPair::of).toList();
  }

  private static GoldPair of(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 8) {
      throw new IllegalStateException(cells.length + " cells: " + line);
    }
    Map<String, String> labels = Map.of("kk", cells[1], "ru", cells[2], "en", cells[3]);
    return new GoldPair(cells[0], labels, cells[4], cells[5], cells[6], cells[7]);
  }

  /** Item and skill, as one text. */
  String pair() {
    return item + " " + skill;
  }

  /** The field whose data have the item: the part of its IRI before the last. */
  String field() {
    return item.replaceFirst(".*/id/[^/]+/([^/]+)/[^/]+$", "$1");
  }

  boolean claimed() {
    return said.equals("yes");
  }
}
