package org.dualmap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dualmap.exchange.Backup;
import org.dualmap.graph.DataFolder;
import org.dualmap.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes everything that cannot be rebuilt into one file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Write the journal and the accounts into one zip, from which \"restore\" makes the same data",
      "folder again. The file holds password hashes: keep it safe."
    })
final class BackupCommand implements Callable<Integer> {
  @Mixin private SettingsOptions settings = new SettingsOptions();

  @Parameters(paramLabel = "FILE", description = "The zip to write; must not exist.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Settings read = settings.read();
    try (DataFolder folder = DataFolder.openExisting(Path.of(read.data().folder()))) {
      long bytes = Backup.write(folder, file);
      spec.commandLine().getOut().printf("Wrote %,d bytes to %s%n", bytes, file);
    }
    return ExitCode.DONE;
  }
}
