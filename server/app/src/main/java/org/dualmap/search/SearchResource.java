package org.dualmap.search;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import org.dualmap.graph.GraphStore;
import org.dualmap.web.Language;
import org.dualmap.web.Pages;

/** {@code GET /api/search}: finds things by what they are called. */
@Path("/api/search")
public final class SearchResource {
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

  /**
   * Searches. Every parameter is optional; {@link SearchRequest} says what they mean. In the answer
   * {@code next} is the address of the next page.
   */
  @GET
  @Produces(MediaType.APPLICATION_JSON + ";qs=1.0")
  public SearchAnswer search(@BeanParam SearchParameters asked, @Context UriInfo address) {
    SearchAnswer answer = search.search(asked.request(asked.language()));
    return new SearchAnswer(
        answer.total(), answer.hits(), answer.facets(), next(address, answer.next()));
  }

  /** The same as a page. */
  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=utf-8;qs=0.9")
  public String page(@BeanParam SearchParameters asked, @Context HttpHeaders headers) {
    Language language = Language.of(asked.language(), headers);
    SearchRequest request = asked.request(language.tag());
    return Pages.render(
        "search.jte",
        Map.of(
            "language", language, "page", SearchPage.of(request, search.search(request), store)));
  }

  /** The address of what comes after a mark, on this server; empty where nothing does. */
  private static String next(UriInfo address, String mark) {
    if (mark.isEmpty()) {
      return "";
    }
    StringJoiner next = new StringJoiner("&", "/" + address.getPath() + "?", "");
    address
        .getQueryParameters()
        .forEach(
            (name, values) -> {
              if (!name.equals("after") && !name.equals("offset")) {
                values.forEach(value -> next.add(encoded(name) + "=" + encoded(value)));
              }
            });
    return next.add("after=" + encoded(mark)).toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
