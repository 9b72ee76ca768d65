package org.dualmap.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A main class of the tests in a process of its own, killed when closed. */
public final class OtherProcess implements AutoCloseable {
  private static final String READY = "ready";

  private final Process process;
  private final boolean ready;

  private OtherProcess(Process process, boolean ready) {
    this.process = process;
    this.ready = ready;
  }

  /** Starts it and waits until it calls {@link #ready} or ends. */
  public static OtherProcess start(Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null && !line.equals(READY)) {
      line = out.readLine();
    }
    return new OtherProcess(process, line != null);
  }

  /** Whether it came as far as calling {@link #ready}. */
  public boolean isReady() {
    return ready;
  }

  public long pid() {
    return process.pid();
  }

  /** Waits for its end and returns its exit code. */
  public int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  /** Tells the process that started this one to go on. */
  public static void ready() {
    System.out.println(READY);
    System.out.flush();
  }
}
