package org.dualmap.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Lucene's BM25 as it comes, over all English labels of a thing as one text: what suggestions are
 * measured against. Safe for many threads.
 */
public final class PlainBm25 implements AutoCloseable {
  private static final String TEXT = IndexFields.stemsIn("en");
  private static final Sort BEST_FIRST =
      new Sort(SortField.FIELD_SCORE, new SortField(IndexFields.IRI, SortField.Type.STRING));

  /**
   * A thing and its labels.
   *
   * @param iri told apart by
   */
  public record Labelled(String iri, List<String> labels) {}

  private final Analyzer analyzer = IndexFields.analyzer();
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;

  /** Builds the index in memory. */
  public PlainBm25(Iterable<Labelled> things) {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Labelled thing : things) {
        Document document = new Document();
        document.add(new StoredField(IndexFields.IRI, thing.iri()));
        document.add(new SortedDocValuesField(IndexFields.IRI, new BytesRef(thing.iri())));
        thing.labels().forEach(text -> document.add(new TextField(TEXT, text, Field.Store.NO)));
        writer.addDocument(document);
      }
      writer.commit();
      this.reader = DirectoryReader.open(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The IRIs of the best things, best first; equal ones by IRI. */
  public List<String> best(String text, int limit) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    new LinkedHashSet<>(Folding.terms(analyzer, TEXT, text))
        .forEach(term -> query.add(new TermQuery(new Term(TEXT, term)), Occur.SHOULD));
    try {
      IndexSearcher searcher = new IndexSearcher(reader);
      StoredFields stored = searcher.storedFields();
      List<String> best = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query.build(), limit, BEST_FIRST).scoreDocs) {
        best.add(stored.document(hit.doc).get(IndexFields.IRI));
      }
      return best;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
