package org.dualmap.listing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Levels;
import org.dualmap.graph.Names;
import org.dualmap.search.Search;
import org.dualmap.search.SearchAnswer;
import org.dualmap.search.SearchAnswer.Hit;
import org.dualmap.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/** Lists things of one kind by name. Safe for many threads. */
public final class Lists {
  private static final int AT_ONCE = 2000;

  private final Search search;
  private final GraphStore store;

  /**
   * @param search finds them, and narrows them down
   * @param store says what belongs to them
   */
  public Lists(Search search, GraphStore store) {
    this.search = search;
    this.store = store;
  }

  /**
   * A part of the list.
   *
   * @param filters wanted values by facet of the search
   * @param language of the labels and of their order, two letters
   */
  Listed.Page page(
      Kind kind, Map<String, List<String>> filters, String language, int limit, int offset) {
    Map<String, List<String>> narrowed = new HashMap<>(filters);
    narrowed.put("kind", List.of(kind.token()));
    List<Hit> all = all(narrowed, language);
    Comparator<Object> byLanguage = Collator.getInstance(Locale.forLanguageTag(language))::compare;
    all.sort(Comparator.comparing(Hit::label, byLanguage).thenComparing(Hit::iri));
    List<Hit> part = all.stream().skip(offset).limit(limit).toList();
    return new Listed.Page(kind.token(), all.size(), offset, described(part, language));
  }

  private List<Hit> all(Map<String, List<String>> filters, String language) {
    List<Hit> all = new ArrayList<>();
    String after = null;
    do {
      SearchAnswer answer =
          search.search(new SearchRequest("", filters, language, false, false, AT_ONCE, 0, after));
      all.addAll(answer.hits());
      after = answer.next();
    } while (!after.isEmpty());
    return all;
  }

  private List<Listed> described(List<Hit> hits, String language) {
    return store.read(
        dataset -> {
          GraphReader reader = new GraphReader(dataset);
          Levels levels = new Levels(reader);
          return hits.stream().map(hit -> listed(hit, reader, levels, language)).toList();
        });
  }

  private static Listed listed(Hit hit, GraphReader reader, Levels levels, String language) {
    String encoded = URLEncoder.encode(hit.iri(), StandardCharsets.UTF_8);
    return new Listed(
        hit.iri(),
        hit.label(),
        hit.lang(),
        hit.codes(),
        hit.state(),
        reader.text(hit.iri(), Names.DM + "version"),
        levels.stated(hit.iri()),
        named(hit.iri(), "field", reader, language),
        named(hit.iri(), "institution", reader, language),
        "/api/resources?iri=" + encoded);
  }

  private static @Nullable Label named(
      String iri, String property, GraphReader reader, String language) {
    return reader.links(iri, Names.DM + property).stream()
        .findFirst()
        .map(other -> reader.label(other, language))
        .orElse(null);
  }
}
