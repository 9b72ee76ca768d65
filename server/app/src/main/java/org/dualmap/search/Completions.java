package org.dualmap.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

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
    TypedText typed = TypedText.begun(request.text(), analyzer);
    int letters = typed.whole().codePointCount(0, typed.whole().length());
    if (letters < FEWEST_LETTERS || searcher.getIndexReader().maxDoc() == 0) {
      return List.of();
    }
    ScoreDoc[] found =
        searcher.search(
                query(typed, request, new IndexTerms(searcher)), request.limit(), BEST_FIRST, false)
            .scoreDocs;
    CompletionReader reader = new CompletionReader(analyzer, typed, request.language());
    List<Completion> completions = new ArrayList<>();
    for (ScoreDoc doc : found) {
      completions.add(reader.read(IndexEntry.read(searcher.getIndexReader(), doc.doc)));
    }
    return completions;
  }

  private static Query query(TypedText typed, CompletionRequest request, IndexTerms terms)
      throws IOException {
    String asked = request.language() == null ? "" : IndexFields.fieldLanguage(request.language());
    List<Query> ways = new ArrayList<>();
    for (String code : typed.codes()) {
      way(ways, CODE, terms.beginning(IndexFields.CODE, code));
    }
    for (String language : IndexFields.languages()) {
      float more = language.equals(asked) ? ASKED_LANGUAGE : 0;
      String whole = typed.whole();
      way(ways, LABEL + more, terms.beginning(IndexFields.wholeIn(language), whole));
      way(ways, OTHER_LABEL + more, terms.beginning(IndexFields.altWholeIn(language), whole));
      way(ways, WORDS + more, words(typed.words(), IndexFields.wordsIn(language), terms));
    }
    if (ways.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new DisjunctionMaxQuery(ways, 0), Occur.MUST);
    query.add(SearchQuery.DEPRECATED, Occur.MUST_NOT);
    if (!request.kinds().isEmpty()) {
      query.add(FacetCounts.oneOf(IndexFields.KIND, request.kinds()), Occur.FILTER);
    }
    return query.build();
  }

  /** All words, the last of which may go on; empty where one of them is not there. */
  private static Optional<Query> words(List<TypedWord> words, String field, IndexTerms terms)
      throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).folded();
      boolean last = i == words.size() - 1;
      Optional<Query> found = last ? terms.beginning(field, word) : terms.term(field, word);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      all.add(found.get(), Occur.MUST);
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(all.build());
  }

  private static void way(List<Query> ways, float score, Optional<Query> query) {
    query.ifPresent(present -> ways.add(new BoostQuery(new ConstantScoreQuery(present), score)));
  }
}
