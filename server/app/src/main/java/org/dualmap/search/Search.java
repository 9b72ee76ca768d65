package org.dualmap.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.dualmap.graph.GraphStore;
import org.dualmap.search.SearchAnswer.FacetCount;
import org.dualmap.search.SearchAnswer.Hit;
import org.jspecify.annotations.Nullable;

/** Searches everything that has a kind and a label. Safe for many threads. */
public final class Search implements AutoCloseable {
  /** How long a search waits for a change that was committed just before it. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private static final int MOST_FACET_VALUES = 100;
  private static final Sort BEST_FIRST =
      new Sort(SortField.FIELD_SCORE, new SortField(IndexFields.IRI, SortField.Type.STRING));

  private record FacetState(IndexReader reader, @Nullable SortedSetDocValuesReaderState state) {}

  private final IndexFollower follower;
  private final Function<String, Set<String>> codeForms;
  private final FacetsConfig facets = IndexFields.facets();
  private volatile @Nullable FacetState facetState;

  private Search(IndexFollower follower, Function<String, Set<String>> codeForms) {
    this.follower = follower;
    this.codeForms = codeForms;
  }

  /**
   * Opens the index of a folder, brings it up to the graph, and follows the graph from there.
   *
   * @param codeForms gives the forms in which the national frameworks write what may be a code
   */
  public static Search open(
      GraphStore store, Path folder, Function<String, Set<String>> codeForms) {
    try {
      return new Search(IndexFollower.start(store, folder), codeForms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds resources; any text is allowed. Sees every change committed before the call. */
  public SearchAnswer search(SearchRequest request) {
    follower.awaitCommitted(PATIENCE);
    try {
      SearchIndex index = follower.index();
      IndexSearcher searcher = index.searchers().acquire();
      try {
        return search(index, searcher, request);
      } finally {
        index.searchers().release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SearchAnswer search(SearchIndex index, IndexSearcher searcher, SearchRequest request)
      throws IOException {
    if (searcher.getIndexReader().numDocs() == 0) {
      return new SearchAnswer(0, List.of(), Map.of());
    }
    Query query =
        new QueryBuilder(index.analyzer()).build(request, codeForms.apply(request.text()));
    DrillDownQuery drill = new DrillDownQuery(facets, query);
    request.filters().forEach((dimension, value) -> drill.add(dimension, value));
    int last =
        Math.max(
            1, Math.min(request.offset() + request.limit(), searcher.getIndexReader().maxDoc()));
    DrillSideways sideways = new DrillSideways(searcher, facets, state(searcher.getIndexReader()));
    DrillSideways.DrillSidewaysResult result =
        sideways.search(drill, null, null, last, BEST_FIRST, false);
    return new SearchAnswer(
        searcher.count(drill),
        hits(index, searcher, request, result.hits.scoreDocs),
        counts(result.facets.getAllDims(MOST_FACET_VALUES)));
  }

  private static List<Hit> hits(
      SearchIndex index, IndexSearcher searcher, SearchRequest request, ScoreDoc[] found)
      throws IOException {
    HitReader reader = new HitReader(index.analyzer(), request);
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>();
    int end = Math.min(found.length, request.offset() + request.limit());
    for (int i = request.offset(); i < end; i++) {
      float score = (Float) ((FieldDoc) found[i]).fields[0];
      hits.add(reader.read(stored, found[i], score));
    }
    return hits;
  }

  private static Map<String, List<FacetCount>> counts(List<FacetResult> dimensions) {
    Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
    for (FacetResult dimension : dimensions) {
      counts.put(
          dimension.dim,
          Arrays.stream(dimension.labelValues)
              .map(value -> new FacetCount(value.label, value.value.intValue()))
              .toList());
    }
    return counts;
  }

  private @Nullable SortedSetDocValuesReaderState state(IndexReader reader) throws IOException {
    FacetState known = facetState;
    if (known == null || known.reader() != reader) {
      known = new FacetState(reader, new DefaultSortedSetDocValuesReaderState(reader, facets));
      facetState = known;
    }
    return known.state();
  }

  /** Builds the index anew while searches go on. */
  public void rebuild() {
    try {
      follower.rebuild();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last change of the graph that searches see. */
  public long sequence() {
    return follower.seen();
  }

  @Override
  public void close() {
    follower.close();
  }
}
