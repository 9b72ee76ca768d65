package org.dualmap.plugin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a plugin, or would be.
 *
 * @param action {@code install}, {@code upgrade}, {@code downgrade}, {@code enable}, {@code
 *     disable} or {@code remove}
 * @param id of the plugin
 * @param fromVersion the version that was in the folder before; null where there was none
 * @param version the version that is there then; null where there is none
 * @param done false for a preview
 * @param sequence the number of the change in the journal; null for a preview
 * @param effect on the graph
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PluginAction(
    String action,
    String id,
    @Nullable String fromVersion,
    @Nullable String version,
    boolean done,
    @Nullable Long sequence,
    PluginEffect effect) {}
