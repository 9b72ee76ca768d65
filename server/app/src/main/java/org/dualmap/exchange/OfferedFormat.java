package org.dualmap.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A format that can be imported.
 *
 * @param name by which it is asked for
 * @param title by language tag
 * @param endings of the names of its files, without the dot
 * @param plugin the id of the plugin that brings it; null where it is the server's own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfferedFormat(
    String name, Map<String, String> title, List<String> endings, @Nullable String plugin) {}
