package org.dualmap.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dualmap.sheet.Sheet;
import org.dualmap.spi.ReportCell;
import org.dualmap.spi.ReportTable;
import org.dualmap.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as people read it: names of columns and values in their language, IRIs behind the names
 * of things, nothing that only programs use, and no table wider than a page. For one report.
 */
final class TableText {
  /** A page holds no more. */
  private static final int MOST_COLUMNS = 14;

  /** These stand in every part of a table that is too wide. */
  private static final int KEYS = 2;

  private static final Set<String> FOR_PROGRAMS =
      Set.of("accepted-claims", "weight", "by-coverage", "by-hours");

  private static final Map<String, Set<String>> FOR_PROGRAMS_IN =
      Map.of(
          "findings", Set.of("check", "outcome", "modules"),
          "recognition", Set.of("rule", "source-level"),
          "teaching", Set.of("claims"),
          "skills", Set.of("claims"));

  private static final Set<String> WITH_TOKENS =
      Set.of(
          "kind",
          "state",
          "basis",
          "verdict",
          "taught",
          "taught-here",
          "place",
          "places",
          "severity");

  /** What a column {@code iri} is the IRI of: the first of these that the sheet has. */
  private static final List<String> THINGS =
      List.of("item", "module", "outcome", "programme", "skill");

  private static final Pattern TOKEN = Pattern.compile("[a-z]+(-[a-z]+)*");

  private final Language language;
  private final ReportOriginRdf origin;
  private final Map<String, String> words = new HashMap<>();

  TableText(Language language, ReportOriginRdf origin) {
    this.language = language;
    this.origin = origin;
  }

  static boolean isIri(String column) {
    return column.equals("iri") || column.endsWith("-iri");
  }

  /** The tables that a sheet becomes: one, or several where it is too wide. */
  List<ReportTable> tables(Sheet sheet) {
    String title = language.sayIfKnown("report.table." + sheet.title(), sheet.title());
    List<Integer> columns = shown(sheet);
    if (columns.size() <= MOST_COLUMNS) {
      return List.of(table(title, sheet, columns));
    }
    List<Integer> keys = columns.subList(0, KEYS);
    List<Integer> others = columns.subList(KEYS, columns.size());
    int room = MOST_COLUMNS - KEYS;
    int parts = (others.size() + room - 1) / room;
    List<ReportTable> tables = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      List<Integer> here = new ArrayList<>(keys);
      here.addAll(others.subList(part * room, Math.min(others.size(), (part + 1) * room)));
      tables.add(table(language.say("report.part", title, part + 1, parts), sheet, here));
    }
    return tables;
  }

  private static List<Integer> shown(Sheet sheet) {
    return IntStream.range(0, sheet.header().size())
        .filter(column -> !isIri(sheet.header().get(column)))
        .filter(column -> !isForPrograms(sheet.header().get(column), sheet.title()))
        .filter(
            column ->
                sheet.rows().isEmpty() || sheet.rows().stream().anyMatch(row -> says(row, column)))
        .boxed()
        .toList();
  }

  private static boolean isForPrograms(String column, String sheet) {
    return FOR_PROGRAMS.contains(column)
        || FOR_PROGRAMS_IN.getOrDefault(sheet, Set.of()).contains(column);
  }

  private static boolean says(List<? extends @Nullable Object> row, int column) {
    return column < row.size()
        && row.get(column) != null
        && !String.valueOf(row.get(column)).isEmpty();
  }

  private ReportTable table(String title, Sheet sheet, List<Integer> columns) {
    List<String> names = columns.stream().map(sheet.header()::get).map(this::columnName).toList();
    List<List<ReportCell>> rows = new ArrayList<>();
    for (List<? extends @Nullable Object> row : sheet.rows()) {
      rows.add(columns.stream().map(column -> cell(sheet, row, column)).toList());
    }
    return new ReportTable(title, names, rows);
  }

  private String columnName(String name) {
    return language.sayIfKnown(
        "report.column." + name, language.sayIfKnown("column." + name, name));
  }

  private ReportCell cell(Sheet sheet, List<? extends @Nullable Object> row, int column) {
    Object value = column < row.size() ? row.get(column) : null;
    String name = sheet.header().get(column);
    int link = iriOf(name, sheet.header());
    if (value instanceof Number number) {
      return new ReportCell.Number(new BigDecimal(number.toString()));
    }
    if (value instanceof Boolean truth) {
      return new ReportCell.Text(language.say(truth ? "report.yes" : "report.no"));
    }
    String text = value == null ? "" : said(String.valueOf(value), name, sheet.title());
    return link >= 0 && !text.isEmpty() && link < row.size() && row.get(link) instanceof String iri
        ? new ReportCell.Link(text, iri)
        : new ReportCell.Text(text);
  }

  /** The column with the IRI of what a column names; -1 where there is none. */
  private static int iriOf(String name, List<String> header) {
    int own = header.indexOf(name + "-iri");
    if (own >= 0) {
      return own;
    }
    boolean first =
        THINGS.stream().filter(header::contains).findFirst().filter(name::equals).isPresent();
    return first ? header.indexOf("iri") : -1;
  }

  /** Tokens in words; a text of the data as it is. */
  private String said(String text, String column, String sheet) {
    boolean inMatrix =
        sheet.equals("matrix")
            && (column.equals("claims")
                || language.sayIfKnown("report.column." + column, "").isEmpty());
    return WITH_TOKENS.contains(column) || inMatrix
        ? TOKEN.matcher(text).replaceAll(token -> Matcher.quoteReplacement(word(token.group())))
        : text;
  }

  private String word(String token) {
    return words.computeIfAbsent(token, this::sayOne);
  }

  private String sayOne(String token) {
    String value = language.sayIfKnown("report.value." + token, "");
    if (value.isEmpty()) {
      value = language.sayIfKnown("state." + token, "");
    }
    if (value.isEmpty()) {
      value = language.sayIfKnown("basis." + token, "");
    }
    return value.isEmpty() ? origin.kind(token).orElse(token) : value;
  }
}
