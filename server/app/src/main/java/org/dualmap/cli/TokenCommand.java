package org.dualmap.cli;

import org.dualmap.access.Account;
import org.dualmap.access.Account.Token;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Manages API tokens; a running server sees the change at once. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = "Manage API tokens. Works while a server runs, too.")
final class TokenCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = "Make a token and print it. It cannot be shown again.")
  int create(
      @Mixin SettingsOptions settings,
      @Parameters(paramLabel = "ACCOUNT") String name,
      @Option(
              names = {"-l", "--label"},
              paramLabel = "TEXT",
              description = "What it is for.",
              defaultValue = "")
          String label) {
    spec.commandLine().getOut().println(UserCommand.accounts(settings).makeToken(name, label));
    return ExitCode.DONE;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List the public parts of all tokens.")
  int list(@Mixin SettingsOptions settings) {
    for (Account account : UserCommand.accounts(settings).list()) {
      for (Token token : account.tokens()) {
        spec.commandLine()
            .getOut()
            .printf("%s\t%s\t%s\t%s%n", token.id(), account.name(), token.created(), token.label());
      }
    }
    return ExitCode.DONE;
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Take a token back; it is refused from then on.")
  int revoke(
      @Mixin SettingsOptions settings,
      @Parameters(paramLabel = "ID", description = "The part between the underscores.") String id) {
    UserCommand.accounts(settings).revokeToken(id);
    spec.commandLine().getOut().println("Revoked the token " + id);
    return ExitCode.DONE;
  }
}
