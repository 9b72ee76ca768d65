package org.dualmap.cli;

import org.dualmap.graph.Change;
import org.dualmap.plugin.PluginRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that changes plugins. */
final class PluginChangeOptions {
  @Option(names = "--preview", description = "Only say what it would change.")
  private boolean preview;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why, for those who read the journal.")
  private @Nullable String reason;

  /** The request, with the reason that was given or else this one. */
  PluginRequest request(String otherwise, boolean acceptsUnsigned, boolean acceptsOlder) {
    Change change = new Change(CommandAuthor.name(), reason == null ? otherwise : reason);
    return new PluginRequest(change, preview, acceptsUnsigned, acceptsOlder);
  }
}
