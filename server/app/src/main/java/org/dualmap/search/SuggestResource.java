package org.dualmap.search;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Names;
import org.dualmap.web.Parameters;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/suggest}: completes labels and codes while somebody types. */
@Path("/api/suggest")
@Produces(MediaType.APPLICATION_JSON)
public final class SuggestResource {
  private static final int MOST = 50;

  /** By what things with the same name are told apart, the nearest first. */
  private static final List<String> WHOLES =
      List.of(
          Names.DCT + "isPartOf",
          Names.DM + "institution",
          Names.SKOS + "broader",
          Names.SKOS + "inScheme");

  private final Search search;
  private final GraphStore store;

  /**
   * Makes the resource.
   *
   * @param store tells what things with the same name belong to
   */
  public SuggestResource(Search search, GraphStore store) {
    this.search = search;
    this.store = store;
  }

  /** The completions, best first. */
  public record Answer(List<Completion> suggestions) {}

  /**
   * Completes.
   *
   * @param text what was typed so far, from two letters on
   * @param language the language to prefer, a BCP 47 tag
   * @param kinds only these kinds
   * @param limit 10 without it, at most 50
   */
  @GET
  public Answer suggest(
      @QueryParam("q") @Nullable String text,
      @QueryParam("lang") @Nullable String language,
      @QueryParam("kind") @Nullable List<String> kinds,
      @QueryParam("limit") @Nullable String limit) {
    CompletionRequest request =
        new CompletionRequest(
            SearchParameters.text(text),
            new LinkedHashSet<>(SearchParameters.kinds(kinds == null ? List.of() : kinds)),
            language,
            Parameters.number("limit", limit, 10, 1, MOST));
    List<Completion> completions = search.complete(request);
    Set<String> doubled = doubled(completions);
    return new Answer(doubled.isEmpty() ? completions : toldApart(completions, doubled, language));
  }

  private static Set<String> doubled(List<Completion> completions) {
    Map<String, Integer> counts = new HashMap<>();
    completions.forEach(completion -> counts.merge(name(completion), 1, Integer::sum));
    counts.values().removeIf(count -> count < 2);
    return counts.keySet();
  }

  private static String name(Completion completion) {
    return completion.kind() + " " + completion.text();
  }

  private List<Completion> toldApart(
      List<Completion> completions, Set<String> doubled, @Nullable String language) {
    return store.read(
        dataset -> {
          GraphReader reader = new GraphReader(dataset);
          return completions.stream()
              .map(
                  completion ->
                      doubled.contains(name(completion))
                          ? completion.in(within(reader, completion.iri(), language))
                          : completion)
              .toList();
        });
  }

  private static @Nullable String within(
      GraphReader reader, String iri, @Nullable String language) {
    return WHOLES.stream()
        .flatMap(property -> reader.links(iri, property).stream())
        .findFirst()
        .map(whole -> reader.label(whole, language).label())
        .orElse(null);
  }
}
