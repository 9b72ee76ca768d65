package org.dualmap.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.dualmap.search.Folding.Token;

/**
 * What somebody typed, as the index compares it. No character has a meaning of its own.
 *
 * @param nothing whether nothing was typed but spaces
 * @param whole folded as a whole; empty where nothing visible was typed
 * @param words its words, each once
 * @param codes as codes are compared, in the forms in which frameworks write them
 */
record TypedText(boolean nothing, String whole, List<TypedWord> words, Set<String> codes) {
  /** More words than this add nothing but work. */
  private static final int MOST_WORDS = 32;

  private static final int MOST_CORRECTED = 4;

  /**
   * Analyses a text.
   *
   * @param codeForms the text as codes of the national frameworks write it
   */
  static TypedText of(String text, Set<String> codeForms, Analyzer analyzer, IndexTerms index)
      throws IOException {
    Map<Integer, Map<String, Set<String>>> stems = new HashMap<>();
    for (String language : IndexFields.languages()) {
      for (Token token : Folding.tokens(analyzer, IndexFields.stemsIn(language), text)) {
        stems
            .computeIfAbsent(token.start(), place -> new HashMap<>())
            .computeIfAbsent(language, l -> new LinkedHashSet<>())
            .add(token.term());
      }
    }
    Map<String, TypedWord> words = new LinkedHashMap<>();
    int unknown = 0;
    for (Token token : Folding.tokens(analyzer, IndexFields.wordsIn("en"), text)) {
      if (words.size() < MOST_WORDS && !words.containsKey(token.term())) {
        var own = stems.getOrDefault(token.start(), Map.of());
        boolean corrected = !isKnown(token.term(), own, index) && unknown++ < MOST_CORRECTED;
        var near = corrected ? near(token.term(), own, index) : Map.<String, NearWords>of();
        words.put(token.term(), new TypedWord(token.term(), own, near));
      }
    }
    return of(text, codeForms, List.copyOf(words.values()), analyzer);
  }

  /** The same without stems and near words: what is begun is compared as it is written. */
  static TypedText begun(String text, Analyzer analyzer) {
    List<TypedWord> words =
        Folding.terms(analyzer, IndexFields.wordsIn("en"), text).stream()
            .distinct()
            .limit(MOST_WORDS)
            .map(word -> new TypedWord(word, Map.of(), Map.of()))
            .toList();
    return of(text, Set.of(), words, analyzer);
  }

  private static TypedText of(
      String text, Set<String> codeForms, List<TypedWord> words, Analyzer analyzer) {
    Set<String> codes = new LinkedHashSet<>(Folding.terms(analyzer, IndexFields.CODE, text));
    codeForms.forEach(code -> codes.addAll(Folding.terms(analyzer, IndexFields.CODE, code)));
    String whole = String.join(" ", Folding.terms(analyzer, IndexFields.wholeIn("en"), text));
    return new TypedText(text.isBlank(), whole, words, codes);
  }

  private static boolean isKnown(String folded, Map<String, Set<String>> stems, IndexTerms index)
      throws IOException {
    for (String language : IndexFields.languages()) {
      if (index.term(IndexFields.wordsIn(language), folded).isPresent()) {
        return true;
      }
      for (String stem : stems.getOrDefault(language, Set.of())) {
        if (index.term(IndexFields.stemsIn(language), stem).isPresent()
            || index.term(IndexFields.textIn(language), stem).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private static Map<String, NearWords> near(
      String folded, Map<String, Set<String>> stems, IndexTerms index) throws IOException {
    Optional<NearWords> begun = NearWords.to(folded, index).filter(NearWords::areBeginnings);
    if (begun.isPresent()) {
      return Map.of(folded, begun.get());
    }
    Set<String> forms = new LinkedHashSet<>(Set.of(folded));
    stems.values().forEach(forms::addAll);
    Map<String, NearWords> near = new LinkedHashMap<>();
    for (String form : forms) {
      NearWords.to(form, index).ifPresent(words -> near.put(form, words));
    }
    return near;
  }

  /** The words that are nowhere and may be written otherwise. */
  List<TypedWord> unknown() {
    return words.stream().filter(word -> !word.near().isEmpty()).toList();
  }
}
