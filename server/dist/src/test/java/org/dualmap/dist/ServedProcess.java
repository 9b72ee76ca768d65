package org.dualmap.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code dualmap serve} as a process of its own, on a free port, without plugins. */
final class ServedProcess implements AutoCloseable {
  private static final Pattern READY =
      Pattern.compile("DualMap is ready: .*?(http://localhost:\\d+/).*\\R");
  private static final long LONGEST = TimeUnit.MINUTES.toNanos(4);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;
  private final Process process;
  private final URI address;

  /** Starts it and waits for the line that says it is ready. */
  ServedProcess(Path folder) throws IOException {
    this.folder = folder;
    Map<String, String> environment =
        Map.of("DUALMAP_PLUGINS_FOLDER", folder.resolve("none").toString());
    this.process =
        CommandRun.builder(folder, environment, "serve", "--port", "0", "-d", "data")
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    this.address = awaitReady();
  }

  private URI awaitReady() throws IOException {
    long end = System.nanoTime() + LONGEST;
    while (process.isAlive() && System.nanoTime() < end) {
      Matcher ready = READY.matcher(out());
      if (ready.find()) {
        return URI.create(ready.group(1));
      }
      pause();
    }
    process.destroyForcibly();
    throw new IllegalStateException("Not ready: " + Files.readString(folder.resolve("err")));
  }

  static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What it has printed so far. */
  String out() throws IOException {
    return Files.readString(folder.resolve("out"));
  }

  /** Waits for a line of the log that holds these texts. */
  void awaitLogged(String... texts) throws IOException {
    Path log = folder.resolve("err");
    long end = System.nanoTime() + LONGEST;
    while (Files.readAllLines(log).stream()
        .noneMatch(line -> Stream.of(texts).allMatch(line::contains))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not in the log: " + List.of(texts));
      }
      pause();
    }
  }

  URI address() {
    return address;
  }

  Path data() {
    return folder.resolve("data");
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path));
  }

  HttpClient http() {
    return http;
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends SIGTERM; returns at once. */
  void terminate() {
    process.destroy();
  }

  /** Waits for the end and returns the exit code. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(LONGEST, TimeUnit.NANOSECONDS)) {
      throw new AssertionError("It does not end.");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
