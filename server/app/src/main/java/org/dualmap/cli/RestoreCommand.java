package org.dualmap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dualmap.exchange.Backup;
import org.dualmap.server.OpenFolder;
import org.dualmap.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a data folder of a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Make a data folder of a backup and rebuild its graph from the journal.",
      "The data folder must not exist or be empty; where anything fails, it is left so."
    })
final class RestoreCommand implements Callable<Integer> {
  @Mixin private SettingsOptions settings = new SettingsOptions();

  @Parameters(paramLabel = "FILE", description = "The zip that \"backup\" wrote.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Settings read = settings.read();
    Path root = Path.of(read.data().folder());
    Backup.restore(
        file,
        root,
        fresh -> {
          try (OpenFolder folder = OpenFolder.open(fresh)) {
            spec.commandLine()
                .getOut()
                .printf("Restored %s up to change %,d%n", root, folder.store().sequence());
          }
        });
    return ExitCode.DONE;
  }
}
