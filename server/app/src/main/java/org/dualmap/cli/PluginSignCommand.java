package org.dualmap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dualmap.plugin.PluginPackage;
import org.dualmap.plugin.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Signs a package. */
@Command(
    name = "sign",
    mixinStandardHelpOptions = true,
    description = "Sign a package, or a plugin in Java, with Ed25519; the file is replaced.")
final class PluginSignCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The package.")
  private Path file = Path.of("");

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "The key, made by \"dualmap plugin keys new\".")
  private Path key = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    SigningKey read = SigningKey.read(key);
    PluginPackage.sign(file, read);
    spec.commandLine().getOut().println("Signed " + file + " with " + read.publicKey());
    return ExitCode.DONE;
  }
}
