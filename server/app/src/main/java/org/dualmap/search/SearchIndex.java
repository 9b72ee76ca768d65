package org.dualmap.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The Lucene index on the disk. It remembers with each commit which change it has seen last, so
 * that after a crash it knows what it missed. Safe for many readers and one writer.
 */
final class SearchIndex implements AutoCloseable {
  private static final String SEQUENCE = "sequence";
  private static final String SCHEMA = "schema";

  /** Raised whenever fields or analysis change, so that an older index is rebuilt. */
  private static final String SCHEMA_VERSION = "7";

  /**
   * Lucene's own bound of 1024 is no protection, but a fault, where somebody types many words: the
   * words that are looked at, and what each is expanded to, have bounds of their own.
   */
  private static final int MOST_CLAUSES = 16_384;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private static final double KEPT_SECONDS = 300;

  private final Directory directory;
  private final Analyzer analyzer = IndexFields.analyzer();
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final SearcherLifetimeManager pages = new SearcherLifetimeManager();

  private SearchIndex(Directory directory) throws IOException {
    this.directory = directory;
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setRAMBufferSizeMB(64);
    config.setCommitOnClose(false);
    config.setMergePolicy(fewSegments());
    this.writer = new IndexWriter(directory, config);
    this.searchers = new SearcherManager(writer, new SearcherFactory());
  }

  /** A search looks its words up in every segment; there are far more searches than changes. */
  private static MergePolicy fewSegments() {
    TieredMergePolicy policy = new TieredMergePolicy();
    policy.setSegmentsPerTier(3);
    policy.setFloorSegmentMB(32);
    return policy;
  }

  /** Makes one segment of all, after everything was written anew. */
  void join() throws IOException {
    writer.forceMerge(1);
  }

  /** Opens the index of a folder, or makes an empty one. */
  static SearchIndex open(Path folder) throws IOException {
    return new SearchIndex(FSDirectory.open(folder));
  }

  /** The last change that the committed index has seen; -1 where it must be rebuilt. */
  long committedSequence() throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return -1;
    }
    return sequence(SegmentInfos.readLatestCommit(directory).getUserData());
  }

  /** The last change that a reader sees; -1 where the index must be rebuilt. */
  static long sequence(DirectoryReader reader) throws IOException {
    return sequence(reader.getIndexCommit().getUserData());
  }

  private static long sequence(Map<String, String> commitData) {
    if (!SCHEMA_VERSION.equals(commitData.get(SCHEMA))) {
      return -1;
    }
    return Long.parseLong(commitData.getOrDefault(SEQUENCE, "-1"));
  }

  void clear() throws IOException {
    writer.deleteAll();
  }

  void put(IndexedResource resource) throws IOException {
    Document document = IndexDocument.of(resource, analyzer);
    document.add(new NumericDocValuesField(IndexFields.DIGEST, resource.digest()));
    writer.updateDocument(new Term(IndexFields.IRI, resource.iri()), document);
  }

  void remove(String iri) throws IOException {
    writer.deleteDocuments(new Term(IndexFields.IRI, iri));
  }

  /** Makes all since the last commit durable, together with the number of the last change seen. */
  void commit(long sequence) throws IOException {
    writer.setLiveCommitData(
        Map.of(SEQUENCE, Long.toString(sequence), SCHEMA, SCHEMA_VERSION).entrySet());
    writer.commit();
    searchers.maybeRefreshBlocking();
    pages.prune(new SearcherLifetimeManager.PruneByAge(KEPT_SECONDS));
  }

  /** Something to be done with one state of the index. */
  interface Reading<T> {
    T read(IndexSearcher searcher) throws IOException;
  }

  /** Reads the newest state. */
  <T> T read(Reading<T> reading) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return reading.read(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /** Reads an earlier state by what {@link #keep} gave, else the newest. */
  <T> T read(long kept, Reading<T> reading) throws IOException {
    IndexSearcher searcher = pages.acquire(kept);
    if (searcher == null) {
      return read(reading);
    }
    try {
      return reading.read(searcher);
    } finally {
      pages.release(searcher);
    }
  }

  /** Keeps a state for some minutes, so that the pages of one search can be read to the end. */
  long keep(IndexSearcher searcher) throws IOException {
    return pages.record(searcher);
  }

  Analyzer analyzer() {
    return analyzer;
  }

  @Override
  public void close() {
    try {
      pages.close();
      searchers.close();
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
