package org.dualmap.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dualmap.sheet.Sheet;
import org.dualmap.spi.Report;
import org.dualmap.spi.ReportCell;
import org.dualmap.spi.ReportFact;
import org.dualmap.web.Language;
import org.jspecify.annotations.Nullable;

/** Tables in the words of a language, as documents for people have them. For one report. */
final class ReportText {
  private final Language language;
  private final ReportOriginRdf origin;
  private final LocalDate day;

  /**
   * Makes one.
   *
   * @param day on which the report is made
   */
  ReportText(Language language, ReportOriginRdf origin, LocalDate day) {
    this.language = language;
    this.origin = origin;
    this.day = day;
  }

  /** The report with all its tables. */
  Report report(Tables tables) {
    Set<String> asked = things(tables.about());
    Set<String> all = new LinkedHashSet<>(asked);
    tables.sheets().forEach(sheet -> all.addAll(things(sheet)));
    String title = tables.title();
    TableText text = new TableText(language, origin);
    return new Report(
        title == null ? language.sayIfKnown("report." + tables.name(), tables.name()) : title,
        language.tag(),
        origin.isIllustrative(all) ? language.say("report.illustrative") : "",
        facts(tables.about(), asked.isEmpty() ? all : asked),
        tables.sheets().stream().flatMap(sheet -> text.tables(sheet).stream()).toList());
  }

  /** The IRIs that a sheet has in columns of their own. */
  private static Set<String> things(@Nullable Sheet sheet) {
    Set<String> things = new LinkedHashSet<>();
    if (sheet != null) {
      for (int column = 0; column < sheet.header().size(); column++) {
        if (TableText.isIri(sheet.header().get(column))) {
          for (List<? extends @Nullable Object> row : sheet.rows()) {
            if (column < row.size() && row.get(column) instanceof String iri) {
              things.add(iri);
            }
          }
        }
      }
    }
    return things;
  }

  private List<ReportFact> facts(@Nullable Sheet about, Set<String> things) {
    List<ReportFact> facts = new ArrayList<>();
    if (about != null) {
      about.rows().stream().filter(row -> row.get(1) != null).forEach(row -> facts.add(fact(row)));
    }
    List<String> sources = origin.sources(things);
    if (!sources.isEmpty()) {
      facts.add(words("sources", String.join("; ", sources)));
    }
    facts.add(words("made", day.toString()));
    return facts;
  }

  private ReportFact words(String name, String value) {
    return new ReportFact(language.say("report.fact." + name), new ReportCell.Text(value));
  }

  private ReportFact fact(List<? extends @Nullable Object> row) {
    String name = String.valueOf(row.get(0));
    String key = "report.fact." + name.replaceAll("[^a-z]+", "-");
    return new ReportFact(
        language.sayIfKnown(key, name),
        row.size() > 2 && row.get(2) instanceof String iri
            ? new ReportCell.Link(String.valueOf(row.get(1)), iri)
            : plain(row.get(1)));
  }

  private static ReportCell plain(@Nullable Object value) {
    return value instanceof Number number
        ? new ReportCell.Number(new BigDecimal(number.toString()))
        : new ReportCell.Text(String.valueOf(value));
  }
}
