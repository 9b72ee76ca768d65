package org.dualmap.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dualmap.exchange.ImportReport;
import org.dualmap.exchange.Imports;
import org.dualmap.graph.Change;
import org.dualmap.graph.Progress;
import org.dualmap.server.OpenFolder;
import org.dualmap.settings.Settings;
import org.dualmap.settings.SettingsReader;

/** Imports ESCO into an empty folder, and once more. */
final class ImportBenchmark {
  private final Path data;
  private final List<Path> files;

  ImportBenchmark(Path data, List<Path> files) {
    this.data = data;
    this.files = files;
  }

  List<Figure> run() {
    List<Figure> figures = new ArrayList<>();
    Settings settings = SettingsReader.read(null, Map.of(), Map.of());
    try (OpenFolder folder = OpenFolder.open(data);
        Imports imports = new Imports(folder.store(), settings.imports())) {
      figures.addAll(measure(imports, "ESCO 1.1.1 into an empty graph"));
      figures.addAll(measure(imports, "the same once more, unchanged"));
    }
    return figures;
  }

  private List<Figure> measure(Imports imports, String what) {
    HeapPeak.reset();
    long begin = System.nanoTime();
    ImportReport report =
        imports.run(
            new Imports.Request("esco", null, files, false),
            new Change("bench", "Benchmark"),
            Progress.UNWATCHED);
    double seconds = (System.nanoTime() - begin) / 1e9;
    return List.of(
        new Figure(
            "Import: " + what,
            "%,.0f records/s".formatted(report.records() / seconds),
            "%,d records in %.1f s, %,d triples added"
                .formatted(report.records(), seconds, report.triplesAdded())),
        new Figure(
            "Peak heap of that",
            HeapPeak.mebibytes() + " MiB",
            "upper bound, with -Xmx" + HeapPeak.limit() + "m"));
  }
}
