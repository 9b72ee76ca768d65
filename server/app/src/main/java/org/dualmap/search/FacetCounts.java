package org.dualmap.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.dualmap.search.SearchAnswer.FacetCount;
import org.jspecify.annotations.Nullable;

/** Counts facets, each as if it had no filter of its own. Safe for many threads. */
final class FacetCounts {
  private static final int MOST_VALUES = 100;

  private record State(IndexReader reader, @Nullable SortedSetDocValuesReaderState state) {}

  private final FacetsConfig config = IndexFields.facets();
  private volatile @Nullable State known;

  /** The hits that were asked for, and the counts over all. */
  record Counted(TopFieldDocs found, Map<String, List<FacetCount>> facets) {}

  FacetsConfig config() {
    return config;
  }

  /**
   * Searches and counts.
   *
   * @param wanted whether the facets are to be counted; without, there are none
   */
  Counted count(
      IndexSearcher searcher, DrillDownQuery query, TopFieldCollectorManager best, boolean wanted)
      throws IOException {
    if (!wanted) {
      return new Counted(searcher.search(query, best), Map.of());
    }
    DrillSideways sideways = new DrillSideways(searcher, config, state(searcher.getIndexReader()));
    DrillSideways.ConcurrentDrillSidewaysResult<TopFieldDocs> result = sideways.search(query, best);
    return new Counted(result.collectorResult, counts(result.facets));
  }

  private static Map<String, List<FacetCount>> counts(Facets counted) throws IOException {
    Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
    for (FacetResult dimension : counted.getAllDims(MOST_VALUES)) {
      if (dimension == null) {
        continue; // a facet that is filtered by, and has no value among the hits without that
      }
      counts.put(
          dimension.dim,
          Arrays.stream(dimension.labelValues)
              .map(value -> new FacetCount(value.label, value.value.intValue()))
              .toList());
    }
    return counts;
  }

  private @Nullable SortedSetDocValuesReaderState state(IndexReader reader) throws IOException {
    State state = known;
    if (state == null || state.reader() != reader) {
      state = new State(reader, new DefaultSortedSetDocValuesReaderState(reader, config));
      known = state;
    }
    return state.state();
  }
}
