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
 * @param contributed how much its graph holds, by kind of thing and {@code claim}
 * @param dependencies what it needs
 * @param otherVersions versions of it that were in use before and can be brought back
 * @param code whether it runs code in the server
 * @param trust {@code known-provider}, {@code unknown-key} or {@code unsigned}; null where it is
 *     broken
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
    Map<String, Integer> contributed,
    List<String> dependencies,
    List<String> otherVersions,
    boolean code,
    @Nullable String trust,
    List<Finding> findings) {

  /** The title in that language, else in English, else in any, else the name of the file. */
  public String title(String language) {
    return title.getOrDefault(
        language,
        title.getOrDefault("en", title.isEmpty() ? file : title.values().iterator().next()));
  }

  /** Whether a plugin is in use. */
  public enum State {
    /** Loaded; its data is in the graph. */
    STARTED,
    /** Somebody has switched it off; its data is not in the graph. */
    DISABLED,
    /** Skipped; the findings say why. Data of an earlier start stays as it was. */
    BROKEN
  }
}
