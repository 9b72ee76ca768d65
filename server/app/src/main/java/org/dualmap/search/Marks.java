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
  private final Set<String> folded = new HashSet<>();

  Marks(Analyzer analyzer, TypedText typed, LabelFit fit) {
    this.analyzer = analyzer;
    this.typed = typed;
    this.fit = fit;
    typed.words().forEach(word -> folded.add(word.folded()));
  }

  /** The places in a label, in their order, none inside another. */
  List<Mark> in(StoredLabel label) {
    TreeMap<Integer, Integer> ends = new TreeMap<>();
    TokenPlaces words = label.wordPlaces();
    if (label.whole().startsWith(typed.whole()) && typed.words().size() <= words.size()) {
      markBeginning(words, ends);
    } else {
      mark(StoredLabel.single(label.words()), words, folded, ends);
      mark(StoredLabel.single(label.stems()), label.stemPlaces(), stemsIn(label.lang()), ends);
    }
    return joined(ends);
  }

  /** The last word may have been typed only in part. */
  private void markBeginning(TokenPlaces words, TreeMap<Integer, Integer> ends) {
    for (int i = 0; i < typed.words().size(); i++) {
      int letters = typed.words().get(i).folded().length();
      int start = words.start(i);
      ends.merge(start, Math.min(words.end(i), start + letters), Math::max);
    }
  }

  private void mark(
      List<String> terms, TokenPlaces places, Set<String> wanted, TreeMap<Integer, Integer> ends) {
    for (int i = 0; i < terms.size(); i++) {
      if (wanted.contains(terms.get(i)) || fit.isNear(terms.get(i))) {
        ends.merge(places.start(i), places.end(i), Math::max);
      }
    }
  }

  private Set<String> stemsIn(String lang) {
    Set<String> stems = new HashSet<>();
    typed.words().forEach(word -> stems.addAll(word.stemsIn(lang)));
    return stems;
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
    List<Token> stems = Folding.tokens(analyzer, IndexFields.textIn(description.lang()), text);
    mark(
        stems.stream().map(Token::term).toList(),
        TokenPlaces.of(stems),
        stemsIn(description.lang()),
        ends);
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
