package org.dualmap.spi;

/** One statement about a thing of a source. */
public sealed interface SourceStatement {

  /** The property, as {@link SourceThing} writes terms. */
  String property();

  /**
   * A text.
   *
   * @param text at most 100,000 characters
   * @param language tag of BCP 47
   */
  record Text(String property, String text, String language) implements SourceStatement {}

  /**
   * A value.
   *
   * @param value as the datatype writes it; at most 100,000 characters
   * @param datatype of XML Schema, such as {@code xsd:date}
   */
  record Value(String property, String value, String datatype) implements SourceStatement {}

  /**
   * A link.
   *
   * @param target an IRI, or an identifier of the source
   */
  record Link(String property, String target) implements SourceStatement {}
}
