package org.dualmap.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * Words that may be meant by a word that is nowhere: those that begin with it, and those that
 * differ by a wrong, missing, additional or swapped letter, or two in a long word. For one thread.
 */
final class NearWords {
  private static final int SHORTEST_BEGINNING = 3;

  /** From so many letters on a word with one wrong letter is still told from others. */
  private static final int FOR_ONE_EDIT = 4;

  private static final int FOR_TWO_EDITS = 8;
  private static final int MOST_EXPANSIONS = 30;

  private final String word;
  private final int edits;
  private final boolean mayBegin;
  private final @Nullable CompiledAutomaton near;

  NearWords(String word) {
    this.word = word;
    int letters = word.codePointCount(0, word.length());
    boolean code = word.chars().anyMatch(Character::isDigit);
    this.edits = code || letters < FOR_ONE_EDIT ? 0 : letters < FOR_TWO_EDITS ? 1 : 2;
    this.mayBegin = letters >= SHORTEST_BEGINNING;
    this.near = edits == 0 ? null : FuzzyQuery.getFuzzyAutomaton(word, edits, 0, true);
  }

  /** Whether any word could be meant. */
  boolean any() {
    return mayBegin || edits > 0;
  }

  /** Finds them in a field; the nearer, the higher the score. */
  Query in(String field) {
    Term term = new Term(field, word);
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    if (mayBegin) {
      either.add(new PrefixQuery(term), Occur.SHOULD);
    }
    if (edits > 0) {
      either.add(new FuzzyQuery(term, edits, 0, MOST_EXPANSIONS, true), Occur.SHOULD);
    }
    return either.build();
  }

  /** Whether a word of a label is one of them. */
  boolean has(String labelWord) {
    if (mayBegin && labelWord.startsWith(word)) {
      return true;
    }
    BytesRef bytes = new BytesRef(labelWord);
    return near != null && near.runAutomaton.run(bytes.bytes, bytes.offset, bytes.length);
  }
}
