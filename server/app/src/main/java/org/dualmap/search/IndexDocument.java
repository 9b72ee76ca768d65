package org.dualmap.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** Makes the document of a resource. */
final class IndexDocument {
  /** Lucene refuses longer ones; nobody could choose them either. */
  private static final int LONGEST_FACET = 2000;

  private final Analyzer analyzer;
  private final Document document = new Document();

  private IndexDocument(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  static Document of(IndexedResource resource, Analyzer analyzer) throws IOException {
    IndexDocument made = new IndexDocument(analyzer);
    made.addFacets(resource);
    made.addTexts(resource);
    return made.document;
  }

  private void addFacets(IndexedResource resource) {
    document.add(new StringField(IndexFields.IRI, resource.iri(), Field.Store.NO));
    document.add(new BinaryDocValuesField(IndexFields.IRI, new BytesRef(resource.iri())));
    facet(IndexFields.KIND, List.of(resource.kind().token()));
    facet(IndexFields.STATE, List.of(resource.state().token()));
    facet(IndexFields.FIELD, resource.fields());
    facet(IndexFields.LEVEL, resource.levels());
    facet(IndexFields.FRAMEWORK, resource.frameworks());
    facet(IndexFields.INSTITUTION, resource.institutions());
    facet(IndexFields.LANGUAGE, languages(resource));
  }

  private static List<String> languages(IndexedResource resource) {
    return Stream.concat(resource.labels().stream(), resource.altLabels().stream())
        .map(LangText::lang)
        .filter(lang -> !lang.isEmpty())
        .distinct()
        .toList();
  }

  private void facet(String facet, Iterable<String> values) {
    for (String value : values) {
      if (!value.isEmpty() && value.length() <= LONGEST_FACET) {
        document.add(new StringField(IndexFields.facet(facet), value, Field.Store.NO));
      }
    }
  }

  private void addTexts(IndexedResource resource) throws IOException {
    List<StoredLabel> labels = new ArrayList<>();
    resource.labels().forEach(label -> labels.add(StoredLabel.of(analyzer, label, true)));
    resource.altLabels().forEach(label -> labels.add(StoredLabel.of(analyzer, label, false)));
    labels.forEach(this::addLabel);
    for (String code : resource.codes()) {
      document.add(new TextField(IndexFields.CODE, code, Field.Store.NO));
    }
    for (LangText text : resource.texts()) {
      document.add(new TextField(IndexFields.textIn(text.lang()), text.text(), Field.Store.NO));
      document.add(new StoredField(IndexFields.STORED_TEXT, text.lang() + "\n" + text.text()));
    }
    int length = resource.labels().stream().mapToInt(l -> l.text().length()).min().orElse(0);
    document.add(new NumericDocValuesField(IndexFields.LENGTH, length));
    IndexEntry entry =
        new IndexEntry(
            resource.iri(),
            resource.kind().token(),
            resource.state().token(),
            List.copyOf(resource.codes()),
            labels);
    document.add(new BinaryDocValuesField(IndexFields.ENTRY, entry.written()));
  }

  private void addLabel(StoredLabel label) {
    String lang = label.lang();
    if (!label.whole().isEmpty()) {
      String field = label.preferred() ? IndexFields.wholeIn(lang) : IndexFields.altWholeIn(lang);
      document.add(new StringField(field, label.whole(), Field.Store.NO));
    }
    document.add(new TextField(IndexFields.wordsIn(lang), label.text(), Field.Store.NO));
    document.add(new TextField(IndexFields.stemsIn(lang), label.text(), Field.Store.NO));
  }
}
