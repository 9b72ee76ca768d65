package org.dualmap.search;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Kind;
import org.dualmap.web.Language;
import org.dualmap.web.Pages;
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
  private final GraphStore store;

  /**
   * Makes the resource.
   *
   * @param store gives the names of kinds and fields for the page
   */
  public SearchResource(Search search, GraphStore store) {
    this.search = search;
    this.store = store;
  }

  /** What the caller looks for; every parameter is optional. */
  public static final class Asked {
    @QueryParam("q")
    private @Nullable String text;

    @QueryParam("lang")
    private @Nullable String language;

    @QueryParam("deprecated")
    private @Nullable String deprecated;

    @QueryParam("limit")
    private @Nullable String limit;

    @QueryParam("offset")
    private @Nullable String offset;

    @Context private @Nullable UriInfo address;

    private SearchRequest request(@Nullable String preferred) {
      String typed = text == null ? "" : text;
      if (typed.length() > LONGEST_TEXT) {
        throw Parameters.bad(
            "q", typed, "may have " + LONGEST_TEXT + " characters, but has " + typed.length());
      }
      return new SearchRequest(
          typed,
          filters(Objects.requireNonNull(address)),
          preferred,
          "true".equals(deprecated),
          Parameters.number("limit", limit, 20, 1, MOST_HITS),
          Parameters.number("offset", offset, 0, 0, 1_000_000));
    }
  }

  /** Searches; {@code lang} is the language to prefer, a BCP 47 tag. */
  @GET
  @Produces(MediaType.APPLICATION_JSON + ";qs=1.0")
  public SearchAnswer search(@BeanParam Asked asked) {
    return search.search(asked.request(asked.language));
  }

  /** The same as a page. */
  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=utf-8;qs=0.9")
  public String page(@BeanParam Asked asked, @Context HttpHeaders headers) {
    Language language = Language.of(asked.language, headers);
    SearchRequest request = asked.request(language.tag());
    return Pages.render(
        "search.jte",
        Map.of(
            "language", language, "page", SearchPage.of(request, search.search(request), store)));
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
    return String.join(", ", Arrays.stream(Kind.values()).map(Kind::token).toList());
  }
}
