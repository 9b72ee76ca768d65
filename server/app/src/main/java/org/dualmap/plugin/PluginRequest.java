package org.dualmap.plugin;

import org.dualmap.graph.Change;

/**
 * How something is to be done with a plugin.
 *
 * @param change who does it, and why
 * @param preview whether only to say what it would do
 * @param acceptsUnsigned whether the administrator vouches for a package that nobody has signed
 * @param acceptsOlder whether an older version may take the place of a newer one
 */
public record PluginRequest(
    Change change, boolean preview, boolean acceptsUnsigned, boolean acceptsOlder) {

  PluginRequest acceptingOlder() {
    return new PluginRequest(change, preview, acceptsUnsigned, true);
  }
}
