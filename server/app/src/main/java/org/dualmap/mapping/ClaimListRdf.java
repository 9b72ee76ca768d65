package org.dualmap.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Names;
import org.jspecify.annotations.Nullable;

/** Finds claims. Safe for many threads. */
public final class ClaimListRdf {
  private final GraphStore store;

  public ClaimListRdf(GraphStore store) {
    this.store = store;
  }

  /**
   * A part of the claims that meet a filter.
   *
   * @param total how many there are
   * @param mappings sorted by IRI
   */
  public record Page(int total, int limit, int offset, List<StoredClaim> mappings) {}

  /** The claims that meet a filter, on one state of the graph. */
  Page page(ClaimFilter filter, int limit, int offset) {
    filter.check();
    return store.read(
        dataset -> {
          List<StoredClaim> all = new Search(dataset, filter).all("").toList();
          int from = Math.min(offset, all.size());
          int to = Math.min(from + limit, all.size());
          return new Page(all.size(), limit, offset, List.copyOf(all.subList(from, to)));
        });
  }

  /** One claim. */
  Optional<StoredClaim> find(String id) {
    return store.read(dataset -> new ClaimTriplesRdf(dataset).find(id));
  }

  /**
   * The open claims that meet a filter, sorted by IRI and read one by one; inside a read.
   *
   * @param after id of the claim that they come after; null for all
   */
  static Stream<StoredClaim> after(
      DatasetGraph dataset, ClaimFilter filter, @Nullable String after) {
    return new Search(dataset, filter)
        .all(after == null ? "" : ClaimTriplesRdf.node(after).getURI())
        .filter(stored -> stored.claim().state().isOpen());
  }

  private static final class Search {
    private final GraphReader reader;
    private final ClaimTriplesRdf triples;
    private final ClaimFilter filter;
    private final Map<String, Set<String>> wholes = new HashMap<>();

    Search(DatasetGraph dataset, ClaimFilter filter) {
      this.reader = new GraphReader(dataset);
      this.triples = new ClaimTriplesRdf(dataset);
      this.filter = filter;
    }

    /** Those whose IRI comes after a text. */
    Stream<StoredClaim> all(String after) {
      return candidates().stream()
          .filter(iri -> iri.compareTo(after) > 0)
          .filter(this::hasEnds)
          .flatMap(iri -> triples.find(iri).stream())
          .filter(filter::meets);
    }

    private List<String> candidates() {
      if (filter.subject().isPresent()) {
        return reader.linksTo(filter.subject().get(), Slot.SUBJECT_ID.property());
      }
      if (filter.object().isPresent()) {
        return reader.linksTo(filter.object().get(), Slot.OBJECT_ID.property());
      }
      return reader.linksTo(Names.SSSOM + "Mapping", Names.RDF + "type");
    }

    private boolean hasEnds(String claim) {
      List<String> subjects = reader.links(claim, Slot.SUBJECT_ID.property());
      List<String> objects = reader.links(claim, Slot.OBJECT_ID.property());
      return filter.subject().map(subjects::contains).orElse(true)
          && filter.object().map(objects::contains).orElse(true)
          && filter.programme().map(p -> touches(p, subjects, objects)).orElse(true)
          && filter.standard().map(s -> touches(s, subjects, objects)).orElse(true);
    }

    private boolean touches(String whole, List<String> subjects, List<String> objects) {
      return subjects.stream().anyMatch(end -> wholes(end).contains(whole))
          || objects.stream().anyMatch(end -> wholes(end).contains(whole));
    }

    /** A thing and all that it is a part of. */
    private Set<String> wholes(String part) {
      Set<String> known = wholes.get(part);
      if (known == null) {
        known = new HashSet<>(Set.of(part));
        List<String> next = List.of(part);
        while (!next.isEmpty()) {
          next =
              next.stream()
                  .flatMap(iri -> reader.links(iri, Names.DCT + "isPartOf").stream())
                  .filter(known::add)
                  .toList();
        }
        wholes.put(part, known);
      }
      return known;
    }
  }
}
