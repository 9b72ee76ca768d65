package org.dualmap.search;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dualmap.graph.Kind;
import org.dualmap.web.Parameters;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/search}: finds things by what they are called. */
@Path("/api/search")
public final class SearchResource {
  private static final int LONGEST_TEXT = 1000;
  private static final int MOST_HITS = 200;
  private static final List<String> FILTERS =
      List.of(
          IndexFields.KIND,
          IndexFields.FIELD,
          IndexFields.LEVEL,
          IndexFields.FRAMEWORK,
          IndexFields.LANGUAGE);

  private final Search search;

  public SearchResource(Search search) {
    this.search = search;
  }

  /**
   * Searches.
   *
   * @param text what to look for; absent or blank lists everything
   * @param language the language to prefer, a BCP 47 tag
   */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public SearchAnswer search(
      @QueryParam("q") @Nullable String text,
      @QueryParam("lang") @Nullable String language,
      @QueryParam("deprecated") @Nullable String deprecated,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("offset") @Nullable String offset,
      @Context UriInfo address) {
    String typed = text == null ? "" : text;
    if (typed.length() > LONGEST_TEXT) {
      throw Parameters.bad(
          "q", typed, "may have " + LONGEST_TEXT + " characters, but has " + typed.length());
    }
    return search.search(
        new SearchRequest(
            typed,
            filters(address),
            language,
            "true".equals(deprecated),
            Parameters.number("limit", limit, 20, 1, MOST_HITS),
            Parameters.number("offset", offset, 0, 0, 1_000_000)));
  }

  private static Map<String, String> filters(UriInfo address) {
    Map<String, String> filters = new LinkedHashMap<>();
    for (String name : FILTERS) {
      String value = address.getQueryParameters().getFirst(name);
      if (value != null && !value.isBlank()) {
        filters.put(name, value.strip());
      }
    }
    String kind = filters.get(IndexFields.KIND);
    if (kind != null && Kind.ofToken(kind).isEmpty()) {
      throw Parameters.bad("kind", kind, "is no kind; known are " + kinds());
    }
    return filters;
  }

  private static String kinds() {
    return String.join(", ", java.util.Arrays.stream(Kind.values()).map(Kind::token).toList());
  }
}
