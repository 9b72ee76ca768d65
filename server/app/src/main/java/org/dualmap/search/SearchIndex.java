package org.dualmap.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The Lucene index on the disk. It remembers with each commit which change it has seen last, so
 * that after a crash it knows what it missed. Safe for many readers and one writer.
 */
final class SearchIndex implements AutoCloseable {
  private static final String SEQUENCE = "sequence";
  private static final String SCHEMA = "schema";

  /** Raised whenever fields or analysis change, so that an older index is rebuilt. */
  private static final String SCHEMA_VERSION = "2";

  /** Lucene refuses longer ones; nobody could choose them either. */
  private static final int LONGEST_FACET = 2000;

  private final Directory directory;
  private final Analyzer analyzer = IndexFields.analyzer();
  private final FacetsConfig facets = IndexFields.facets();
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private SearchIndex(Directory directory) throws IOException {
    this.directory = directory;
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setRAMBufferSizeMB(64);
    config.setCommitOnClose(false);
    this.writer = new IndexWriter(directory, config);
    this.searchers = new SearcherManager(writer, new SearcherFactory());
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
    Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
    if (!SCHEMA_VERSION.equals(data.get(SCHEMA))) {
      return -1;
    }
    return Long.parseLong(data.getOrDefault(SEQUENCE, "-1"));
  }

  void clear() throws IOException {
    writer.deleteAll();
  }

  void put(IndexedResource resource) throws IOException {
    writer.updateDocument(
        new Term(IndexFields.IRI, resource.iri()), facets.build(document(resource)));
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
  }

  SearcherManager searchers() {
    return searchers;
  }

  Analyzer analyzer() {
    return analyzer;
  }

  private static Document document(IndexedResource resource) {
    Document document = new Document();
    document.add(new StringField(IndexFields.IRI, resource.iri(), Field.Store.YES));
    document.add(new SortedDocValuesField(IndexFields.IRI, new BytesRef(resource.iri())));
    document.add(new StoredField(IndexFields.KIND, resource.kind().token()));
    facet(document, IndexFields.KIND, List.of(resource.kind().token()));
    facet(document, IndexFields.FIELD, resource.fields());
    facet(document, IndexFields.LEVEL, resource.levels());
    facet(document, IndexFields.FRAMEWORK, resource.frameworks());
    facet(document, IndexFields.LANGUAGE, languages(resource));
    if (resource.deprecated()) {
      document.add(new StringField(IndexFields.DEPRECATED, "true", Field.Store.YES));
    }
    for (String code : resource.codes()) {
      document.add(new TextField(IndexFields.CODE, code, Field.Store.YES));
    }
    labels(document, resource.labels(), IndexFields.LABEL_WHOLE, IndexFields.STORED_LABEL);
    labels(document, resource.altLabels(), IndexFields.ALT_WHOLE, IndexFields.STORED_ALT);
    for (LangText text : resource.texts()) {
      document.add(new TextField(IndexFields.textIn(text.lang()), text.text(), Field.Store.NO));
    }
    return document;
  }

  private static void labels(
      Document document, List<LangText> labels, String wholeField, String storedField) {
    for (LangText label : labels) {
      document.add(new TextField(wholeField, label.text(), Field.Store.NO));
      document.add(new TextField(IndexFields.LABEL_WORDS, label.text(), Field.Store.NO));
      document.add(new TextField(IndexFields.labelIn(label.lang()), label.text(), Field.Store.NO));
      document.add(new StoredField(storedField, label.lang() + "\n" + label.text()));
    }
  }

  private static List<String> languages(IndexedResource resource) {
    return Stream.concat(resource.labels().stream(), resource.altLabels().stream())
        .map(LangText::lang)
        .filter(lang -> !lang.isEmpty())
        .distinct()
        .toList();
  }

  private static void facet(Document document, String dimension, Iterable<String> values) {
    for (String value : values) {
      if (!value.isEmpty() && value.length() <= LONGEST_FACET) {
        document.add(new SortedSetDocValuesFacetField(dimension, value));
      }
    }
  }

  @Override
  public void close() {
    try {
      searchers.close();
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
