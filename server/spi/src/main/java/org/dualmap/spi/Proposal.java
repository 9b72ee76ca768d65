package org.dualmap.spi;

import java.util.Map;

/**
 * A candidate, and why it is one.
 *
 * @param iri of a thing of the target
 * @param confidence how likely it is right, by this evidence alone, in [0,1]; where the confidences
 *     of all proposals for a question come to more than 1, the server makes them smaller in
 *     proportion, because a question has few right answers
 * @param code what speaks for it: lower-case words joined by hyphens; never changes its meaning
 * @param text the same in whole sentences by language: {@code kk}, {@code ru} and {@code en}, each
 *     of 1 to 1,000 characters
 */
public record Proposal(String iri, double confidence, String code, Map<String, String> text) {

  /**
   * Makes it. The server looks at the IRI and the confidence later.
   *
   * @throws IllegalArgumentException where the code is none, or where a language is missing or
   *     empty or too long
   */
  public Proposal {
    Words.requireCode(code);
    text = Words.inEveryLanguage(text);
  }
}
