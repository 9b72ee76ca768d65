package org.dualmap.suggestion;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Finding.Severity;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/**
 * Questions whose right answers people have judged, from a file with tabs between its columns.
 *
 * @param terms with columns {@code term} and {@code skill}: texts; empty for the other kind
 * @param outcomes with columns {@code outcome}, {@code kk}, {@code ru}, {@code en} and {@code
 *     skill}: things; several rows of an outcome are several right answers
 */
record GoldFile(List<Term> terms, List<OutcomeTerm> outcomes) {
  private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

  /** A text and what it means. */
  record Term(String text, String skill) {}

  /**
   * An outcome and what it teaches.
   *
   * @param labels by language
   */
  record OutcomeTerm(String iri, Map<String, String> labels, Set<String> skills) {}

  /**
   * Reads a file.
   *
   * @throws Problem with every row that is wrong
   */
  static GoldFile read(Path file) {
    List<String> lines = lines(file);
    List<String> header = List.of((lines.isEmpty() ? "" : lines.getFirst()).split("\t", -1));
    boolean ofTerms = header.containsAll(List.of("term", "skill"));
    boolean ofOutcomes =
        header.containsAll(List.of("outcome", "skill")) && header.containsAll(LANGUAGES);
    if (!ofTerms && !ofOutcomes) {
      throw new Problem(
          ProblemCode.BAD_FILE,
          "The file %s must have the columns term and skill, or outcome, kk, ru, en and skill."
              .formatted(file));
    }
    Rows rows = new Rows(file, header);
    lines.stream().skip(1).forEach(line -> rows.add(line, ofTerms));
    return rows.gold();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (MalformedInputException e) {
      throw new Problem(
          ProblemCode.BAD_FILE, "The file " + file + " is not in UTF-8.", List.of(), e);
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.BAD_FILE, "The file " + file + " cannot be read: " + e, List.of(), e);
    }
  }

  private static final class Rows {
    private final String source;
    private final List<String> header;
    private final List<Term> terms = new ArrayList<>();
    private final Map<String, OutcomeTerm> outcomes = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long line = 1;

    Rows(Path file, List<String> header) {
      this.source = String.valueOf(file.getFileName());
      this.header = header;
    }

    void add(String text, boolean ofTerms) {
      line++;
      if (text.isBlank()) {
        return;
      }
      List<String> cells = Arrays.asList(text.split("\t", -1));
      List<String> needed = ofTerms ? List.of("term", "skill") : List.of("outcome", "skill");
      if (cells.size() != header.size()
          || needed.stream().anyMatch(column -> cell(cells, column).isBlank())) {
        findings.add(
            Finding.inCell(
                Severity.ERROR,
                "needs the %d columns of the header, with %s"
                    .formatted(header.size(), String.join(" and ", needed)),
                source,
                line - 1,
                line,
                null,
                text));
        return;
      }
      if (ofTerms) {
        terms.add(new Term(cell(cells, "term"), cell(cells, "skill")));
      } else {
        addOutcome(cells);
      }
    }

    private void addOutcome(List<String> cells) {
      Map<String, String> labels = new LinkedHashMap<>();
      LANGUAGES.forEach(
          language -> {
            if (!cell(cells, language).isBlank()) {
              labels.put(language, cell(cells, language));
            }
          });
      outcomes
          .computeIfAbsent(
              cell(cells, "outcome"), iri -> new OutcomeTerm(iri, labels, new LinkedHashSet<>()))
          .skills()
          .add(cell(cells, "skill"));
    }

    private String cell(List<String> cells, String column) {
      int place = header.indexOf(column);
      return place < cells.size() ? cells.get(place).strip() : "";
    }

    GoldFile gold() {
      if (!findings.isEmpty()) {
        throw new Problem(ProblemCode.BAD_FILE, "The file " + source + " has bad rows.", findings);
      }
      if (terms.isEmpty() && outcomes.isEmpty()) {
        throw new Problem(ProblemCode.BAD_FILE, "The file " + source + " has no rows.");
      }
      return new GoldFile(terms, List.copyOf(outcomes.values()));
    }
  }
}
