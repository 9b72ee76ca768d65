package org.dualmap.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dualmap.access.Account;
import org.dualmap.access.Account.Grant;
import org.dualmap.access.AccountStore;
import org.dualmap.access.Accounts;
import org.dualmap.access.Role;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Manages accounts; a running server sees the change at once. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = "Manage accounts. Works while a server runs, too.")
final class UserCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  static Accounts accounts(SettingsOptions settings) {
    Path folder = Path.of(settings.read().data().folder());
    return new Accounts(new AccountStore(folder.resolve("accounts.json")));
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Add an account without password; make a token with \"dualmap token create\".")
  int add(
      @Mixin SettingsOptions settings,
      @Parameters(paramLabel = "NAME") String name,
      @Option(
              names = {"-r", "--role"},
              required = true,
              paramLabel = "ROLE",
              description = "${COMPLETION-CANDIDATES}; may be repeated")
          List<Role> roles,
      @Option(
              names = {"-i", "--institution"},
              paramLabel = "IRI",
              description = "The roles hold for this institution only.")
          @Nullable String institution) {
    accounts(settings).add(name, grants(roles, institution));
    spec.commandLine().getOut().println("Added the account " + name);
    return ExitCode.DONE;
  }

  @Command(
      name = "role",
      mixinStandardHelpOptions = true,
      description = "Replace the roles of an account.")
  int role(
      @Mixin SettingsOptions settings,
      @Parameters(paramLabel = "NAME") String name,
      @Option(
              names = {"-r", "--role"},
              required = true,
              paramLabel = "ROLE",
              description = "${COMPLETION-CANDIDATES}; may be repeated")
          List<Role> roles,
      @Option(
              names = {"-i", "--institution"},
              paramLabel = "IRI",
              description = "The roles hold for this institution only.")
          @Nullable String institution) {
    accounts(settings).grant(name, grants(roles, institution));
    spec.commandLine().getOut().println("Changed the roles of " + name);
    return ExitCode.DONE;
  }

  private static List<Grant> grants(List<Role> roles, @Nullable String institution) {
    return roles.stream().map(role -> new Grant(role, institution)).toList();
  }

  @Command(
      name = "password",
      mixinStandardHelpOptions = true,
      description = "Set a password; it is asked for at the terminal.")
  int password(
      @Mixin SettingsOptions settings,
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--stdin", description = "Read it from the first line of the input instead.")
          boolean fromInput) {
    accounts(settings).setPassword(name, fromInput ? firstLine() : typed());
    spec.commandLine().getOut().println("Set the password of " + name);
    return ExitCode.DONE;
  }

  private static String typed() {
    Console console = System.console();
    if (console == null) {
      throw new Problem(
          ProblemCode.BAD_CONTENT, "There is no terminal to ask for the password; use --stdin.");
    }
    char[] typed = console.readPassword("Password: ");
    return typed == null ? "" : new String(typed);
  }

  private static String firstLine() {
    try {
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new Problem(ProblemCode.BAD_CONTENT, "The password could not be read.", List.of(), e);
    }
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Remove an account and its tokens. What it wrote stays.")
  int remove(@Mixin SettingsOptions settings, @Parameters(paramLabel = "NAME") String name) {
    accounts(settings).remove(name);
    spec.commandLine().getOut().println("Removed the account " + name);
    return ExitCode.DONE;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List the accounts with their roles.")
  int list(@Mixin SettingsOptions settings) {
    for (Account account : accounts(settings).list()) {
      spec.commandLine()
          .getOut()
          .printf(
              "%s\t%s\t%d tokens%s%n",
              account.name(),
              String.join(", ", account.grants().stream().map(UserCommand::text).toList()),
              account.tokens().size(),
              account.passwordHash() == null ? "" : "\tpassword");
    }
    return ExitCode.DONE;
  }

  private static String text(Grant grant) {
    String role = grant.role().name().toLowerCase(Locale.ROOT);
    return grant.institution() == null ? role : role + " at " + grant.institution();
  }
}
