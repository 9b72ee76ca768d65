package org.dualmap.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.dualmap.search.Folding.Token;
import org.dualmap.search.SearchAnswer.Mark;

/** Finds in a text the places of what was typed. For one thread. */
final class Marks {
  private static final int LONGEST_PASSAGE = 300;

  private final Analyzer analyzer;
  private final TypedText typed;
  private final LabelFit fit;

  Marks(Analyzer analyzer, TypedText typed, LabelFit fit) {
    this.analyzer = analyzer;
    this.typed = typed;
    this.fit = fit;
  }

  /** The places in a label, in their order, none inside another. */
  List<Mark> in(StoredLabel label) {
    TreeMap<Integer, Integer> ends = new TreeMap<>();
    List<Token> words = Folding.tokens(analyzer, IndexFields.wordsIn(label.lang()), label.text());
    if (label.whole().startsWith(typed.whole()) && typed.words().size() <= words.size()) {
      markBeginning(words, ends);
    } else {
      markWords(words, ends);
      markStems(IndexFields.stemsIn(label.lang()), label.lang(), label.text(), ends);
    }
    return joined(ends);
  }

  /** The last word may have been typed only in part. */
  private void markBeginning(List<Token> words, TreeMap<Integer, Integer> ends) {
    for (int i = 0; i < typed.words().size(); i++) {
      Token word = words.get(i);
      int letters = typed.words().get(i).folded().length();
      ends.merge(word.start(), Math.min(word.end(), word.start() + letters), Math::max);
    }
  }

  private void markWords(List<Token> words, TreeMap<Integer, Integer> ends) {
    Set<String> wanted = new HashSet<>();
    typed.words().forEach(word -> wanted.add(word.folded()));
    for (Token word : words) {
      if (wanted.contains(word.term()) || fit.isNear(word.term())) {
        ends.merge(word.start(), word.end(), Math::max);
      }
    }
  }

  private void markStems(String field, String lang, String text, TreeMap<Integer, Integer> ends) {
    Set<String> wanted = new HashSet<>();
    typed.words().forEach(word -> wanted.addAll(word.stemsIn(lang)));
    for (Token stem : Folding.tokens(analyzer, field, text)) {
      if (wanted.contains(stem.term()) || fit.isNear(stem.term())) {
        ends.merge(stem.start(), stem.end(), Math::max);
      }
    }
  }

  private static List<Mark> joined(TreeMap<Integer, Integer> ends) {
    List<Mark> marks = new ArrayList<>();
    ends.forEach(
        (start, end) -> {
          if (marks.isEmpty() || start >= marks.getLast().end()) {
            marks.add(new Mark(start, end));
          }
        });
    return marks;
  }

  /** A part of a text around the first place, or its beginning; with the places in that part. */
  record Passage(String text, List<Mark> marks) {}

  /** The passage of a description that shows most of what was typed from its first place on. */
  Passage passage(LangText description) {
    String text = description.text();
    TreeMap<Integer, Integer> ends = new TreeMap<>();
    markStems(IndexFields.textIn(description.lang()), description.lang(), text, ends);
    List<Mark> marks = joined(ends);
    int first = marks.isEmpty() ? 0 : marks.getFirst().start();
    int begin = sentenceBegin(text, description.lang(), first);
    if (first - begin > LONGEST_PASSAGE / 2) {
      begin = wordBegin(text, first - LONGEST_PASSAGE / 2);
    }
    int end = Math.min(text.length(), begin + LONGEST_PASSAGE);
    if (end < text.length()) {
      end = Math.max(wordBegin(text, end), Math.min(first + 1, text.length()));
    }
    int from = begin;
    int to = end;
    return new Passage(
        text.substring(from, to).stripTrailing(),
        marks.stream()
            .filter(mark -> mark.start() >= from && mark.end() <= to)
            .map(mark -> new Mark(mark.start() - from, mark.end() - from))
            .toList());
  }

  private static int sentenceBegin(String text, String lang, int place) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag(lang));
    sentences.setText(text);
    return place == 0 ? 0 : Math.max(0, sentences.preceding(place + 1));
  }

  private static int wordBegin(String text, int place) {
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(text);
    return Math.max(0, words.preceding(place + 1));
  }
}
