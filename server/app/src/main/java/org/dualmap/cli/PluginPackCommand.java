package org.dualmap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dualmap.plugin.PluginCheck;
import org.dualmap.plugin.PluginPackage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the package of a plugin. */
@Command(
    name = "pack",
    mixinStandardHelpOptions = true,
    description = {
      "Check a plugin of data and make its package. The same files give the same bytes,",
      "on every machine and day."
    })
final class PluginPackCommand implements Callable<Integer> {
  @Mixin private PluginSources sources = new PluginSources();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "The package; default: ID-VERSION.zip in the working directory.")
  private @Nullable Path file;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PluginCheck check = sources.check();
    PluginCheckCommand.print(check, spec);
    if (!check.errors().isEmpty()) {
      spec.commandLine().getErr().println("Nothing was packed.");
      return ExitCode.REFUSED;
    }
    Path to = file == null ? Path.of(check.name() + ".zip") : file;
    PluginPackage.pack(check, to);
    spec.commandLine().getOut().println("Packed " + to);
    return ExitCode.DONE;
  }
}
