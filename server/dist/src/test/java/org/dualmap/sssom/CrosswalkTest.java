package org.dualmap.sssom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dualmap.exchange.ImportReport;
import org.dualmap.exchange.Imports;
import org.dualmap.graph.Change;
import org.dualmap.graph.Progress;
import org.dualmap.problem.Finding;
import org.dualmap.settings.SettingsReader;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The crosswalk from ESCO's occupations to O*NET, some of whose confidences are 2.0. */
class CrosswalkTest {
  private static final String HEAD =
      """
      #curie_map:
      #  escooccupation: http://data.europa.eu/esco/occupation/
      #  onet: https://services.onetcenter.org/ws/online/occupations/
      #mapping_set_id: https://example.org/sets/esco-onet-crosswalk
      #mapping_set_title: ESCO to O*NET crosswalk
      #license: https://opensource.org/license/mit
      subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\
      \tconfidence\tsimilarity_score
      """;

  @TempDir private Path folder = Path.of("");

  private final List<Long> wrong = new ArrayList<>();
  private int rows;

  /** The sheet with SSSOM's columns, and what must be refused of it. */
  private Path tsv() throws IOException {
    Path sheet =
        Path.of(System.getProperty("dualmap.repository"))
            .resolve("../shared/data/mappings/esco-onet-crosswalk-2020-11.csv")
            .normalize();
    assertTrue(Files.exists(sheet), () -> "The crosswalk is not there: " + sheet);
    StringBuilder text = new StringBuilder(HEAD);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(sheet);
        CSVParser parser = format.parse(reader)) {
      for (CSVRecord record : parser) {
        rows++;
        if (Double.parseDouble(record.get("confidence")) > 1) {
          wrong.add((long) rows);
        }
        text.append(line(record)).append('\n');
      }
    }
    return Files.writeString(folder.resolve("crosswalk.sssom.tsv"), text);
  }

  private static String line(CSVRecord record) {
    String iri = record.get("concept_uri");
    return String.join(
        "\t",
        "escooccupation:" + iri.substring(iri.lastIndexOf('/') + 1),
        record.get("esco_occupation"),
        "skos:closeMatch",
        "onet:" + record.get("onet_code"),
        record.get("onet_occupation"),
        "semapv:SemanticSimilarityThresholdMatching",
        record.get("confidence"),
        record.get("semantic_similarity"));
  }

  @Test
  void rowsOutOfRangeAreListedOneByOneAndTheOthersGoIn() throws IOException {
    Path tsv = tsv();
    assertThat(rows).isEqualTo(1680);
    assertThat(wrong).isNotEmpty();
    try (TestServer server = TestServer.start(folder.resolve("data"), folder.resolve("none"));
        Imports imports =
            new Imports(
                server.server().store(), SettingsReader.read(null, Map.of(), Map.of()).imports())) {
      ImportReport preview = run(imports, tsv, true);
      assertThat(preview.sequence()).isNull();
      ImportReport report = run(imports, tsv, false);
      assertThat(report.records()).isEqualTo(rows - wrong.size());
      assertThat(report.findings()).isEqualTo(preview.findings());
      assertThat(report.findings()).extracting(Finding::row).containsExactlyElementsOf(wrong);
      assertThat(report.findings())
          .allSatisfy(
              finding -> {
                assertThat(finding.column()).isEqualTo("confidence");
                assertThat(finding.value()).isEqualTo("2.0");
                assertThat(finding.line()).isEqualTo(Objects.requireNonNull(finding.row()) + 7);
                assertThat(finding.message()).contains("from 0 to 1");
              });
      String list = server.get("/api/mappings?limit=1").body();
      assertThat(list).contains("\"total\":" + (rows - wrong.size()));
      String out =
          server.get("/api/mapping-sets/" + report.graph().replaceFirst(".*/graph/", "")).body();
      assertThat(out.lines().filter(line -> line.startsWith("escooccupation:")))
          .hasSize(rows - wrong.size());
      assertThat(run(imports, tsv, false).sequence()).isNull();
    }
  }

  private static ImportReport run(Imports imports, Path file, boolean preview) {
    Imports.Request request = new Imports.Request("sssom", null, List.of(file), preview);
    return imports.run(request, new Change("tester", "crosswalk"), Progress.UNWATCHED);
  }
}
