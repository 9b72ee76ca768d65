package org.dualmap.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** Collects all hits as bits, by segment. */
final class HitBits
    implements CollectorManager<HitBits.OfThread, Map<LeafReaderContext, FixedBitSet>> {

  /** The hits of the segments that one thread searches. */
  static final class OfThread extends SimpleCollector {
    private final Map<LeafReaderContext, FixedBitSet> bits = new HashMap<>();
    private FixedBitSet here = new FixedBitSet(0);

    @Override
    protected void doSetNextReader(LeafReaderContext segment) {
      here = bits.computeIfAbsent(segment, s -> new FixedBitSet(s.reader().maxDoc()));
    }

    @Override
    public void collect(int document) {
      here.set(document);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  @Override
  public OfThread newCollector() {
    return new OfThread();
  }

  @Override
  public Map<LeafReaderContext, FixedBitSet> reduce(Collection<OfThread> collectors)
      throws IOException {
    Map<LeafReaderContext, FixedBitSet> all = new HashMap<>();
    for (OfThread collector : collectors) {
      collector.bits.forEach(
          (segment, bits) ->
              all.merge(
                  segment,
                  bits,
                  (one, other) -> {
                    one.or(other);
                    return one;
                  }));
    }
    return all;
  }
}
