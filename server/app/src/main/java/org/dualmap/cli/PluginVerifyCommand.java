package org.dualmap.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dualmap.plugin.PackageTrust;
import org.dualmap.plugin.TrustedKeys;
import org.dualmap.problem.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says who stands for a package. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Say who has signed a package: unsigned, known-provider, unknown-key or broken.",
      "Exit code 3 where it is broken."
    })
final class PluginVerifyCommand implements Callable<Integer> {
  @Mixin private SettingsOptions settings = new SettingsOptions();

  @Parameters(paramLabel = "FILE", description = "The package.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PackageTrust trust = PackageTrust.of(file, TrustedKeys.of(settings.read().plugins()));
    var out = spec.commandLine().getOut();
    String state = trust.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    out.println(trust.provider() == null ? state : state + ": " + trust.provider());
    if (trust.key() != null) {
      out.println(trust.key());
    }
    trust.findings().stream().map(Finding::asLine).forEach(out::println);
    return trust.state() == PackageTrust.State.BROKEN ? ExitCode.REFUSED : ExitCode.DONE;
  }
}
