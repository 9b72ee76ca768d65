package org.dualmap.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dualmap.search.Search;
import org.dualmap.server.OpenFolder;
import org.dualmap.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Builds the search index anew. */
@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    description = "Build the search index of a data folder anew from its graph.")
final class ReindexCommand implements Callable<Integer> {
  @Mixin private SettingsOptions settings = new SettingsOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Settings read = settings.read();
    try (OpenFolder folder = OpenFolder.openExisting(Path.of(read.data().folder()));
        Search search = Search.open(folder.store(), folder.data().index(), text -> Set.of())) {
      search.rebuild();
      spec.commandLine()
          .getOut()
          .printf("The search index is up to change %,d%n", search.sequence());
    }
    return ExitCode.DONE;
  }
}
