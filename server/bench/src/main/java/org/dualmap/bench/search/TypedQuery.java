package org.dualmap.bench.search;

/**
 * What somebody types to find something.
 *
 * @param text what was typed
 * @param from the label that it was made of
 */
record TypedQuery(Form form, String text, Label from) {

  /** How it was made of the label. */
  enum Form {
    /** All of it. */
    WHOLE,
    /** Its first letters; somebody stopped typing within a word. */
    BEGINNING,
    /** One or two of its words. */
    WORDS
  }
}
