package org.dualmap.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The start script of the distribution, run as a process of its own. */
final class DistributionCommand {
  /** Only so that a hanging process ends some day. */
  private static final long MOST_MINUTES = 5;

  private final String script;

  DistributionCommand(@Nullable String script) {
    this.script = String.valueOf(script);
  }

  /** What a command left: its exit code, and both its streams as one text. */
  record Result(int exitCode, String output) {}

  Result run(Path folder, Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", script));
    command.addAll(arguments);
    Path output = Files.createTempFile(folder, "output", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("DUALMAP_"));
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException(command + " did not end: " + Files.readString(output));
    }
    return new Result(process.exitValue(), Files.readString(output));
  }
}
