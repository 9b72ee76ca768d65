package org.dualmap.vocabulary;

import java.util.List;
import org.dualmap.graph.GraphReader.Label;

/**
 * The vocabulary for a reader of one language.
 *
 * @param title what it is called
 * @param description what it is for
 * @param version such as {@code 0.2.0}
 * @param modules its parts, in the order of their files
 */
public record VocabularyPage(
    String title, String description, String version, List<Module> modules) {

  /**
   * One module.
   *
   * @param name of its file, without the ending
   * @param terms classes first, then properties, then fixed values
   */
  public record Module(String name, List<Term> terms) {}

  /**
   * A class, a property or a fixed value.
   *
   * @param name the last part of its IRI, which is also the anchor on the page
   * @param kind {@code class}, {@code property} or {@code value}
   * @param statements what else is said of it: domain, range, superclass, example, relations
   */
  public record Term(
      String iri, String name, Kind kind, String label, String comment, List<Said> statements) {}

  /**
   * One statement of a term.
   *
   * @param property such as {@code rdfs:domain}
   * @param values the things or texts
   */
  public record Said(String property, List<Label> values) {}

  /** What a term is. */
  public enum Kind {
    CLASS,
    PROPERTY,
    VALUE;

    /** The name in message bundles. */
    public String token() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
