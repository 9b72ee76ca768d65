package org.dualmap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import org.dualmap.server.OpenFolder;
import org.dualmap.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Gives back the disk space that many small changes have taken. */
@Command(
    name = "compact",
    mixinStandardHelpOptions = true,
    description = {
      "Give back the disk space that earlier states of the graph take. Needs room for a second copy",
      "of the graph while it works; graph, journal and search index hold the same afterwards.",
      "The journal keeps every change and does not shrink."
    })
final class CompactCommand implements Callable<Integer> {
  @Mixin private SettingsOptions settings = new SettingsOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Settings read = settings.read();
    Path graph;
    long before;
    try (OpenFolder folder = OpenFolder.openExisting(Path.of(read.data().folder()));
        TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr())) {
      graph = folder.data().graph();
      before = FileUtils.sizeOfDirectory(graph.toFile());
      progress.stage("compacting", 0);
      folder.store().compact();
    }
    long after = FileUtils.sizeOfDirectory(graph.toFile());
    spec.commandLine()
        .getOut()
        .printf("The files of the graph had %,d bytes, now %,d%n", before, after);
    return ExitCode.DONE;
  }
}
