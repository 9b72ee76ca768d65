package org.dualmap.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Progress;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Compares the index with the graph, document by document: each keeps the digest of what it was
 * made of. Changes nothing. For one thread.
 */
public final class IndexCheck {
  private static final int MOST_FINDINGS = 1000;
  private static final String CURE = "; build the index anew with reindex";

  private final DirectoryReader reader;
  private final Progress progress;
  private final @Nullable Bits live;
  private final FixedBitSet known;
  private final long[] digests;
  private final List<Finding> findings = new ArrayList<>();
  private long missing;
  private long extra;
  private long different;

  private IndexCheck(DirectoryReader reader, Progress progress) throws IOException {
    this.reader = reader;
    this.progress = progress;
    this.live = MultiBits.getLiveDocs(reader);
    this.known = new FixedBitSet(Math.max(1, reader.maxDoc()));
    this.digests = digests(reader);
  }

  /**
   * Checks the index of a folder that no server has open. Unlike a start of the server, this
   * neither repairs it nor brings it up to the graph.
   */
  public static IndexReport ofFolder(GraphStore store, Path folder, Progress progress) {
    if (!Files.isDirectory(folder)) {
      return unreadable(store, "There is no search index; the next start builds it");
    }
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return of(reader, new IndexedChangesRdf(store), progress);
    } catch (IOException | IllegalArgumentException e) {
      return unreadable(store, "The search index cannot be read (" + e.getMessage() + ")" + CURE);
    }
  }

  private static IndexReport unreadable(GraphStore store, String message) {
    Finding finding = Finding.of(Severity.ERROR, message, null);
    return new IndexReport(-1, store.sequence(), 0, 0, 0, 0, List.of(finding));
  }

  /** Checks what a reader sees. Where the graph holds another change, that alone is found. */
  static IndexReport of(DirectoryReader reader, IndexedChangesRdf changes, Progress progress)
      throws IOException {
    long seen = SearchIndex.sequence(reader);
    progress.stage("reading the index", reader.leaves().size());
    for (LeafReaderContext leaf : reader.leaves()) {
      leaf.reader().checkIntegrity();
      progress.advance(1);
    }
    IndexCheck check = new IndexCheck(reader, progress);
    progress.stage("comparing", reader.numDocs());
    long graph = changes.allAt(seen, check::compare);
    if (graph == seen) {
      check.findExtra();
    } else {
      check.findings.add(Finding.of(Severity.ERROR, otherState(seen, graph), null));
    }
    return new IndexReport(
        seen, graph, reader.numDocs(), check.missing, check.extra, check.different, check.findings);
  }

  private static String otherState(long seen, long graph) {
    return seen < 0
        ? "The search index was made by another version; the next start builds it anew"
        : "The search index has seen change %d, the graph holds change %d; the next start brings it up"
            .formatted(seen, graph);
  }

  /** By document; documents of an older version have none. */
  private static long[] digests(DirectoryReader reader) throws IOException {
    long[] digests = new long[reader.maxDoc()];
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues values = leaf.reader().getNumericDocValues(IndexFields.DIGEST);
      while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        digests[leaf.docBase + values.docID()] = values.longValue();
      }
    }
    return digests;
  }

  private void compare(IndexedResource resource) {
    progress.advance(1);
    try {
      int document = document(resource.iri());
      if (document < 0) {
        missing++;
        found("is in the graph, but not in the index" + CURE, resource.iri());
        return;
      }
      known.set(document);
      if (digests[document] != resource.digest()) {
        different++;
        found("is otherwise in the graph than in the index" + CURE, resource.iri());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int document(String iri) throws IOException {
    PostingsEnum found = MultiTerms.getTermPostingsEnum(reader, IndexFields.IRI, new BytesRef(iri));
    while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (isLive(found.docID())) {
        return found.docID();
      }
    }
    return -1;
  }

  private boolean isLive(int document) {
    return live == null || live.get(document);
  }

  private void findExtra() throws IOException {
    for (int document = 0; document < reader.maxDoc(); document++) {
      if (isLive(document) && !known.get(document)) {
        extra++;
        String iri = IndexEntry.read(reader, document).iri();
        found("is in the index, but not so in the graph" + CURE, iri);
      }
    }
  }

  private void found(String message, @Nullable String iri) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(Finding.about(Severity.ERROR, "The resource " + message, iri, null, null));
    }
  }
}
