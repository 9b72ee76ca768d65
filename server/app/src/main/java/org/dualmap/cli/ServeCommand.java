package org.dualmap.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.dualmap.server.DualMapServer;
import org.dualmap.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the server until it is told to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Run the server until Ctrl-C or SIGTERM.")
final class ServeCommand implements Callable<Integer> {
  @Mixin private SettingsOptions settings = new SettingsOptions();

  @Option(
      names = {"-p", "--port"},
      paramLabel = "PORT",
      description = "Port; 0 takes any free one. Wins over dualmap.http.port.")
  private @Nullable Integer port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to bind to; wins over dualmap.http.host.")
  private @Nullable String host;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    Map<String, String> overrides = new LinkedHashMap<>();
    if (port != null) {
      overrides.put("dualmap.http.port", port.toString());
    }
    if (host != null) {
      overrides.put("dualmap.http.host", host);
    }
    Settings read = settings.read(overrides);
    DualMapServer server = DualMapServer.start(read, SettingsOptions.pluginFolder(read));
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  stopped.countDown();
                },
                "stop"));
    spec.commandLine()
        .getOut()
        .printf(
            "DualMap is ready: pages %1$s  SPARQL %1$ssparql  REST %1$sapi/search  (Ctrl-C stops)%n",
            server.address());
    spec.commandLine().getOut().flush();
    stopped.await();
    return ExitCode.DONE;
  }
}
