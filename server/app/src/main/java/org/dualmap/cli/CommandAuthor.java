package org.dualmap.cli;

/** Who is at the command line, for the journal. */
final class CommandAuthor {
  private CommandAuthor() {}

  static String name() {
    return System.getProperty("user.name", "unknown") + " (command line)";
  }
}
