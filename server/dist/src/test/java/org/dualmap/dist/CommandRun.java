package org.dualmap.dist;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * One finished run of {@code bin/dualmap} as a process of its own.
 *
 * @param out what it printed
 * @param err what it printed as errors, without the note of the JVM about incubator modules
 */
record CommandRun(int exitCode, String out, String err) {
  /** The JVM's start is made cheap: the first run keeps its loaded classes for the others. */
  private static final String JAVA_OPTIONS =
      "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m -Xlog:disable"
          + " -XX:+AutoCreateSharedArchive -XX:SharedArchiveFile="
          + Distribution.folder().resolveSibling("commands.jsa");

  private static final long LONGEST_MINUTES = 5;

  /**
   * Runs a command and waits for its end.
   *
   * @param folder the working directory
   */
  static CommandRun of(Path folder, String... arguments) {
    return with(folder, Map.of(), "", arguments);
  }

  /** Runs a command with more environment variables and something to read. */
  static CommandRun with(
      Path folder, Map<String, String> environment, String input, String... arguments) {
    try {
      Path out = Files.createTempFile("dualmap-out", ".txt");
      Path err = Files.createTempFile("dualmap-err", ".txt");
      Process process =
          builder(folder, environment, arguments)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        // It did not want to read; that is its right.
      }
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("No end of: " + List.of(arguments));
      }
      CommandRun run = new CommandRun(process.exitValue(), Files.readString(out), errors(err));
      Files.delete(out);
      Files.delete(err);
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Lines of the JVM, of the log and of progress. */
  private static final Pattern NO_ERROR =
      Pattern.compile(".*incubator.*|\\d{4}-\\d\\d-\\d\\dT.*|[a-z]+ …");

  private static String errors(Path file) throws IOException {
    return String.join(
        "\n",
        Files.readString(file).lines().filter(line -> !NO_ERROR.matcher(line).matches()).toList());
  }

  /** A process that is ready to be started. */
  static ProcessBuilder builder(Path folder, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add("sh");
    command.add(Distribution.folder().resolve("bin/dualmap").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("DUALMAP_"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("DUALMAP_JAVA_OPTS", JAVA_OPTIONS);
    builder.environment().putAll(environment);
    return builder;
  }

  /** Everything that it printed. */
  String text() {
    return out + err;
  }
}
