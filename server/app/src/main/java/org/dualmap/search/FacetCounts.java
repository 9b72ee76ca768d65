package org.dualmap.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.FixedBitSet;
import org.dualmap.search.SearchAnswer.FacetCount;
import org.jspecify.annotations.Nullable;

/** Narrows by facets and counts them, each as if it had no filter of its own. Thread-safe. */
final class FacetCounts {
  private static final int MOST_VALUES = 100;
  private static final Comparator<FacetCount> MOST_FIRST =
      Comparator.comparingInt((FacetCount count) -> -count.count())
          .thenComparing(FacetCount::value);

  /** By what Lucene knows a segment by; one that is gone goes from here too. */
  private final Cache<IndexReader.CacheKey, SegmentFacets> segments =
      Caffeine.newBuilder().weakKeys().build();

  /** The hits that were asked for, and the counts over all. */
  record Counted(TopFieldDocs found, Map<String, List<FacetCount>> facets) {}

  /**
   * Searches and counts.
   *
   * @param filters wanted values by facet
   * @param wanted whether the facets are to be counted; without, there are none
   */
  Counted count(
      IndexSearcher searcher,
      Query query,
      Map<String, List<String>> filters,
      TopFieldCollectorManager best,
      boolean wanted)
      throws IOException {
    Query narrowed = narrowed(query, filters, null);
    if (!wanted) {
      return new Counted(searcher.search(narrowed, best), Map.of());
    }
    HitBits bits = new HitBits();
    Object[] both = searcher.search(narrowed, new MultiCollectorManager(best, bits));
    @SuppressWarnings("unchecked") // in the order of the collectors
    Map<LeafReaderContext, FixedBitSet> hits = (Map<LeafReaderContext, FixedBitSet>) both[1];
    Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
    for (String facet : IndexFields.FACETS) {
      var of =
          filters.containsKey(facet)
              ? searcher.search(narrowed(query, filters, facet), bits)
              : hits;
      List<FacetCount> values = count(facet, of);
      if (!values.isEmpty()) {
        counts.put(facet, values);
      }
    }
    return new Counted((TopFieldDocs) both[0], counts);
  }

  private static Query narrowed(
      Query query, Map<String, List<String>> filters, @Nullable String without) {
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
    filters.forEach(
        (facet, values) -> {
          if (!facet.equals(without)) {
            narrowed.add(oneOf(facet, values), Occur.FILTER);
          }
        });
    return narrowed.build();
  }

  /** What has one of the values of a facet. */
  static Query oneOf(String facet, Iterable<String> values) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    values.forEach(
        value -> any.add(new TermQuery(new Term(IndexFields.facet(facet), value)), Occur.SHOULD));
    return any.build();
  }

  private List<FacetCount> count(String facet, Map<LeafReaderContext, FixedBitSet> hits) {
    Map<String, Integer> counts = new HashMap<>();
    hits.forEach((segment, bits) -> facets(segment.reader()).count(facet, bits, counts));
    return counts.entrySet().stream()
        .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
        .sorted(MOST_FIRST)
        .limit(MOST_VALUES)
        .toList();
  }

  private SegmentFacets facets(LeafReader segment) {
    IndexReader.CacheKey key = segment.getCoreCacheHelper().getKey();
    return Objects.requireNonNull(
        segments.get(
            key,
            k -> {
              try {
                return SegmentFacets.of(segment);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }));
  }
}
