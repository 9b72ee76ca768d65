package org.dualmap.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Makes the query for what somebody typed. What fits better is a step higher, as in {@link Match};
 * within a step what is in the asked language comes first, then BM25 decides.
 */
final class SearchQuery {
  /** What is kept only for old links. */
  static final Query DEPRECATED =
      new TermQuery(new Term(IndexFields.STATE, State.DEPRECATED.token()));

  private static final float WHOLE_LABEL = 14_000;
  private static final float WHOLE_OTHER_LABEL = 12_000;
  private static final float LABEL_BEGINS = 10_000;
  private static final float OTHER_LABEL_BEGINS = 8000;
  private static final float ALL_WORDS = 6000;
  private static final float NEAR_WORDS = 4000;
  private static final float SOME_WORDS = 2000;

  /** Less than a step, and more than BM25 gives for the most words that are looked at. */
  private static final float ASKED_LANGUAGE = 1000;

  private static final float TEXT = 0.3f;
  private static final float NEAR = 0.5f;
  private static final float OTHER_FORMS = 0.1f;

  private final TypedText typed;
  private final String asked;
  private final List<Query> steps = new ArrayList<>();

  private SearchQuery(TypedText typed, @Nullable String language) {
    this.typed = typed;
    this.asked = language == null ? "" : IndexFields.fieldLanguage(language);
  }

  /**
   * The query.
   *
   * @param language the asked language, a BCP 47 tag; null where any will do
   */
  static Query of(TypedText typed, @Nullable String language) {
    if (typed.nothing()) {
      return new MatchAllDocsQuery();
    }
    return typed.whole().isEmpty()
        ? new MatchNoDocsQuery()
        : new SearchQuery(typed, language).query();
  }

  private Query query() {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String code : typed.codes()) {
      step(WHOLE_LABEL + ASKED_LANGUAGE, term(IndexFields.CODE, code));
      step(LABEL_BEGINS + ASKED_LANGUAGE, new PrefixQuery(new Term(IndexFields.CODE, code)));
    }
    for (String language : IndexFields.languages()) {
      stepsIn(language, language.equals(asked) ? ASKED_LANGUAGE : 0);
    }
    nearWords();
    query.add(new DisjunctionMaxQuery(steps, 0), Occur.SHOULD);
    typed.words().forEach(word -> query.add(scored(word), Occur.SHOULD));
    return query.build();
  }

  private void stepsIn(String language, float more) {
    String label = IndexFields.wholeIn(language);
    String other = IndexFields.altWholeIn(language);
    step(WHOLE_LABEL + more, term(label, typed.whole()));
    step(WHOLE_OTHER_LABEL + more, term(other, typed.whole()));
    step(LABEL_BEGINS + more, new PrefixQuery(new Term(label, typed.whole())));
    step(OTHER_LABEL_BEGINS + more, new PrefixQuery(new Term(other, typed.whole())));
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    int needed = 0;
    for (TypedWord word : typed.words()) {
      Query forms = any(forms(word, language));
      some.add(forms, Occur.SHOULD);
      if (!word.stemsIn(language).isEmpty()) {
        all.add(forms, Occur.MUST);
        needed++;
      }
    }
    if (needed > 0) {
      step(ALL_WORDS + more, all.build());
    }
    if (!typed.words().isEmpty()) {
      step(SOME_WORDS + more, some.build());
    }
  }

  /** Every word in some form or, where there is none, a near one, in whatever language. */
  private void nearWords() {
    if (typed.unknown().isEmpty()) {
      return;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (TypedWord word : typed.words()) {
      List<Query> forms = new ArrayList<>();
      for (String language : IndexFields.languages()) {
        forms.addAll(word.near().isEmpty() ? forms(word, language) : near(word, language));
      }
      all.add(any(forms), Occur.MUST);
    }
    step(NEAR_WORDS, all.build());
  }

  private static List<Query> forms(TypedWord word, String language) {
    List<Query> forms = new ArrayList<>();
    forms.add(term(IndexFields.wordsIn(language), word.folded()));
    BooleanQuery.Builder stems = new BooleanQuery.Builder();
    for (String stem : word.stemsIn(language)) {
      stems.add(term(IndexFields.stemsIn(language), stem), Occur.MUST);
    }
    if (!word.stemsIn(language).isEmpty()) {
      forms.add(stems.build());
    }
    return forms;
  }

  private static List<Query> near(TypedWord word, String language) {
    List<Query> near = new ArrayList<>();
    NearWords words = word.near().get(word.folded());
    if (words != null) {
      near.add(words.in(IndexFields.wordsIn(language)));
    }
    for (String stem : word.stemsIn(language)) {
      NearWords stems = word.near().get(stem);
      if (stems != null) {
        near.add(stems.in(IndexFields.stemsIn(language)));
      }
    }
    return near;
  }

  /** BM25, or less for near words; the best form of a word counts, the others a little. */
  private Query scored(TypedWord word) {
    boolean near = !word.near().isEmpty();
    List<Query> forms = new ArrayList<>();
    for (String language : IndexFields.languages()) {
      if (near) {
        near(word, language).forEach(form -> forms.add(new BoostQuery(form, NEAR)));
      } else {
        forms.addAll(forms(word, language));
        for (String stem : word.stemsIn(language)) {
          forms.add(new BoostQuery(term(IndexFields.textIn(language), stem), TEXT));
        }
      }
    }
    return new DisjunctionMaxQuery(forms, OTHER_FORMS);
  }

  private void step(float score, Query query) {
    steps.add(new BoostQuery(new ConstantScoreQuery(query), score));
  }

  private static Query any(List<Query> queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }
}
