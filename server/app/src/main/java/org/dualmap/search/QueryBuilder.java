package org.dualmap.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Makes a query of what somebody typed. No character has a meaning of its own. What fits better is
 * a step higher: a whole label or code, the beginning of one, all words, some words; within a step
 * BM25 decides.
 */
final class QueryBuilder {
  private static final float WHOLE_LABEL = 8000;
  private static final float WHOLE_ALT_LABEL = 4000;
  private static final float LABEL_BEGINS = 2000;
  private static final float ALL_WORDS = 1000;
  private static final float ASKED_LANGUAGE = 1.5f;

  /** More words than this add nothing but work. */
  private static final int MOST_WORDS = 64;

  private final Analyzer analyzer;

  QueryBuilder(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * The query for a text.
   *
   * @param codes the text as codes of the national frameworks write it
   * @param language the asked language, or empty
   */
  Query build(SearchRequest request, Set<String> codes) {
    String text = request.text();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    List<String> words = terms(IndexFields.LABEL_WORDS, text);
    if (text.isBlank()) {
      query.add(new MatchAllDocsQuery(), Occur.MUST);
    } else {
      query.add(matching(text, words, codes, request.language()), Occur.MUST);
    }
    if (!request.deprecated()) {
      query.add(new TermQuery(new Term(IndexFields.DEPRECATED, "true")), Occur.MUST_NOT);
    }
    return query.build();
  }

  private Query matching(
      String text, List<String> words, Set<String> codes, @Nullable String language) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String whole : terms(IndexFields.LABEL_WHOLE, text)) {
      step(any, new TermQuery(new Term(IndexFields.LABEL_WHOLE, whole)), WHOLE_LABEL);
      step(any, new TermQuery(new Term(IndexFields.ALT_WHOLE, whole)), WHOLE_ALT_LABEL);
      step(any, new PrefixQuery(new Term(IndexFields.LABEL_WHOLE, whole)), LABEL_BEGINS);
    }
    Set<String> wholeCodes = new LinkedHashSet<>(terms(IndexFields.CODE, text));
    codes.forEach(code -> wholeCodes.addAll(terms(IndexFields.CODE, code)));
    for (String code : wholeCodes) {
      step(any, new TermQuery(new Term(IndexFields.CODE, code)), WHOLE_LABEL);
      step(any, new PrefixQuery(new Term(IndexFields.CODE, code)), LABEL_BEGINS);
    }
    allWords(words, IndexFields.LABEL_WORDS).forEach(q -> step(any, q, ALL_WORDS));
    for (String field : IndexFields.languages()) {
      float boost = field.equals(base(language)) ? ASKED_LANGUAGE : 1;
      List<String> inLanguage = terms(IndexFields.labelIn(field), text);
      allWords(inLanguage, IndexFields.labelIn(field)).forEach(q -> step(any, q, ALL_WORDS));
      someWords(any, inLanguage, IndexFields.labelIn(field), boost);
      someWords(any, terms(IndexFields.textIn(field), text), IndexFields.textIn(field), 0.3f);
    }
    someWords(any, words, IndexFields.LABEL_WORDS, 1);
    return any.build();
  }

  private static String base(@Nullable String language) {
    return language == null ? "" : IndexFields.language(language);
  }

  private static void step(BooleanQuery.Builder any, Query query, float score) {
    any.add(new BoostQuery(new ConstantScoreQuery(query), score), Occur.SHOULD);
  }

  private static List<Query> allWords(List<String> words, String field) {
    if (words.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(new TermQuery(new Term(field, word)), Occur.MUST));
    return List.of(all.build());
  }

  private static void someWords(
      BooleanQuery.Builder any, List<String> words, String field, float boost) {
    for (String word : words) {
      any.add(new BoostQuery(new TermQuery(new Term(field, word)), boost), Occur.SHOULD);
    }
  }

  private List<String> terms(String field, String text) {
    Set<String> distinct = new LinkedHashSet<>(Folding.terms(analyzer, field, text));
    List<String> terms = new ArrayList<>(distinct);
    return terms.subList(0, Math.min(MOST_WORDS, terms.size()));
  }
}
