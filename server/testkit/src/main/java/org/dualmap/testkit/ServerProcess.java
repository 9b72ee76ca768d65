package org.dualmap.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The real server as a process of its own on a free port, for what cannot be tried inside this
 * process: killing it, measuring its start. It runs on the JVM that runs the caller. For one
 * thread, but {@link #kill} may come from any.
 */
public final class ServerProcess implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("pages (http\\S+)");

  private final Process process;
  private final Path log;
  private final CompletableFuture<URI> address = new CompletableFuture<>();

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * How to start a server.
   *
   * @param classPath as {@code java -cp} takes it
   * @param jvmOptions such as {@code -Xmx1g}
   * @param settings by the names of their environment variables
   * @param log takes what the process writes to its standard error, added at the end
   */
  public record Launch(
      String classPath, List<String> jvmOptions, Map<String, String> settings, Path log) {

    public Launch {
      jvmOptions = List.copyOf(jvmOptions);
      settings = Map.copyOf(settings);
    }

    /** The same with more JVM options. */
    public Launch with(String... more) {
      List<String> all = new ArrayList<>(jvmOptions);
      all.addAll(List.of(more));
      return new Launch(classPath, all, settings, log);
    }

    /** A server with default settings on a data folder and a plugin folder, with little heap. */
    public static Launch of(String classPath, Path data, Path plugins) {
      return new Launch(
          classPath,
          List.of("-Xmx512m"),
          Map.of(
              "DUALMAP_HTTP_PORT", "0",
              "DUALMAP_DATA_FOLDER", data.toString(),
              "DUALMAP_PLUGINS_FOLDER", plugins.toString()),
          data.resolveSibling(data.getFileName() + ".log"));
    }
  }

  /** Starts the process and returns at once. */
  public static ServerProcess start(Launch launch) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--add-modules", "jdk.incubator.vector"));
    command.addAll(launch.jvmOptions());
    command.addAll(List.of("-cp", launch.classPath(), "org.dualmap.cli.Main", "serve"));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("DUALMAP_"));
    builder.environment().putAll(launch.settings());
    try {
      ServerProcess server = new ServerProcess(builder.start(), launch.log());
      Thread.ofPlatform().name("ready-line").daemon().start(server::readLines);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readLines() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher ready = READY.matcher(line);
        if (ready.find()) {
          address.complete(URI.create(ready.group(1)));
        }
      }
    } catch (IOException e) {
      address.completeExceptionally(e);
    }
    int code = awaitEnd();
    address.completeExceptionally(
        new IllegalStateException("The server ended with " + code + " before it was ready"));
  }

  /**
   * Waits for the line that says the server is ready.
   *
   * @return where it answers, ending in a slash
   * @throws IllegalStateException with the end of its log where it ends before that, or takes
   *     longer
   */
  public URI awaitReady(Duration limit) {
    try {
      return address.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The server is not ready: " + endOfLog(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Where it answers; null as long as it is not ready. */
  public @Nullable URI addressIfReady() {
    return address.isDone() && !address.isCompletedExceptionally() ? address.join() : null;
  }

  /** Whether the process runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** The process as the system sees it, to measure it. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Ends the process at once, as {@code kill -9} does, and waits until it is gone. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Asks the process to stop and waits until it has; returns its exit code. */
  public int stop() {
    process.destroy();
    return awaitEnd();
  }

  private int awaitEnd() {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The last lines of its log. */
  public String endOfLog() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    } catch (IOException e) {
      return "no log: " + e;
    }
  }

  @Override
  public void close() {
    kill();
  }
}
