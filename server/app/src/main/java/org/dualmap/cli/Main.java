package org.dualmap.cli;

import java.util.Arrays;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** {@code dualmap}: the entry point of every command. */
@Command(
    name = "dualmap",
    description = "Competency and curriculum mapping server for dual education.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      ServeCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      ReindexCommand.class,
      CheckIndexCommand.class,
      CompactCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      CheckCommand.class,
      EvaluateCommand.class,
      UserCommand.class,
      TokenCommand.class,
      PluginCommand.class,
      HelpCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:an unexpected fault; the message has more",
      "2:the command line is wrong",
      "3:the input was refused; nothing was changed",
      "4:the data folder, the port or the disk cannot be used",
      "5:cancelled"
    })
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);
  private static final int MOST_SHOWN = 20;

  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.exit(run(arguments));
  }

  /** Runs a command in this process; returns the exit code. */
  public static int run(String... arguments) {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((fault, command, parsed) -> explain(fault, command))
        .execute(arguments);
  }

  private static int explain(Exception fault, CommandLine command) {
    if (fault instanceof Problem problem) {
      command.getErr().println(command.getColorScheme().errorText(problem.detail()));
      problem.findings().stream()
          .limit(MOST_SHOWN)
          .map(Finding::asLine)
          .forEach(line -> command.getErr().println("  " + line));
      int more = problem.findings().size() - MOST_SHOWN;
      if (more > 0) {
        command.getErr().println("  … and " + more + " more");
      }
      return ExitCode.of(problem.code());
    }
    LOG.error("Unexpected fault", fault);
    command.getErr().println("An unexpected fault: " + fault);
    return ExitCode.UNEXPECTED;
  }

  /** The version of the distribution, from its manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return Arrays.asList("dualmap " + (version == null ? "development" : version))
          .toArray(String[]::new);
    }
  }
}
