package org.dualmap.spi;

import java.util.List;
import java.util.Map;

/**
 * A file format that can be imported.
 *
 * @param name by which it is asked for: lower-case words joined by hyphens, unique among all
 *     plugins and the server's own
 * @param title for people, in {@code kk}, {@code ru} and {@code en}
 * @param endings of file names, in lower case and without the dot, such as {@code csv}; at least
 *     one
 */
public record SourceFormat(String name, Map<String, String> title, List<String> endings) {

  public SourceFormat {
    title = Map.copyOf(title);
    endings = List.copyOf(endings);
  }
}
