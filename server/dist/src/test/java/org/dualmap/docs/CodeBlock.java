package org.dualmap.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of code in a Markdown document.
 *
 * @param heading the heading it stands under, without its number signs; empty before the first
 * @param language what follows the fence; may be empty
 * @param text its lines
 */
record CodeBlock(String heading, String language, String text) {
  private static final String FENCE = "```";

  /** Every fenced block of a document, in its order. */
  static List<CodeBlock> of(String markdown) {
    List<CodeBlock> blocks = new ArrayList<>();
    String heading = "";
    String language = null;
    StringBuilder text = new StringBuilder();
    for (String line : markdown.lines().toList()) {
      if (language == null && line.startsWith(FENCE)) {
        language = line.substring(FENCE.length()).strip();
      } else if (language != null && line.startsWith(FENCE)) {
        blocks.add(new CodeBlock(heading, language, text.toString()));
        language = null;
        text.setLength(0);
      } else if (language != null) {
        text.append(line).append('\n');
      } else if (line.startsWith("#")) {
        heading = line.replaceFirst("^#+\\s*", "").strip();
      }
    }
    return blocks;
  }
}
