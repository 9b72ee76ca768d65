package org.dualmap.spi;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing of a source. Terms are written with the prefixes that the server offers to queries,
 * such as {@code skos:prefLabel}, or as IRIs; they must be terms of the server's vocabulary.
 *
 * @param id an IRI that begins with {@code http://}, {@code https://} or {@code urn:}; anything
 *     else is an identifier of the source, from which the server makes an IRI
 * @param types its classes, such as {@code skos:Concept}; at least one
 * @param statements what is said of it, in any order
 */
public record SourceThing(String id, List<String> types, List<SourceStatement> statements) {

  public SourceThing {
    types = List.copyOf(types);
    statements = List.copyOf(statements);
  }

  /** A thing of which nothing is said yet. */
  public static SourceThing of(String id, String... types) {
    return new SourceThing(id, List.of(types), List.of());
  }

  /**
   * The same with a text in a language.
   *
   * @param language tag of BCP 47, such as {@code kk}; {@code und} where it is not known
   */
  public SourceThing text(String property, String text, String language) {
    return with(new SourceStatement.Text(property, text, language));
  }

  /** The same with words of no language, such as a code. */
  public SourceThing value(String property, String value) {
    return value(property, value, "xsd:string");
  }

  /**
   * The same with a value.
   *
   * @param datatype such as {@code xsd:date}, {@code xsd:decimal} or {@code xsd:boolean}
   */
  public SourceThing value(String property, String value, String datatype) {
    return with(new SourceStatement.Value(property, value, datatype));
  }

  /**
   * The same with a link.
   *
   * @param target an IRI or identifier, as {@link #id} has it. A link to an identifier of the
   *     source that it does not hand over is left out, with a warning
   */
  public SourceThing link(String property, String target) {
    return with(new SourceStatement.Link(property, target));
  }

  private SourceThing with(SourceStatement statement) {
    List<SourceStatement> more = new ArrayList<>(statements);
    more.add(statement);
    return new SourceThing(id, types, more);
  }
}
