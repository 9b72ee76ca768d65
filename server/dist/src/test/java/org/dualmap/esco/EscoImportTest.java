package org.dualmap.esco;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.exec.QueryExec;
import org.dualmap.exchange.ImportReport;
import org.dualmap.exchange.Imports;
import org.dualmap.graph.Change;
import org.dualmap.graph.GraphStore;
import org.dualmap.problem.Finding;
import org.dualmap.server.OpenFolder;
import org.dualmap.settings.Settings;
import org.dualmap.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ESCO 1.1.1 whole, by the way that the command takes, in the heap that the tests have: 1 GiB. */
final class EscoImportTest {
  private static final String GRAPH = "https://w3id.org/dualmap/graph/import/esco";

  @TempDir private Path folder = Path.of("");

  @Test
  void allOfEscoGoesInAndASecondImportChangesNothing() throws IOException {
    EscoVersion esco = EscoVersion.read("1.1.1");
    Settings settings = SettingsReader.read(null, Map.of(), Map.of());
    try (OpenFolder open = OpenFolder.open(folder);
        Imports imports = new Imports(open.store(), settings.imports())) {
      Stages stages = new Stages();
      ImportReport report = imports.run(request(esco), change(), stages);
      assertThat(report.records()).isEqualTo(esco.records());
      assertThat(report.sequence()).isEqualTo(open.store().sequence());
      assertThat(stages.names()).containsExactly("reading", "comparing", "writing", "checking");
      assertThat(stages.unfinished()).isEmpty();
      assertDanglingRowsAreListed(report, esco);
      assertCounts(open.store(), esco);

      long before = open.store().sequence();
      ImportReport again = imports.run(request(esco), change(), new Stages());
      assertThat(again.sequence()).isNull();
      assertThat(open.store().sequence()).isEqualTo(before);
      assertThat(List.of(again.added(), again.changed(), again.deprecated(), again.removed()))
          .containsOnly(0L);
      assertThat(again.triplesAdded() + again.triplesRemoved()).isZero();
      assertThat(again.warnings()).isEqualTo(report.warnings());
    }
  }

  private static Imports.Request request(EscoVersion esco) {
    return new Imports.Request("esco", null, esco.files(), false);
  }

  private static Change change() {
    return new Change("tester", "Import of esco");
  }

  private static void assertDanglingRowsAreListed(ImportReport report, EscoVersion esco) {
    Map<String, List<Long>> rows = new TreeMap<>();
    esco.dangling().keySet().forEach(file -> rows.put(file, new ArrayList<>()));
    for (Finding finding : report.findings()) {
      assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
      rows.computeIfAbsent(String.valueOf(finding.source()), file -> new ArrayList<>())
          .add(finding.row());
    }
    assertThat(rows).isEqualTo(esco.dangling());
    assertThat(rows.get("occupationSkillRelations.csv")).hasSize(67);
    assertThat(report.warnings()).isEqualTo(report.findings().size());
  }

  private static void assertCounts(GraphStore store, EscoVersion esco) {
    assertThat(count(store, "?x a esco:Skill")).isEqualTo(esco.rows("skills")).isEqualTo(13_896);
    assertThat(count(store, "?x a esco:Occupation"))
        .isEqualTo(esco.rows("occupations"))
        .isEqualTo(3_007);
    assertThat(count(store, "?x a dm:SkillGroup"))
        .isEqualTo(esco.rows("skillGroups"))
        .isEqualTo(640);
    assertThat(count(store, "?x a dm:IscoGroup")).isEqualTo(esco.rows("ISCOGroups")).isEqualTo(619);
    assertThat(count(store, "?a skos:broader ?b"))
        .isEqualTo(
            esco.related("broaderRelationsSkillPillar")
                + esco.related("broaderRelationsOccPillar"));
    String needs = "esco:relatedEssentialSkill|esco:relatedOptionalSkill";
    assertThat(count(store, "?a a esco:Occupation ; " + needs + " ?b"))
        .isEqualTo(esco.related("occupationSkillRelations"))
        .isEqualTo(123_855 - 67);
    assertThat(count(store, "?a a esco:Skill ; " + needs + " ?b"))
        .isEqualTo(esco.related("skillSkillRelations"));
  }

  private static long count(GraphStore store, String pattern) {
    String query =
        """
        PREFIX dm: <https://w3id.org/dualmap/ontology#>
        PREFIX esco: <http://data.europa.eu/esco/model#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT (COUNT(*) AS ?n) { GRAPH <%s> { %s } }"""
            .formatted(GRAPH, pattern);
    return store.read(
        dataset -> {
          try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
            return Long.parseLong(exec.select().next().get("n").getLiteralLexicalForm());
          }
        });
  }
}
