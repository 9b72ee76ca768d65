package org.dualmap.search.vector;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;

/**
 * Makes vectors of English texts with the model all-MiniLM-L6-v2 (quantised), which lies in the
 * distribution. The model is read when the first vector is asked for, in about a second; it needs
 * no network. Safe for many threads.
 */
public final class Embedder {
  /** Names the model in the data folder: vectors of another one mean something else. */
  public static final String MODEL = "all-minilm-l6-v2-q";

  /** Characters; the model reads no more than the first few hundred words anyway. */
  private static final int LONGEST = 2000;

  private static final String NOTHING = "-";

  /** Lazily made, because the class of the model reads it when it is first touched. */
  private static final class Loaded {
    static final EmbeddingModel MODEL = load();

    /**
     * The library that splits words would tell its makers of its use, and fetch parts of itself.
     */
    private static EmbeddingModel load() {
      System.setProperty("OPT_OUT_TRACKING", "true");
      System.setProperty("ai.djl.offline", "true");
      return new AllMiniLmL6V2QuantizedEmbeddingModel();
    }
  }

  /** The vector of a text; of a long one, of its beginning; of one without words, of a dash. */
  public TextVector of(String text) {
    String beginning = text.substring(0, Math.min(LONGEST, text.length()));
    try {
      return TextVector.of(Loaded.MODEL.embed(beginning).content().vector());
    } catch (IllegalArgumentException e) {
      // Only the model knows which characters are nothing to it.
      return TextVector.of(Loaded.MODEL.embed(NOTHING).content().vector());
    }
  }
}
