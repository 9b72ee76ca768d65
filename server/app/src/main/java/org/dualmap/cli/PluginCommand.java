package org.dualmap.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.dualmap.graph.Change;
import org.dualmap.graph.NamedGraphs;
import org.dualmap.graph.Names;
import org.dualmap.graph.Source;
import org.dualmap.plugin.PluginStatus;
import org.dualmap.plugin.Plugins;
import org.dualmap.problem.Finding;
import org.dualmap.server.OpenFolder;
import org.dualmap.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at the plugins of the plugin folder and takes their data out of the graph. */
@Command(
    name = "plugin",
    mixinStandardHelpOptions = true,
    description = "Load and list plugins; remove the data of one.")
final class PluginCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = {
        "Load the plugins of the folder as the server does at its start, and list them.",
        "Exit code 3 where one of them is broken."
      })
  int list(@Mixin SettingsOptions options) {
    Settings settings = options.read();
    boolean broken = false;
    try (OpenFolder folder = OpenFolder.open(Path.of(settings.data().folder()));
        Plugins plugins =
            Plugins.load(SettingsOptions.pluginFolder(settings), folder.store())) {
      for (PluginStatus status : plugins.statuses()) {
        broken |= status.state() == PluginStatus.State.BROKEN;
        print(status);
      }
    }
    return broken ? ExitCode.REFUSED : ExitCode.DONE;
  }

  private void print(PluginStatus status) {
    var out = spec.commandLine().getOut();
    out.printf(
        "%s\t%s\t%s\t%s%n",
        status.id() == null ? status.file() : status.id(),
        status.version() == null ? "" : status.version(),
        status.state().name().toLowerCase(Locale.ROOT),
        status.title().getOrDefault("en", ""));
    status.findings().stream().map(Finding::asLine).forEach(line -> out.println("  " + line));
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = {
        "Remove the named graph that a plugin brought. Take its file out of the plugin folder",
        "first, or the next start loads it again."
      })
  int remove(@Mixin SettingsOptions options, @Parameters(paramLabel = "ID") String id) {
    Settings settings = options.read();
    try (OpenFolder folder = OpenFolder.openExisting(Path.of(settings.data().folder()))) {
      NamedGraphs graphs = new NamedGraphs(folder.store());
      Map<String, String> known = graphs.list(Source.Kind.PLUGIN);
      graphs.remove(new Change(CommandAuthor.name(), "Remove plugin " + id), Names.pluginGraph(id));
      spec.commandLine()
          .getOut()
          .println("Removed " + known.getOrDefault(Names.pluginGraph(id), id));
    }
    return ExitCode.DONE;
  }
}
