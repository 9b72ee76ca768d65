package org.dualmap.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.dualmap.graph.GraphStore;
import org.dualmap.search.SearchAnswer.Hit;
import org.jspecify.annotations.Nullable;

/**
 * The searches of one SPARQL query. A join asks the same for row after row, so that the last few
 * answers are kept. For one thread.
 */
final class QuerySearchesRdf {
  private static final Symbol KEY = Symbol.create("dualmap-searches");
  private static final int KEPT = 8;

  private final Search search;
  private final Map<SearchRequest, Map<String, Hit>> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SearchRequest, Map<String, Hit>> eldest) {
          return size() > KEPT;
        }
      };
  private final @Nullable AtomicBoolean cancelled;

  private QuerySearchesRdf(Search search, ExecutionContext execution) {
    this.search = search;
    this.cancelled = Context.getCancelSignal(execution.getContext());
  }

  /** The searches of a query; the first waits a little until they see what the query sees. */
  static QuerySearchesRdf of(ExecutionContext execution, Search search, GraphStore store) {
    QuerySearchesRdf searches = execution.getContext().get(KEY);
    if (searches == null) {
      searches = new QuerySearchesRdf(search, execution);
      execution.getContext().set(KEY, searches);
      search.await(store.dataset().isInTransaction() ? store.sequenceInRead() : store.sequence());
    }
    return searches;
  }

  /** The hits by the IRIs of their resources, the best first. */
  Map<String, Hit> hits(SearchRequest request) {
    if (cancelled != null && cancelled.get()) {
      throw new QueryCancelledException();
    }
    return kept.computeIfAbsent(request, this::search);
  }

  private Map<String, Hit> search(SearchRequest request) {
    Map<String, Hit> hits = new LinkedHashMap<>();
    search.searchSeen(request).hits().forEach(hit -> hits.put(hit.iri(), hit));
    return hits;
  }
}
