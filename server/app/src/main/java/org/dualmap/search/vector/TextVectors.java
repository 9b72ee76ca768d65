package org.dualmap.search.vector;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of many texts, by their places. Never changes.
 *
 * <p>To find the nearest ones it looks at the signs of their components first, one bit each: that
 * reads an eighth of the memory, and directions whose signs agree are near (Charikar, Similarity
 * estimation techniques from rounding algorithms, STOC 2002).
 */
public final class TextVectors {
  private static final int DIMENSIONS = 384;
  private static final int WORDS = DIMENSIONS / Long.SIZE;

  private final @Nullable TextVector[] vectors;
  private final long[] signs;

  /**
   * Takes vectors.
   *
   * @param vectors null where a text has none
   */
  public TextVectors(@Nullable TextVector[] vectors) {
    this.vectors = new TextVector[vectors.length];
    this.signs = new long[vectors.length * WORDS];
    for (int place = 0; place < vectors.length; place++) {
      TextVector vector = vectors[place];
      if (vector != null) {
        this.vectors[place] = vector;
        System.arraycopy(signs(vector), 0, signs, place * WORDS, WORDS);
      }
    }
  }

  private static long[] signs(TextVector vector) {
    long[] signs = new long[WORDS];
    byte[] components = vector.components();
    for (int i = 0; i < components.length; i++) {
      if (components[i] < 0) {
        signs[i / Long.SIZE] |= 1L << i;
      }
    }
    return signs;
  }

  /** How near a text is in meaning, from -1 to 1; 0 where it has no vector. */
  public float cosine(int place, TextVector other) {
    TextVector vector = vectors[place];
    return vector == null ? 0 : vector.cosine(other);
  }

  /**
   * The places of those that are probably nearest.
   *
   * @param least so many, if there are so many; more where several are equally near
   */
  public IntStream near(TextVector other, int least) {
    short[] distances = distances(other);
    int[] counts = new int[DIMENSIONS + 1];
    for (short distance : distances) {
      if (distance <= DIMENSIONS) {
        counts[distance]++;
      }
    }
    int farthest = 0;
    for (int sum = counts[0]; sum < least && farthest < DIMENSIONS; sum += counts[farthest]) {
      farthest++;
    }
    int limit = farthest;
    return IntStream.range(0, distances.length).filter(place -> distances[place] <= limit);
  }

  /** In how many signs each differs; more than there are where there is no vector. */
  private short[] distances(TextVector other) {
    long[] own = signs(other);
    short[] distances = new short[vectors.length];
    Arrays.fill(distances, Short.MAX_VALUE);
    for (int place = 0; place < distances.length; place++) {
      if (vectors[place] != null) {
        int distance = 0;
        for (int word = 0; word < WORDS; word++) {
          distance += Long.bitCount(own[word] ^ signs[place * WORDS + word]);
        }
        distances[place] = (short) distance;
      }
    }
    return distances;
  }
}
