package org.dualmap.check.verbs;

import java.util.Map;

/** The levels of Bloom's taxonomy as Anderson and Krathwohl revised it in 2001, lowest first. */
enum BloomLevel {
  REMEMBER("еске түсіру", "помнить", "remember"),
  UNDERSTAND("түсіну", "понимать", "understand"),
  APPLY("қолдану", "применять", "apply"),
  ANALYSE("талдау", "анализировать", "analyse"),
  EVALUATE("бағалау", "оценивать", "evaluate"),
  CREATE("жасау", "создавать", "create");

  private final Map<String, String> names;

  BloomLevel(String kazakh, String russian, String english) {
    this.names = Map.of("kk", kazakh, "ru", russian, "en", english);
  }

  /** The name in Kazakh, Russian and English. */
  Map<String, String> names() {
    return names;
  }

  /** Whether it is about doing something, rather than about knowing of it. */
  boolean isDoing() {
    return compareTo(APPLY) >= 0;
  }
}
