package org.dualmap.spi;

import java.util.Map;

/**
 * A format of documents.
 *
 * @param name by which it is asked for: lower-case words joined by hyphens, unique among all
 *     plugins and the server's own
 * @param title for people, in {@code kk}, {@code ru} and {@code en}
 * @param mediaType of the documents, such as {@code application/pdf}; unique likewise
 * @param ending of file names, in lower case and without the dot
 */
public record ReportFormat(
    String name, Map<String, String> title, String mediaType, String ending) {

  public ReportFormat {
    title = Map.copyOf(title);
  }
}
