package org.dualmap.cli;

import java.nio.file.Path;
import org.dualmap.plugin.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes keys to sign with. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = "Keys with which providers sign their packages.")
final class PluginKeysCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "new",
      mixinStandardHelpOptions = true,
      description = {
        "Make a key in a file that only its owner can read, and print the line that",
        "administrators put into dualmap.plugins.trusted-keys."
      })
  int make(
      @Parameters(paramLabel = "FILE", description = "The file of the key; keep it secret.")
          Path file,
      @Option(
              names = "--provider",
              required = true,
              paramLabel = "NAME",
              description = "The institution, as the manifests of its plugins name it.")
          String provider) {
    SigningKey key = SigningKey.make(file);
    spec.commandLine().getOut().println(key.publicKey() + " " + provider.strip());
    return ExitCode.DONE;
  }
}
