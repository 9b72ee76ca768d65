package org.dualmap.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Kind;
import org.dualmap.search.SearchAnswer.FacetCount;
import org.dualmap.search.SearchAnswer.Hit;
import org.dualmap.search.SearchAnswer.Mark;
import org.dualmap.search.SearchAnswer.Matched;

/**
 * What the page of a search shows.
 *
 * @param text what was typed
 * @param total all hits
 * @param hits the hits of this page, each with the name of its kind
 * @param kinds the kinds of all hits, to narrow the search
 * @param previous address of the page before; empty where there is none
 * @param next address of the page after; empty where there is none
 */
public record SearchPage(
    String text,
    long total,
    List<NamedHit> hits,
    List<Narrower> kinds,
    String previous,
    String next) {

  /**
   * A hit and what its kind is called.
   *
   * @param matched the text that fitted, in parts
   */
  public record NamedHit(Hit hit, Label kind, List<Part> matched) {}

  /** A part of a text. */
  public record Part(String text, boolean marked) {}

  /**
   * A kind and how many hits it has.
   *
   * @param address of the search for this kind only
   */
  public record Narrower(Label kind, int count, String address) {}

  static SearchPage of(SearchRequest request, SearchAnswer answer, GraphStore store) {
    return store.read(
        dataset -> {
          GraphReader reader = new GraphReader(dataset);
          List<NamedHit> hits =
              answer.hits().stream()
                  .map(
                      hit ->
                          new NamedHit(
                              hit, kind(reader, hit.kind(), request), parts(hit.matched())))
                  .toList();
          List<Narrower> kinds = new ArrayList<>();
          for (FacetCount count : answer.facets().getOrDefault(IndexFields.KIND, List.of())) {
            kinds.add(
                new Narrower(
                    kind(reader, count.value(), request),
                    count.count(),
                    address(request, count.value(), 0)));
          }
          String kind =
              String.join("", request.filters().getOrDefault(IndexFields.KIND, List.of()));
          int before = Math.max(0, request.offset() - request.limit());
          int after = request.offset() + request.limit();
          return new SearchPage(
              request.text(),
              answer.total(),
              hits,
              kinds,
              request.offset() == 0 ? "" : address(request, kind, before),
              after >= answer.total() ? "" : address(request, kind, after));
        });
  }

  private static List<Part> parts(Matched matched) {
    List<Part> parts = new ArrayList<>();
    int done = 0;
    for (Mark mark : matched.marks()) {
      parts.add(new Part(matched.text().substring(done, mark.start()), false));
      parts.add(new Part(matched.text().substring(mark.start(), mark.end()), true));
      done = mark.end();
    }
    parts.add(new Part(matched.text().substring(done), false));
    return parts;
  }

  private static Label kind(GraphReader reader, String token, SearchRequest request) {
    return Kind.ofToken(token)
        .map(kind -> reader.label(kind.classIri(), request.language()))
        .orElseGet(() -> new Label(token, token, ""));
  }

  private static String address(SearchRequest request, String kind, int offset) {
    return "/api/search?q=%s&kind=%s&lang=%s&limit=%d&offset=%d"
        .formatted(
            URLEncoder.encode(request.text(), StandardCharsets.UTF_8),
            kind,
            request.language(),
            request.limit(),
            offset);
  }
}
