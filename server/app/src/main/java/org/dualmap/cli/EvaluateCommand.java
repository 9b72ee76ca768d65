package org.dualmap.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import org.dualmap.graph.Progress;
import org.dualmap.plugin.Plugins;
import org.dualmap.plugin.TrustedKeys;
import org.dualmap.search.Search;
import org.dualmap.server.OpenFolder;
import org.dualmap.settings.Settings;
import org.dualmap.suggestion.EvaluationRdf;
import org.dualmap.suggestion.EvaluationReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures suggestions against right answers. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Measure suggestions of ESCO skills against a file of right answers: recall at 1 and at 10,",
      "mean reciprocal rank, with plain BM25 and vectors alone beside them. Outcomes are asked with",
      "the suggesters of the plugins too. Nothing is changed but the vectors that are kept."
    })
final class EvaluateCommand implements Callable<Integer> {
  enum Format {
    TABLE,
    JSON
  }

  @Mixin private SettingsOptions settings = new SettingsOptions();

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = {
        "Tab-separated: the columns term and skill,",
        "or outcome, kk, ru, en and skill."
      })
  private Path gold = Path.of("");

  @Option(
      names = "--esco",
      arity = "1..*",
      paramLabel = "FILE",
      description = "The zips of an ESCO download; else the skills of the data folder.")
  private List<Path> esco = List.of();

  @Option(
      names = "--vectors",
      paramLabel = "FOLDER",
      description =
          "Where vectors are kept. Default: those of the data folder; with --esco a folder that is"
              + " deleted at the end.")
  private @Nullable Path vectors;

  @Option(names = "--format", description = "table or json. Default: table.")
  private Format format = Format.TABLE;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Settings read = settings.read();
    try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr())) {
      EvaluationReport report = esco.isEmpty() ? ofFolder(read, progress) : ofFiles(read, progress);
      progress.close();
      print(report);
    }
    return ExitCode.DONE;
  }

  private EvaluationReport ofFolder(Settings read, Progress progress) {
    try (OpenFolder folder = OpenFolder.openExisting(Path.of(read.data().folder()));
        Search search = Search.open(folder.store(), folder.data().index(), text -> Set.of());
        Plugins plugins =
            Plugins.loadCode(
                SettingsOptions.pluginFolder(read),
                folder.store(),
                TrustedKeys.of(read.plugins()))) {
      Path kept = vectors == null ? folder.data().vectors() : vectors;
      return new EvaluationRdf(read.suggestions().vectors(), kept, progress)
          .withStore(gold, folder.store(), search, plugins::mappingSuggesters);
    }
  }

  private EvaluationReport ofFiles(Settings read, Progress progress) {
    long largest = read.imports().unpackedMegabytes() * 1_000_000L;
    if (vectors != null) {
      return new EvaluationRdf(read.suggestions().vectors(), vectors, progress)
          .withFiles(gold, esco, largest);
    }
    try {
      Path temporary = Files.createTempDirectory("dualmap-vectors");
      try {
        return new EvaluationRdf(read.suggestions().vectors(), temporary, progress)
            .withFiles(gold, esco, largest);
      } finally {
        FileUtils.deleteQuietly(temporary.toFile());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(EvaluationReport report) {
    var out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      out.println(json(report));
    } else {
      out.printf(
          "%s against %,d skills%n%-18s %-5s %6s %9s %10s %6s%n",
          report.gold(),
          report.target(),
          "method",
          "texts",
          "asked",
          "recall@1",
          "recall@10",
          "MRR");
      for (EvaluationReport.Row row : report.rows()) {
        var figures = row.figures();
        out.printf(
            "%-18s %-5s %6d %9.3f %10.3f %6.3f%n",
            row.method(),
            row.texts(),
            figures.asked(),
            figures.recallAt1(),
            figures.recallAt10(),
            figures.mrr());
      }
      out.println("Hidden: " + report.hidden());
    }
    out.flush();
  }

  private static String json(EvaluationReport report) {
    try {
      return JsonMapper.builder()
          .build()
          .writerWithDefaultPrettyPrinter()
          .writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
