package org.dualmap.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/**
 * Completes what was begun: first codes and whole labels, then words inside labels; the asked
 * language first, then short labels. For one question to one state of the index.
 */
final class Completions {
  private static final int FEWEST_LETTERS = 2;
  private static final float CODE = 50;
  private static final float LABEL = 40;
  private static final float OTHER_LABEL = 30;
  private static final float WORDS = 20;
  private static final float ASKED_LANGUAGE = 5;
  private static final Sort BEST_FIRST =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(IndexFields.LENGTH, SortField.Type.INT),
          new SortField(IndexFields.IRI, SortField.Type.STRING_VAL));

  private final Analyzer analyzer;
  private final IndexSearcher searcher;

  Completions(Analyzer analyzer, IndexSearcher searcher) {
    this.analyzer = analyzer;
    this.searcher = searcher;
  }

  List<Completion> of(CompletionRequest request) throws IOException {
    TypedText typed = TypedText.of(request.text(), Set.of(), analyzer, searcher.getIndexReader());
    int letters = typed.whole().codePointCount(0, typed.whole().length());
    if (letters < FEWEST_LETTERS || searcher.getIndexReader().maxDoc() == 0) {
      return List.of();
    }
    ScoreDoc[] found =
        searcher.search(query(typed, request), request.limit(), BEST_FIRST, false).scoreDocs;
    CompletionReader reader = new CompletionReader(analyzer, typed, request.language());
    List<Completion> completions = new ArrayList<>();
    for (ScoreDoc doc : found) {
      completions.add(reader.read(IndexEntry.read(searcher.getIndexReader(), doc.doc)));
    }
    return completions;
  }

  private static Query query(TypedText typed, CompletionRequest request) {
    String asked = request.language() == null ? "" : IndexFields.fieldLanguage(request.language());
    List<Query> ways = new ArrayList<>();
    typed.codes().forEach(code -> ways.add(way(CODE, begins(IndexFields.CODE, code))));
    for (String language : IndexFields.languages()) {
      float more = language.equals(asked) ? ASKED_LANGUAGE : 0;
      ways.add(way(LABEL + more, begins(IndexFields.wholeIn(language), typed.whole())));
      ways.add(way(OTHER_LABEL + more, begins(IndexFields.altWholeIn(language), typed.whole())));
      ways.add(way(WORDS + more, words(typed.words(), IndexFields.wordsIn(language))));
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new DisjunctionMaxQuery(ways, 0), Occur.MUST);
    query.add(SearchQuery.DEPRECATED, Occur.MUST_NOT);
    if (!request.kinds().isEmpty()) {
      DrillDownQuery kinds = new DrillDownQuery(IndexFields.facets());
      request.kinds().forEach(kind -> kinds.add(IndexFields.KIND, kind));
      query.add(kinds, Occur.FILTER);
    }
    return query.build();
  }

  /** All words, the last of which may go on. */
  private static Query words(List<TypedWord> words, String field) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).folded();
      boolean last = i == words.size() - 1;
      all.add(last ? begins(field, word) : new TermQuery(new Term(field, word)), Occur.MUST);
    }
    return all.build();
  }

  private static Query begins(String field, String text) {
    return new PrefixQuery(new Term(field, text));
  }

  private static Query way(float score, Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }
}
