package org.dualmap.bench.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A program of its own, with its own class path, on the JVM that runs the caller and with the heap
 * that every measured program gets.
 *
 * @param log takes what it writes to its standard error, added at the end
 */
record JavaCommand(String classPath, Path log) {
  private static final String HEAP = "-Xmx1g";

  /** Runs it to its end; returns the seconds from start to end of the process. */
  double run(String mainClass, List<String> arguments) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process = start(mainClass, arguments, ProcessBuilder.Redirect.DISCARD);
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw ended(mainClass, code);
      }
      return (System.nanoTime() - begin) / 1e9;
    } finally {
      process.destroyForcibly();
    }
  }

  /** Starts a server that prints lines of a word and a value, the last one with its address. */
  Served serve(String mainClass, List<String> arguments) throws IOException, InterruptedException {
    Process process = start(mainClass, arguments, ProcessBuilder.Redirect.PIPE);
    Map<String, String> said = new TreeMap<>();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] words = line.split(" ", 2);
      if (words.length == 2) {
        said.put(words[0], words[1]);
      }
      if (words[0].equals("ready")) {
        return new Served(process, URI.create(said.getOrDefault("ready", "")), said);
      }
    }
    throw ended(mainClass, process.waitFor());
  }

  /** A running server and what it said before it was ready. */
  record Served(Process process, URI address, Map<String, String> said) implements AutoCloseable {
    @Override
    public void close() {
      process.destroyForcibly().onExit().join();
    }
  }

  private Process start(String mainClass, List<String> arguments, ProcessBuilder.Redirect output)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--add-modules", "jdk.incubator.vector"));
    command.addAll(List.of(HEAP, "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"));
    command.addAll(List.of("-cp", classPath, mainClass));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(variable -> variable.startsWith("DUALMAP_"));
    return builder
        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .redirectOutput(output)
        .start();
  }

  private IllegalStateException ended(String mainClass, int code) throws IOException {
    return new IllegalStateException(
        "%s ended with %d: %s".formatted(mainClass, code, Files.readString(log)));
  }
}
