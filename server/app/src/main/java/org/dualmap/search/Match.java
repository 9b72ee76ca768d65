package org.dualmap.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How well a hit fits what was typed, from the worst to the best. */
public enum Match {
  /** Nothing was typed. */
  ANY,
  /** Only a description has some of the words. */
  DESCRIPTION,
  /** A label has some of the words, or words near to them. */
  SOME_WORDS,
  /** A label has all words, but some of them written otherwise: misspelt, or not to their end. */
  NEAR_WORDS,
  /** A label has all words in some form. */
  ALL_WORDS,
  /** A label or a code begins with what was typed. */
  BEGINNING,
  /** A label or a code is what was typed. */
  WHOLE;

  /** The name in answers. */
  @JsonValue
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
