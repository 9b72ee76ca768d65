package org.dualmap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dualmap.problem.Finding;
import org.dualmap.search.IndexCheck;
import org.dualmap.search.IndexReport;
import org.dualmap.server.OpenFolder;
import org.dualmap.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Compares the search index of a data folder with its graph. */
@Command(
    name = "check-index",
    mixinStandardHelpOptions = true,
    description = {
      "Compare the search index of a data folder with its graph; prints what is missing, extra or",
      "different. Exit code 3 where they do not hold the same; \"reindex\" is the cure.",
      "While a server runs on the data folder, ask GET /api/index/check instead."
    })
final class CheckIndexCommand implements Callable<Integer> {
  @Mixin private SettingsOptions settings = new SettingsOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Settings read = settings.read();
    try (OpenFolder folder = OpenFolder.openExisting(Path.of(read.data().folder()));
        TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr())) {
      IndexReport report = IndexCheck.ofFolder(folder.store(), folder.data().index(), progress);
      progress.close();
      print(report);
      return report.same() ? ExitCode.DONE : ExitCode.REFUSED;
    }
  }

  private void print(IndexReport report) {
    var out = spec.commandLine().getOut();
    report.findings().stream().map(Finding::asLine).forEach(out::println);
    out.printf(
        "%,d documents at change %,d: %,d missing, %,d extra, %,d different%n",
        report.resources(), report.seen(), report.missing(), report.extra(), report.different());
    out.flush();
  }
}
