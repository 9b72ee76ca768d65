package org.dualmap.search.vector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.FileUtils;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the vector of each text that ever had one, by the text alone: whatever becomes of the graph
 * and of the search index, no vector is made twice. Can be thrown away. Safe for many threads.
 */
public final class VectorStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(VectorStore.class);
  private static final String KEY = "text";
  private static final String VECTOR = "vector";

  private final Directory directory;
  private final IndexWriter writer;

  private VectorStore(Directory directory) throws IOException {
    this.directory = directory;
    IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
    config.setRAMBufferSizeMB(16);
    this.writer = new IndexWriter(directory, config);
  }

  /**
   * Opens the store, or makes an empty one; a damaged one is thrown away.
   *
   * @param folder holds one folder a model
   * @throws Problem where another process has it open
   */
  public static VectorStore open(Path folder) {
    Path own = folder.resolve(Embedder.MODEL);
    try {
      Files.createDirectories(own);
      try {
        return new VectorStore(FSDirectory.open(own));
      } catch (LockObtainFailedException e) {
        throw new Problem(
            ProblemCode.DATA_FOLDER_IN_USE,
            "The vectors in " + own + " are open in another process.",
            List.of(),
            e);
      } catch (IOException | IllegalArgumentException e) {
        LOG.warn("The vectors cannot be opened and are made anew: {}", e.toString());
        FileUtils.cleanDirectory(own.toFile());
        return new VectorStore(FSDirectory.open(own));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The vectors that are there, by text. */
  public Map<String, TextVector> get(Collection<String> texts) {
    Map<BytesRef, String> keys = new TreeMap<>();
    texts.forEach(text -> keys.put(key(text), text));
    Map<String, TextVector> found = new HashMap<>();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        read(leaf, keys, found);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static void read(
      LeafReaderContext leaf, Map<BytesRef, String> keys, Map<String, TextVector> into)
      throws IOException {
    if (leaf.reader().terms(KEY) == null) {
      return;
    }
    TermsEnum terms = leaf.reader().terms(KEY).iterator();
    Map<Integer, String> documents = new TreeMap<>();
    for (Map.Entry<BytesRef, String> key : keys.entrySet()) {
      if (terms.seekExact(key.getKey())) {
        PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
        documents.put(postings.nextDoc(), key.getValue());
      }
    }
    BinaryDocValues vectors = leaf.reader().getBinaryDocValues(VECTOR);
    for (Map.Entry<Integer, String> document : documents.entrySet()) {
      if (vectors != null && vectors.advanceExact(document.getKey())) {
        BytesRef bytes = vectors.binaryValue();
        into.put(document.getValue(), new TextVector(BytesRef.deepCopyOf(bytes).bytes));
      }
    }
  }

  /** Adds vectors durably, by text. */
  public void put(Map<String, TextVector> vectors) {
    try {
      for (Map.Entry<String, TextVector> entry : vectors.entrySet()) {
        Document document = new Document();
        document.add(new StringField(KEY, key(entry.getKey()), Field.Store.NO));
        document.add(new BinaryDocValuesField(VECTOR, new BytesRef(entry.getValue().components())));
        writer.addDocument(document);
      }
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A digest, because a text may be longer than Lucene's terms. */
  private static BytesRef key(String text) {
    return new BytesRef(DigestUtils.sha1(text));
  }

  @Override
  public void close() {
    try {
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
