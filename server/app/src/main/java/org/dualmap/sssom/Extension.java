package org.dualmap.sssom;

import org.dualmap.graph.Names;

/**
 * A slot that a set has beyond those of SSSOM.
 *
 * @param name of the column
 * @param property IRI of what it means
 * @param type IRI of the type of its values
 */
record Extension(String name, String property, String type) {
  /** What SSSOM takes for the property of a slot that nobody has defined. */
  static final String UNDEFINED = "http://sssom.invalid/";

  static final String TEXT = Names.XSD + "string";
  static final String ENTITY = "https://w3id.org/linkml/Uriorcurie";

  /** A slot that is used without a definition. */
  static Extension undeclared(String name) {
    return new Extension(name, UNDEFINED + name, TEXT);
  }

  /** Whether a definition would say anything; without one, SSSOM takes it for a text. */
  boolean declared() {
    return !property.startsWith(UNDEFINED) || !type.equals(TEXT);
  }

  /** Whether its values are IRIs that SSSOM writes as CURIEs. */
  boolean isEntity() {
    return type.equalsIgnoreCase(ENTITY);
  }

  /** Whether a name can be that of a slot. */
  static boolean isName(String name) {
    return name.matches("[\\p{L}_][\\p{L}\\p{N}_.-]*");
  }
}
