package org.dualmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dualmap.graph.Change;
import org.dualmap.graph.Progress;
import org.dualmap.graph.TestGraph;
import org.dualmap.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PreviewTest {
  private static final Change CHANGE = new Change("tester", "Preview");

  @TempDir private Path folder = Path.of("");

  @Test
  void aPreviewSaysSoAndStoresNothingWhetherItWouldChangeAnythingOrNot() throws IOException {
    Path file = Files.writeString(folder.resolve("one.ttl"), "<urn:x:a> <urn:x:b> 5 .");
    try (TestGraph graph = TestGraph.open(folder.resolve("data"));
        Imports imports =
            new Imports(graph.store(), SettingsReader.read(null, Map.of(), Map.of()).imports())) {
      ImportReport before = run(imports, file, true);
      assertThat(before.preview()).isTrue();
      assertThat(before.added()).isEqualTo(1);
      assertThat(before.sequence()).isNull();
      assertThat(graph.store().sequence()).isZero();

      ImportReport done = run(imports, file, false);
      assertThat(done.preview()).isFalse();
      assertThat(done.sequence()).isEqualTo(1);

      ImportReport after = run(imports, file, true);
      assertThat(after.preview()).isTrue();
      assertThat(after.triplesAdded()).isZero();
      assertThat(run(imports, file, false).preview()).isFalse();
      assertThat(graph.store().sequence()).isEqualTo(1);
    }
  }

  private static ImportReport run(Imports imports, Path file, boolean preview) {
    Imports.Request request =
        new Imports.Request("rdf", "https://example.org/g", List.of(file), preview);
    return imports.run(request, CHANGE, Progress.UNWATCHED);
  }
}
