package org.dualmap.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** The language that a caller wants: the parameter {@code lang}, else what the browser says. */
public final class WantedLanguage {
  @QueryParam("lang")
  private @Nullable String lang;

  @Context private @Nullable HttpHeaders headers;

  /** English where nothing else is wanted. */
  public Language language() {
    return headers == null ? Language.ofTag(lang) : Language.of(lang, headers);
  }
}
