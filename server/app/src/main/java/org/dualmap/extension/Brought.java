package org.dualmap.extension;

/**
 * Something that a plugin brings, with its owner. It is not to be kept beyond the request, so that
 * a plugin can be let go.
 *
 * @param plugin id of the plugin
 * @param extension guarded: it has a time limit and throws {@link org.dualmap.problem.Problem}
 *     plugin-fault and nothing else
 */
public record Brought<T>(String plugin, T extension) {}
