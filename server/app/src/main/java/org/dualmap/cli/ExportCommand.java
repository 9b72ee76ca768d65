package org.dualmap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dualmap.exchange.Export;
import org.dualmap.server.OpenFolder;
import org.dualmap.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the graph, or one named graph, to a file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Write one named graph or all of them to a file; the ending decides on the format:",
      ".ttl, .nt, .rdf, .jsonld for one graph, .nq, .trig for all; each also with .gz."
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin private SettingsOptions settings = new SettingsOptions();

  @Option(
      names = {"-g", "--graph"},
      paramLabel = "IRI",
      description = "Only this named graph.")
  private @Nullable String graph;

  @Parameters(paramLabel = "FILE", description = "The file to write; replaced whole.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Settings read = settings.read();
    try (OpenFolder folder = OpenFolder.openExisting(Path.of(read.data().folder()))) {
      long statements = new Export(folder.store()).write(graph, file);
      spec.commandLine().getOut().printf("Wrote %,d statements to %s%n", statements, file);
    }
    return ExitCode.DONE;
  }
}
