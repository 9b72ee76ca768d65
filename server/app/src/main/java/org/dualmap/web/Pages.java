package org.dualmap.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Renders the templates, which were compiled with the rest. Safe for many threads. */
public final class Pages {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "org.dualmap.web.templates");

  private Pages() {}

  /** The page as HTML; every value is escaped for its place. */
  public static String render(String template, Map<String, Object> values) {
    StringOutput output = new StringOutput();
    ENGINE.render(template, values, output);
    return output.toString();
  }
}
