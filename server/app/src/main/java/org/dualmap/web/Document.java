package org.dualmap.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/**
 * A document of the folder {@code docs}, which the server carries with it.
 *
 * @param title its first heading
 * @param html its text, from our own Markdown, so safe to show as it is
 */
public record Document(String title, String html) {

  /**
   * Reads a document.
   *
   * @param name without its ending
   * @throws Problem where there is none
   */
  static Document read(String name) {
    try (InputStream in = Document.class.getResourceAsStream("/docs/" + name + ".md")) {
      if (in == null) {
        throw new Problem(ProblemCode.NOT_FOUND, "There is no document \"" + name + "\".");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var extensions = List.of(TablesExtension.create(), HeadingAnchorExtension.create());
      var parsed = Parser.builder().extensions(extensions).build().parse(text);
      String html =
          HtmlRenderer.builder()
              .extensions(extensions)
              .escapeHtml(true)
              .sanitizeUrls(true)
              .build()
              .render(parsed);
      String title = text.lines().findFirst().orElse(name).replaceFirst("^#+\\s*", "");
      return new Document(title, html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
