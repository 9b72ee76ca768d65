package org.dualmap.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.dualmap.plugin.PluginAction;
import org.dualmap.plugin.PluginEffect;
import org.dualmap.plugin.PluginRequest;
import org.dualmap.plugin.PluginStatus;
import org.dualmap.plugin.Plugins;
import org.dualmap.plugin.TrustedKeys;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.server.OpenFolder;
import org.dualmap.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes plugins, and does what can be done with those of the plugin folder. */
@Command(
    name = "plugin",
    mixinStandardHelpOptions = true,
    description = {
      "Make, check, pack and sign plugins; list, install, enable, disable and remove them while no",
      "server runs. A running server does the latter at /api/plugins, without a restart."
    },
    subcommands = {
      PluginNewCommand.class,
      PluginSheetsCommand.class,
      PluginCheckCommand.class,
      PluginPackCommand.class,
      PluginKeysCommand.class,
      PluginSignCommand.class,
      PluginVerifyCommand.class
    })
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
    return with(
        options,
        plugins -> {
          plugins.statuses().forEach(this::print);
          return plugins.statuses().stream()
                  .anyMatch(status -> status.state() == PluginStatus.State.BROKEN)
              ? ExitCode.REFUSED
              : ExitCode.DONE;
        });
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
      name = "install",
      mixinStandardHelpOptions = true,
      description = {
        "Copy a package into the plugin folder and load it, or put it in the place of another",
        "version of the plugin. Where anything is wrong with it, everything stays as it was."
      })
  int install(
      @Mixin SettingsOptions options,
      @Mixin PluginChangeOptions change,
      @Option(names = "--accept-unsigned", description = "Trust a package that nobody has signed.")
          boolean unsigned,
      @Option(names = "--accept-older", description = "Let an older version replace a newer one.")
          boolean older,
      @Parameters(paramLabel = "FILE") Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Problem(ProblemCode.BAD_FILE, "The file " + file + " cannot be read.");
    }
    PluginRequest request = change.request("Install a plugin", unsigned, older);
    return act(options, plugins -> plugins.install(file, request));
  }

  @Command(
      name = "enable",
      mixinStandardHelpOptions = true,
      description = "Bring a disabled plugin and its graph back into use.")
  int enable(
      @Mixin SettingsOptions options,
      @Mixin PluginChangeOptions change,
      @Parameters(paramLabel = "ID") String id) {
    PluginRequest request = change.request("Enable the plugin " + id, false, false);
    return act(options, plugins -> plugins.enable(id, request));
  }

  @Command(
      name = "disable",
      mixinStandardHelpOptions = true,
      description = "Take a plugin and its graph out of use. Its package stays in the folder.")
  int disable(
      @Mixin SettingsOptions options,
      @Mixin PluginChangeOptions change,
      @Parameters(paramLabel = "ID") String id) {
    PluginRequest request = change.request("Disable the plugin " + id, false, false);
    return act(options, plugins -> plugins.disable(id, request));
  }

  @Command(
      name = "downgrade",
      mixinStandardHelpOptions = true,
      description = "Bring a version back that was in use before.")
  int downgrade(
      @Mixin SettingsOptions options,
      @Mixin PluginChangeOptions change,
      @Parameters(paramLabel = "ID") String id,
      @Parameters(
              paramLabel = "VERSION",
              arity = "0..1",
              description = "Default: the newest that is older than what is there.")
          @Nullable String version) {
    PluginRequest request =
        change.request("Go back to another version of the plugin " + id, false, true);
    return act(options, plugins -> plugins.goBack(id, version, request));
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Remove a plugin: the named graph that it brought, and its packages.")
  int remove(
      @Mixin SettingsOptions options,
      @Mixin PluginChangeOptions change,
      @Parameters(paramLabel = "ID") String id) {
    PluginRequest request = change.request("Remove the plugin " + id, false, false);
    return act(options, plugins -> plugins.remove(id, request));
  }

  private int act(SettingsOptions options, Function<Plugins, PluginAction> work) {
    return with(
        options,
        plugins -> {
          print(work.apply(plugins));
          return ExitCode.DONE;
        });
  }

  private void print(PluginAction action) {
    var out = spec.commandLine().getOut();
    PluginEffect effect = action.effect();
    out.printf(
        "%s %s %s: %,d statements added, %,d removed%n",
        action.done() ? "Done:" : "Would do:",
        action.action(),
        action.id() + (action.version() == null ? "" : " " + action.version()),
        effect.added(),
        effect.removed());
    if (effect.staleClaimsTotal() > 0) {
      out.printf("%,d claims then point to nothing:%n", effect.staleClaimsTotal());
      effect.staleClaims().forEach(claim -> out.println("  " + claim));
    }
    if (effect.staleLinksTotal() > 0) {
      out.printf("%,d other statements then point to nothing:%n", effect.staleLinksTotal());
      effect
          .staleLinks()
          .forEach(
              link ->
                  out.println("  " + link.subject() + " " + link.property() + " " + link.object()));
    }
  }

  private int with(SettingsOptions options, ToIntFunction<Plugins> work) {
    Settings settings = options.read();
    try (OpenFolder folder = OpenFolder.open(Path.of(settings.data().folder()));
        Plugins plugins =
            Plugins.load(
                SettingsOptions.pluginFolder(settings),
                folder.store(),
                TrustedKeys.of(settings.plugins()))) {
      return work.applyAsInt(plugins);
    } catch (Problem e) {
      if (e.code() == ProblemCode.DATA_FOLDER_IN_USE) {
        throw new Problem(
            e.code(),
            e.detail() + " Where that is the server, ask it: it manages plugins at /api/plugins.",
            e.findings(),
            e);
      }
      throw e;
    }
  }
}
