package org.dualmap.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.sheetform.SheetForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes empty sheets for the data of a plugin. */
@Command(
    name = "sheets",
    mixinStandardHelpOptions = true,
    description = {
      "Write empty sheets (CSV) for programmes, outcomes, standards and the like.",
      "Files that are there already stay as they are."
    })
final class PluginSheetsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "Where to write them; made where it is missing.")
  private Path folder = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try {
      Files.createDirectories(folder);
      for (SheetForm form : SheetForm.values()) {
        Path file = folder.resolve(form.fileName());
        if (Files.notExists(file)) {
          Files.write(file, form.template().getBytes(StandardCharsets.UTF_8));
          spec.commandLine().getOut().println(file);
        }
      }
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.BAD_FILE,
          "The folder %s cannot be written: %s".formatted(folder, e.getMessage()),
          List.of(),
          e);
    }
    return ExitCode.DONE;
  }
}
