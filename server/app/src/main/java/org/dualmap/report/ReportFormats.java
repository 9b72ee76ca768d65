package org.dualmap.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dualmap.spi.ReportWriter;

/**
 * The formats of answers that have tables: the server's own and those of plugins.
 *
 * @param writers gives those of plugins that are in use
 */
public record ReportFormats(Supplier<List<ReportWriter>> writers) {
  static final List<String> OWN = List.of("json", "html", "csv", "xlsx");

  /** The names of all, the server's own first. */
  public List<String> names() {
    return Stream.concat(OWN.stream(), writers.get().stream().map(writer -> writer.format().name()))
        .toList();
  }

  /** A plugin's writer by the name of its format. */
  Optional<ReportWriter> named(String name) {
    return writers.get().stream().filter(w -> w.format().name().equals(name)).findFirst();
  }

  /** A plugin's writer by its media type, such as {@code application/pdf}. */
  Optional<ReportWriter> ofType(String mediaType) {
    return writers.get().stream()
        .filter(w -> w.format().mediaType().equalsIgnoreCase(mediaType))
        .findFirst();
  }
}
