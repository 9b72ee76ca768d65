package org.dualmap.search.vector;

import org.apache.lucene.util.VectorUtil;

/**
 * The meaning of a text as a direction: a byte for each of its dimensions, a quarter of the room
 * that the model's own numbers take. Never changes.
 */
public final class TextVector {
  private static final int LARGEST = 127;

  private final byte[] components;
  private final float length;

  TextVector(byte[] components) {
    this.components = components;
    this.length = (float) Math.sqrt(VectorUtil.dotProduct(components, components));
  }

  /** Rounds so that the largest number becomes the largest byte; only the direction matters. */
  static TextVector of(float[] numbers) {
    float largest = 0;
    for (float number : numbers) {
      largest = Math.max(largest, Math.abs(number));
    }
    byte[] components = new byte[numbers.length];
    for (int i = 0; i < numbers.length && largest > 0; i++) {
      components[i] = (byte) Math.round(numbers[i] / largest * LARGEST);
    }
    return new TextVector(components);
  }

  byte[] components() {
    return components;
  }

  /** How near two texts are in meaning, from -1 to 1. */
  public float cosine(TextVector other) {
    float lengths = length * other.length;
    return lengths == 0 ? 0 : VectorUtil.dotProduct(components, other.components) / lengths;
  }
}
