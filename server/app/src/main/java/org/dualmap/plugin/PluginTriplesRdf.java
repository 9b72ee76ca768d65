package org.dualmap.plugin;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.dualmap.graph.RdfFile;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.sheetform.SheetForm;
import org.dualmap.sheetform.SheetGraphRdf;

/** Reads the data files of a plugin: Turtle, or sheets of CSV. */
final class PluginTriplesRdf {
  private PluginTriplesRdf() {}

  /**
   * Reads one file.
   *
   * @param lines is told on which lines which things stand
   * @throws Problem bad-file or bad-plugin with every fault of the file
   */
  static void read(
      PluginManifest manifest, String name, byte[] text, Graph into, SourceLines lines) {
    if (!name.endsWith(".csv")) {
      lines.add(name, text);
      RdfFile.read(new ByteArrayInputStream(text), name, into);
      return;
    }
    if (SheetForm.ofFile(name).isEmpty()) {
      throw bad(
          List.of(
              Finding.of(
                  Finding.Severity.ERROR,
                  "It is no sheet that is known. A sheet is called by what its rows are: "
                      + String.join(", ", SheetForm.fileNames()),
                  name)));
    }
    List<Finding> faults = new ArrayList<>();
    SheetGraphRdf sheet = SheetGraphRdf.read(text, name, manifest.ownName(), faults::add);
    if (!faults.isEmpty()) {
      throw bad(faults);
    }
    sheet.lines().forEach((iri, line) -> lines.add(iri, name, line));
    sheet.graph().find().forEachRemaining(into::add);
  }

  private static Problem bad(List<Finding> faults) {
    return new Problem(
        ProblemCode.BAD_PLUGIN,
        "The sheet has %d faults. First: %s".formatted(faults.size(), faults.getFirst().asLine()),
        faults);
  }
}
