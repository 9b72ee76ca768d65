package org.dualmap.plugin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.dualmap.problem.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What became of one plugin file.
 *
 * @param file the file's name in the plugin folder
 * @param state whether it is in use
 * @param id from its manifest; null where that could not be read
 * @param version of the plugin; null likewise
 * @param provider the institution that answers for it; null likewise
 * @param licence of its data; null likewise
 * @param title by language tag; empty likewise
 * @param graph the named graph of its data; null where it brings none
 * @param extensions names of the extension points that it serves, each with its class
 * @param findings what is wrong with it or worth knowing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PluginStatus(
    String file,
    State state,
    @Nullable String id,
    @Nullable String version,
    @Nullable String provider,
    @Nullable String licence,
    Map<String, String> title,
    @Nullable String graph,
    List<String> extensions,
    List<Finding> findings) {

  /** Whether a plugin is in use. */
  public enum State {
    /** Loaded; its data is in the graph. */
    STARTED,
    /** Skipped; the findings say why. Data of an earlier start stays as it was. */
    BROKEN
  }
}
