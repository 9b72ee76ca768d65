package org.dualmap.suggestion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.Names;
import org.dualmap.mapping.Predicate;
import org.dualmap.suggestion.Found.Checked;
import org.dualmap.suggestion.Found.Claimed;
import org.dualmap.suggestion.Found.Fit;
import org.dualmap.suggestion.Found.Proposed;
import org.dualmap.suggestion.LabelBook.Entry;
import org.dualmap.suggestion.SuggestionAnswer.Reason;
import org.dualmap.web.Language;
import org.dualmap.web.Language.Percent;

/** Says in words why a candidate is one, and what a claim could say. For one answer. */
final class Reasons {
  /** Meaning that is nearer than this is worth a word. */
  private static final double NEAR = 0.5;

  /** Letters that are more alike than this are, where no word is shared. */
  private static final double ALIKE = 0.4;

  private static final double LIKELY = 0.5;

  private final LabelBook book;
  private final GraphReader reader;
  private final Language language;

  /**
   * @param reader gives the names of what is above candidates
   */
  Reasons(LabelBook book, GraphReader reader, Language language) {
    this.book = book;
    this.reader = reader;
    this.language = language;
  }

  /** Every reason, the strongest first. */
  List<Reason> of(Found found) {
    List<Reason> reasons = new ArrayList<>();
    Fit fit = found.best();
    Claimed claimed = found.claimed();
    if (fit != null) {
      addFit(fit, reasons);
    }
    if (claimed != null) {
      Similar by = claimed.by();
      add(reasons, "claimed", by.label().text(), new Percent(by.likeness()));
    }
    found.proposals().forEach(proposed -> reasons.add(said(proposed)));
    for (Checked checked : found.checks()) {
      add(reasons, checked.reason(), values(checked));
    }
    return reasons;
  }

  private Reason said(Proposed proposed) {
    return new Reason(
        proposed.proposal().code(),
        Objects.requireNonNull(proposed.proposal().text().get(language.tag())),
        proposed.suggester(),
        proposed.plugin());
  }

  private Object[] values(Checked checked) {
    return checked.reason().equals("parents-shared")
        ? new Object[] {
          reader.label(String.valueOf(checked.values().getFirst()), language.tag()).label(),
          checked.values().getLast()
        }
        : checked.values().toArray();
  }

  private void addFit(Fit fit, List<Reason> reasons) {
    Entry label = book.entries().get(fit.compared().entry());
    if (fit.by() != null) {
      Similar by = fit.by();
      add(reasons, "bridge", by.label().text(), new Percent(by.likeness()), fit.text().text());
    }
    Set<String> shared = sharedWords(fit.text(), label);
    double meaning = fit.compared().of(Feature.MEANING);
    if (fit.compared().equal() >= 0) {
      add(reasons, label.preferred() ? "equal-label" : "equal-other-label", label.text());
    } else {
      if (!shared.isEmpty()) {
        add(
            reasons,
            "shared-words",
            String.join(", ", shared),
            new Percent(fit.compared().of(Feature.OF_TEXT)));
      } else if (fit.compared().of(Feature.TRIGRAMS) > ALIKE) {
        add(reasons, "near-letters", label.text());
      }
      if (meaning > NEAR) {
        add(reasons, "near-meaning", label.text(), meaning);
      }
    }
    if (fit.compared().of(Feature.ACTION_ADDED) > 0 && fit.compared().equal() < 0) {
      add(reasons, "action-added");
    }
    if (reasons.isEmpty()) {
      add(reasons, "weak", label.text());
    }
  }

  private void add(List<Reason> reasons, String code, Object... values) {
    String key = "suggestion." + code;
    reasons.add(
        Reason.of(code, values.length == 0 ? language.say(key) : language.say(key, values)));
  }

  /** The words of the text whose stems the label has too. */
  private Set<String> sharedWords(AskedText text, Entry label) {
    Set<String> shared = new LinkedHashSet<>();
    for (String word : text.words()) {
      for (String stem : book.stems(word, text.lang())) {
        int known = book.known(stem);
        if (known >= 0
            && text.has(known)
            && Arrays.stream(label.stems()).anyMatch(own -> own == known)) {
          shared.add(word);
        }
      }
    }
    return shared;
  }

  /**
   * What a claim could say. Equal preferred labels may be the same thing; anything else is at most
   * close, because words do not tell which of two things is the broader one.
   */
  static Predicate predicate(LabelBook book, Found found) {
    Fit fit = found.best();
    if (fit != null
        && fit.by() == null
        && fit.compared().equal() >= 0
        && book.entries().get(fit.compared().equal()).preferred()) {
      return Predicate.EXACT_MATCH;
    }
    return found.confidence() >= LIKELY ? Predicate.CLOSE_MATCH : Predicate.RELATED_MATCH;
  }

  /** The term of SEMAPV for the way by which it was found. */
  static String justification(Found found) {
    Fit fit = found.best();
    Claimed claimed = found.claimed();
    if (fit == null && claimed == null) {
      return Names.SEMAPV + "UnspecifiedMatching";
    }
    if (fit == null || claimed != null && claimed.confidence() > fit.confidence()) {
      return Names.SEMAPV + "MappingChaining";
    }
    boolean words = fit.compared().of(Feature.STEMS) > 0;
    boolean meaning = fit.compared().of(Feature.MEANING) > 0 && fit.compared().equal() < 0;
    String term =
        claimed != null || fit.by() != null || !found.proposals().isEmpty() || words && meaning
            ? "CompositeMatching"
            : meaning ? "SemanticSimilarityThresholdMatching" : "LexicalMatching";
    return Names.SEMAPV + term;
  }
}
