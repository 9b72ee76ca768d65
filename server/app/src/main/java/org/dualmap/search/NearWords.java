package org.dualmap.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * Words that may be meant by a word that is nowhere: those that begin with it or, where none does,
 * those that differ by a wrong, missing, additional or swapped letter, or two in a long word. For
 * one thread.
 */
final class NearWords {
  private static final int SHORTEST_BEGINNING = 3;

  /** From so many letters on a word with one wrong letter is still told from others. */
  private static final int FOR_ONE_EDIT = 4;

  private static final int FOR_TWO_EDITS = 8;
  private static final int MOST_EXPANSIONS = 30;

  private final String word;
  private final int edits;
  private @Nullable CompiledAutomaton automaton;

  private NearWords(String word, int edits) {
    this.word = word;
    this.edits = edits;
  }

  /** What is near to a word; empty where it is too short, or a code with a letter wrong. */
  static Optional<NearWords> to(String word, IndexTerms terms) throws IOException {
    int letters = word.codePointCount(0, word.length());
    if (letters >= SHORTEST_BEGINNING && begins(word, terms)) {
      return Optional.of(new NearWords(word, 0));
    }
    if (letters < FOR_ONE_EDIT || word.chars().anyMatch(Character::isDigit)) {
      return Optional.empty();
    }
    return Optional.of(new NearWords(word, letters < FOR_TWO_EDITS ? 1 : 2));
  }

  private static boolean begins(String word, IndexTerms terms) throws IOException {
    for (String language : IndexFields.languages()) {
      if (terms.begins(IndexFields.wordsIn(language), word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether they are those that begin with it. */
  boolean areBeginnings() {
    return edits == 0;
  }

  /** Finds them in a field; the nearer, the higher the score. */
  Query in(String field) {
    Term term = new Term(field, word);
    return edits == 0
        ? new PrefixQuery(term)
        : new FuzzyQuery(term, edits, 0, MOST_EXPANSIONS, true);
  }

  /** Whether a word of a text is one of them. */
  boolean has(String other) {
    if (edits == 0) {
      return other.startsWith(word);
    }
    if (automaton == null) {
      automaton = FuzzyQuery.getFuzzyAutomaton(word, edits, 0, true);
    }
    BytesRef bytes = new BytesRef(other);
    return automaton.runAutomaton.run(bytes.bytes, bytes.offset, bytes.length);
  }
}
