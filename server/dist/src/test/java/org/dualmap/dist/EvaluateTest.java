package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.dualmap.graph.Progress;
import org.dualmap.problem.Problem;
import org.dualmap.suggestion.EvaluationRdf;
import org.dualmap.suggestion.EvaluationReport;
import org.dualmap.suggestion.RankFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The evaluation on a part of ESCO: 1,500 skills, and a hundred of the gold file's terms. */
class EvaluateTest {
  private static final int SKILLS = 1500;
  private static final int TERMS = 100;

  @TempDir private Path folder = Path.of("");

  private static Path shared(String name) {
    Path file = Path.of(System.getProperty("dualmap.repository"), "..", "shared", "data", name);
    assumeTrue(Files.exists(file), () -> "This test needs the file " + file.normalize());
    return file.normalize();
  }

  @Test
  void suggestionsAreClearlyBetterThanPlainBm25() throws IOException {
    List<String> terms = gold();
    Path part = part(terms);
    Path gold = folder.resolve("gold.tsv");
    Files.writeString(gold, "term\tskill\n" + String.join("\n", terms) + "\n");

    EvaluationReport report =
        new EvaluationRdf(true, folder.resolve("vectors"), Progress.UNWATCHED)
            .withFiles(gold, List.of(part), 1_000_000_000L);

    RankFigures suggestions = figures(report, "suggestions");
    RankFigures lexical = figures(report, "lexical");
    RankFigures bm25 = figures(report, "bm25");
    RankFigures vectors = figures(report, "vectors");
    assertThat(report.target()).isEqualTo(SKILLS);
    assertThat(suggestions.asked()).isEqualTo(TERMS);
    assertThat(bm25.mrr()).isGreaterThan(0.7);
    assertThat(vectors.mrr()).isGreaterThan(0.7);
    assertThat(suggestions.mrr()).isGreaterThan(bm25.mrr() + 0.01);
    assertThat(lexical.mrr()).isGreaterThan(bm25.mrr() - 0.01);
    assertThat(suggestions.recallAt1()).isGreaterThan(0.9);
    assertThat(suggestions.recallAt10()).isGreaterThan(0.97);
  }

  private static RankFigures figures(EvaluationReport report, String method) {
    return report.rows().stream()
        .filter(row -> row.method().equals(method))
        .map(EvaluationReport.Row::figures)
        .findFirst()
        .orElseThrow();
  }

  /** Every fifteenth term. */
  private static List<String> gold() throws IOException {
    List<String> all = Files.readAllLines(shared("gold/esco-held-out-terms.tsv"));
    List<String> terms = new ArrayList<>();
    for (int i = 1; terms.size() < TERMS; i += 15) {
      terms.add(all.get(i));
    }
    return terms;
  }

  /** The skills of the terms, and others up to the number of the part, in ESCO's own form. */
  private Path part(List<String> terms) throws IOException {
    Path esco = shared("esco/esco-1.1.1-classification-en.zip");
    Set<String> wanted = new HashSet<>();
    terms.forEach(term -> wanted.add(term.split("\t")[1]));
    Path part = folder.resolve("part.zip");
    try (ZipFile zip = new ZipFile(esco.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(part))) {
      ZipEntry sheet =
          zip.stream()
              .filter(entry -> entry.getName().endsWith("skills_en.csv"))
              .findFirst()
              .orElseThrow();
      out.putNextEntry(new ZipEntry("skills_en.csv"));
      String text = new String(zip.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8);
      out.write(some(text, wanted).getBytes(StandardCharsets.UTF_8));
    }
    return part;
  }

  private static String some(String sheet, Set<String> wanted) throws IOException {
    StringBuilder text = new StringBuilder();
    List<CSVRecord> records = CSVFormat.RFC4180.parse(new StringReader(sheet)).getRecords();
    int iri = records.getFirst().toList().indexOf("conceptUri");
    Map<String, CSVRecord> kept = new HashMap<>();
    for (CSVRecord row : records.subList(1, records.size())) {
      if (wanted.contains(row.get(iri))) {
        kept.put(row.get(iri), row);
      }
    }
    assertThat(kept).hasSameSizeAs(wanted);
    for (int i = 1; kept.size() < SKILLS; i += 7) {
      kept.putIfAbsent(records.get(i).get(iri), records.get(i));
    }
    try (CSVPrinter printer = CSVFormat.RFC4180.print(text)) {
      printer.printRecord(records.getFirst().toList());
      for (CSVRecord row : new TreeMap<>(kept).values()) {
        printer.printRecord(row.toList());
      }
    }
    return text.toString();
  }

  @Test
  void noTermOfTheFileIsInTheIndexHoweverItIsWritten() throws IOException {
    Path sheet = folder.resolve("small.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(sheet))) {
      out.putNextEntry(new ZipEntry("skills_en.csv"));
      out.write(
          """
          conceptUri,preferredLabel,altLabels,skillType,reuseLevel
          http://data.europa.eu/esco/skill/a,weld pipes,"Café  COOKING
          join pipes",skill/competence,
          http://data.europa.eu/esco/skill/b,cook food,prepare food,skill/competence,
          """
              .getBytes(StandardCharsets.UTF_8));
    }
    Path gold = folder.resolve("gold.tsv");
    Files.writeString(gold, "term\tskill\ncafe cooking\thttp://data.europa.eu/esco/skill/a\n");

    EvaluationReport report =
        new EvaluationRdf(false, folder.resolve("vectors"), Progress.UNWATCHED)
            .withFiles(gold, List.of(sheet), 1_000_000_000L);

    assertThat(figures(report, "bm25").recallAt1()).isZero();
    assertThat(figures(report, "lexical").recallAt1()).isZero();
    assertThat(report.rows()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a\tb\n",
        "term\tskill\n",
        "term\tskill\nonly a term\n",
        "term\tskill\n\thttp://example.org/a\n"
      })
  void aFileOfAnotherFormIsRefused(String text) throws IOException {
    Path gold = folder.resolve("gold.tsv");
    Files.writeString(gold, text);
    EvaluationRdf evaluation =
        new EvaluationRdf(false, folder.resolve("vectors"), Progress.UNWATCHED);

    assertThatThrownBy(() -> evaluation.withFiles(gold, List.of(), 1)).isInstanceOf(Problem.class);
  }
}
