package org.dualmap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dualmap.plugin.PluginSkeleton;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a plugin to begin with. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Write a small whole plugin of data, with notes on what to replace.")
final class PluginNewCommand implements Callable<Integer> {
  @Option(
      names = {"-k", "--kind"},
      required = true,
      paramLabel = "KIND",
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private PluginSkeleton kind = PluginSkeleton.FIELD;

  @Option(
      names = "--id",
      required = true,
      paramLabel = "ID",
      description = "Such as field-motor-vehicle-service; unique among all plugins.")
  private String id = "";

  @Option(
      names = "--dir",
      paramLabel = "FOLDER",
      description = "Where to write it; default: a new folder named as the id.")
  private @Nullable Path folder;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Path place = folder == null ? Path.of(id) : folder;
    var out = spec.commandLine().getOut();
    kind.write(id, place).forEach(name -> out.println(place.resolve(name)));
    out.println("Next: dualmap plugin check " + place);
    return ExitCode.DONE;
  }
}
