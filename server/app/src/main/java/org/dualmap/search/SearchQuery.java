package org.dualmap.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Makes the query for what somebody typed. What fits better is a step higher, as in {@link Match};
 * within a step what is in the asked language comes first, then BM25 decides.
 */
final class SearchQuery {
  /** What is kept only for old links. */
  static final Query DEPRECATED =
      FacetCounts.oneOf(IndexFields.STATE, List.of(State.DEPRECATED.token()));

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
  private final IndexTerms index;
  private final List<Query> steps = new ArrayList<>();

  private SearchQuery(TypedText typed, @Nullable String language, IndexTerms index) {
    this.typed = typed;
    this.asked = language == null ? "" : IndexFields.fieldLanguage(language);
    this.index = index;
  }

  /**
   * The query.
   *
   * @param language the asked language, a BCP 47 tag; null where any will do
   */
  static Query of(TypedText typed, @Nullable String language, IndexTerms index) throws IOException {
    if (typed.nothing()) {
      return new MatchAllDocsQuery();
    }
    return typed.whole().isEmpty()
        ? new MatchNoDocsQuery()
        : new SearchQuery(typed, language, index).query();
  }

  private Query query() throws IOException {
    for (String code : typed.codes()) {
      step(WHOLE_LABEL + ASKED_LANGUAGE, index.term(IndexFields.CODE, code));
      step(LABEL_BEGINS + ASKED_LANGUAGE, index.beginning(IndexFields.CODE, code));
    }
    for (String language : IndexFields.languages()) {
      float more = language.equals(asked) ? ASKED_LANGUAGE : 0;
      wholeLabels(language, more);
      words(language, more);
    }
    nearWords();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    if (!steps.isEmpty()) {
      query.add(new DisjunctionMaxQuery(steps, 0), Occur.SHOULD);
    }
    for (TypedWord word : typed.words()) {
      List<Query> scored = scored(word);
      if (!scored.isEmpty()) {
        query.add(new DisjunctionMaxQuery(scored, OTHER_FORMS), Occur.SHOULD);
      }
    }
    return query.build();
  }

  private void wholeLabels(String language, float more) throws IOException {
    String label = IndexFields.wholeIn(language);
    String other = IndexFields.altWholeIn(language);
    step(WHOLE_LABEL + more, index.term(label, typed.whole()));
    step(WHOLE_OTHER_LABEL + more, index.term(other, typed.whole()));
    step(LABEL_BEGINS + more, index.beginning(label, typed.whole()));
    step(OTHER_LABEL_BEGINS + more, index.beginning(other, typed.whole()));
  }

  private void words(String language, float more) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    int needed = 0;
    int found = 0;
    for (TypedWord word : typed.words()) {
      List<Query> forms = forms(word, language);
      needed += isEmptyWord(word, language) ? 0 : 1;
      if (!forms.isEmpty()) {
        Query any = any(forms);
        some.add(any, Occur.SHOULD);
        all.add(any, Occur.MUST);
        found++;
      }
    }
    if (found > 0) {
      step(SOME_WORDS + more, Optional.of(some.build()));
    }
    if (found > 0 && found == needed) {
      step(ALL_WORDS + more, Optional.of(all.build()));
    }
  }

  /** Every word in some form or, where there is none, a near one, in whatever language. */
  private void nearWords() throws IOException {
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
    step(NEAR_WORDS, Optional.of(all.build()));
  }

  /** Such as "the" in English, which is looked for only where nothing else was typed. */
  private boolean isEmptyWord(TypedWord word, String language) {
    return word.stemsIn(language).isEmpty()
        && typed.words().stream().anyMatch(other -> !other.stemsIn(language).isEmpty());
  }

  private List<Query> forms(TypedWord word, String language) throws IOException {
    if (isEmptyWord(word, language)) {
      return List.of();
    }
    List<Query> forms = new ArrayList<>();
    index.term(IndexFields.wordsIn(language), word.folded()).ifPresent(forms::add);
    BooleanQuery.Builder stems = new BooleanQuery.Builder();
    int found = 0;
    for (String stem : word.stemsIn(language)) {
      Optional<Query> query = index.term(IndexFields.stemsIn(language), stem);
      query.ifPresent(present -> stems.add(present, Occur.MUST));
      found += query.isPresent() ? 1 : 0;
    }
    if (found > 0 && found == word.stemsIn(language).size()) {
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
  private List<Query> scored(TypedWord word) throws IOException {
    List<Query> forms = new ArrayList<>();
    for (String language : IndexFields.languages()) {
      if (!word.near().isEmpty()) {
        near(word, language).forEach(form -> forms.add(new BoostQuery(form, NEAR)));
        continue;
      }
      forms.addAll(forms(word, language));
      for (String stem : word.stemsIn(language)) {
        index
            .term(IndexFields.textIn(language), stem)
            .ifPresent(text -> forms.add(new BoostQuery(text, TEXT)));
      }
    }
    return forms;
  }

  private void step(float score, Optional<Query> query) {
    query.ifPresent(present -> steps.add(new BoostQuery(new ConstantScoreQuery(present), score)));
  }

  private static Query any(List<Query> queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }
}
