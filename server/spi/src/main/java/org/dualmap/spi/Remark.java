package org.dualmap.spi;

import java.util.Map;

/**
 * What a check says about a claim to those who decide on it.
 *
 * @param code what was found: lower-case words joined by hyphens; never changes its meaning
 * @param text the same in whole sentences by language: {@code kk}, {@code ru} and {@code en}, each
 *     of 1 to 1,000 characters
 */
public record Remark(String code, Map<String, String> text) {

  /**
   * Makes it.
   *
   * @throws IllegalArgumentException where the code is none, or where a language is missing or
   *     empty or too long
   */
  public Remark {
    Words.requireCode(code);
    text = Words.inEveryLanguage(text);
  }
}
