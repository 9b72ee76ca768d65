package org.dualmap.curriculum;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.dualmap.graph.Names;

/** What a module does for an outcome; one module may do several of these. */
public enum Emphasis {
  /** Work on the outcome begins. */
  INTRODUCES,
  /** What was begun is deepened and practised. */
  DEVELOPS,
  /** The outcome is fully reached. */
  MASTERS,
  /** It is taught, and nothing finer is said. */
  TEACHES;

  /** The property in the vocabulary. */
  String iri() {
    return Names.DM + token();
  }

  /** The name in answers. */
  @JsonValue
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
