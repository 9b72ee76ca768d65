package org.dualmap.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of one segment have which value of a facet. Made once for a segment, as it never
 * changes; what is deleted later is among no hits. Safe for many threads.
 */
final class SegmentFacets {
  /** From this share of the documents on, bits take less room than numbers, and count faster. */
  private static final int DENSE = 32;

  private final Map<String, Map<String, Documents>> facets = new LinkedHashMap<>();

  /** The documents of a value, as bits or as sorted numbers. */
  private record Documents(@Nullable FixedBitSet bits, int[] numbers) {

    int countIn(FixedBitSet hits) {
      if (bits != null) {
        return (int) FixedBitSet.intersectionCount(bits, hits);
      }
      int count = 0;
      for (int document : numbers) {
        count += hits.get(document) ? 1 : 0;
      }
      return count;
    }
  }

  static SegmentFacets of(LeafReader segment) throws IOException {
    SegmentFacets facets = new SegmentFacets();
    for (String facet : IndexFields.FACETS) {
      Map<String, Documents> values = new HashMap<>();
      Terms terms = segment.terms(IndexFields.facet(facet));
      if (terms != null) {
        TermsEnum each = terms.iterator();
        while (each.next() != null) {
          values.put(each.term().utf8ToString(), documents(each, segment.maxDoc()));
        }
      }
      facets.facets.put(facet, values);
    }
    return facets;
  }

  private static Documents documents(TermsEnum term, int all) throws IOException {
    PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
    if (term.docFreq() > all / DENSE) {
      FixedBitSet bits = new FixedBitSet(all);
      bits.or(postings);
      return new Documents(bits, new int[0]);
    }
    int[] numbers = new int[term.docFreq()];
    int count = 0;
    while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      numbers = ArrayUtil.grow(numbers, count + 1);
      numbers[count++] = postings.docID();
    }
    return new Documents(null, Arrays.copyOf(numbers, count));
  }

  /** Adds how many hits of the segment have each value of a facet. */
  void count(String facet, FixedBitSet hits, Map<String, Integer> counts) {
    facets
        .getOrDefault(facet, Map.of())
        .forEach(
            (value, documents) -> {
              int count = documents.countIn(hits);
              if (count > 0) {
                counts.merge(value, count, Integer::sum);
              }
            });
  }
}
