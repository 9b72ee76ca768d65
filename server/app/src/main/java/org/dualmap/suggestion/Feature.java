package org.dualmap.suggestion;

/** What is looked at when a thing's labels are compared with a text; each from 0 to 1 or so. */
enum Feature {
  /** Shared stems by what they say, in both directions, of the best label. */
  STEMS,
  /** The same of the preferred label. */
  STEMS_PREFERRED,
  /** How much of the text the best label has. */
  OF_TEXT,
  /** How much of the text all labels have together. */
  OF_TEXT_TOGETHER,
  /** BM25 of all labels as one, against what the text could reach. */
  BM25_TOGETHER,
  /** Runs of three letters that the best label shares. */
  TRIGRAMS,
  /** The same of the three best labels, on average. */
  TRIGRAMS_THREE,
  /** Shared stems and those that stand for one another in other labels, in both directions. */
  STEMS_SUBSTITUTED,
  /** How much of the text the description has. */
  OF_TEXT_DESCRIBED,
  /** A label has the same stems, neither more nor fewer. */
  SAME_STEMS,
  /** A label has the action of the text. */
  ACTION_SHARED,
  /** The preferred label has an action of which the text says nothing. */
  ACTION_ADDED,
  /** The text has an action, the preferred label has none. */
  ACTION_DROPPED,
  /** Nearness of meaning of the best label; this and all that follow need vectors. */
  MEANING,
  /** The same squared: what is nearest counts most. */
  MEANING_SQUARED,
  /** The same of the three best labels, on average. */
  MEANING_THREE,
  /** The same of the preferred label. */
  MEANING_PREFERRED,
  /** Nearness of meaning of the description. */
  MEANING_DESCRIBED,
  /** Nearness of all labels together; many near ones count more than one. */
  MEANING_TOGETHER,
  /** Substituted stems and meaning of one label together. */
  SUBSTITUTED_AND_MEANING
}
