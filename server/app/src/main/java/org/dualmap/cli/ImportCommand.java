package org.dualmap.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dualmap.exchange.ImportReport;
import org.dualmap.exchange.Imports;
import org.dualmap.graph.Change;
import org.dualmap.plugin.Plugins;
import org.dualmap.plugin.TrustedKeys;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.server.OpenFolder;
import org.dualmap.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports files into the graph of a data folder that no server has open. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Import files into one named graph: all of them, or where one has an error, none.",
      "While a server runs on the data folder, send the files to POST /api/imports instead."
    })
final class ImportCommand implements Callable<Integer> {
  @Mixin private SettingsOptions settings = new SettingsOptions();

  @Option(
      names = {"-f", "--format"},
      required = true,
      paramLabel = "FORMAT",
      description = {
        "esco (the zips of an ESCO download), rdf (Turtle, RDF/XML, JSON-LD, …),",
        "sssom (one set of mappings: TSV, JSON or RDF), or a format that a plugin brings;",
        "a name that there is not lists all that there are."
      })
  private String format = "";

  @Option(
      names = {"-g", "--graph"},
      paramLabel = "IRI",
      description = "Named graph to replace; for rdf.")
  private @Nullable String graph;

  @Option(names = "--preview", description = "Only say what the import would do.")
  private boolean preview;

  @Option(
      names = "--all-findings",
      description = "List every finding that the report keeps, not the first twenty only.")
  private boolean allFindings;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, in any order.")
  private List<Path> files = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new Problem(ProblemCode.BAD_FILE, "The file " + file + " cannot be read.");
      }
    }
    Settings read = settings.read();
    try (OpenFolder folder = OpenFolder.open(Path.of(read.data().folder()));
        Plugins plugins = Imports.isOwnFormat(format) ? null : plugins(read, folder);
        Imports imports = new Imports(folder.store(), read.imports(), plugins);
        TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr())) {
      Change change = new Change(CommandAuthor.name(), "Import of " + format);
      Imports.Request request = new Imports.Request(format, graph, files, preview);
      ImportReport report = imports.run(request, change, progress);
      progress.close();
      print(report);
    }
    return ExitCode.DONE;
  }

  /** Loading plugins takes a while, and brings their data up to what the folder holds. */
  private static Plugins plugins(Settings settings, OpenFolder folder) {
    return Plugins.load(
        SettingsOptions.pluginFolder(settings), folder.store(), TrustedKeys.of(settings.plugins()));
  }

  private void print(ImportReport report) {
    var out = spec.commandLine().getOut();
    out.printf(
        "%s %s: %,d records read; resources: %,d added, %,d changed, %,d deprecated, %,d removed;"
            + " triples: %,d added, %,d removed; %,d warnings%n",
        preview ? "Would import into" : "Imported into",
        report.graph(),
        report.records(),
        report.added(),
        report.changed(),
        report.deprecated(),
        report.removed(),
        report.triplesAdded(),
        report.triplesRemoved(),
        report.warnings());
    int most = allFindings ? Integer.MAX_VALUE : 20;
    report.findings().stream().limit(most).map(Finding::asLine).forEach(l -> out.println("  " + l));
    if (report.findings().size() > most) {
      out.printf("  … and %,d more (--all-findings)%n", report.warnings() - most);
    }
    out.flush();
  }
}
