package org.dualmap.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dualmap.graph.Names;

/** What a slot accepts, and how the words of SSSOM's lists stand in the graph. */
public final class SlotValue {
  private static final Set<String> CARDINALITIES =
      Set.of("1:1", "1:n", "n:1", "n:n", "1:0", "0:1", "0:0");
  private static final Map<String, String> MODIFIERS =
      Map.of("Not", Names.SSSOM + "NegatedPredicate");
  private static final Map<String, String> VERSIONS =
      Map.of("1.0", Names.SSSOM + "version1.0", "1.1", Names.SSSOM + "version1.1");
  private static final Map<String, String> ENTITY_TYPES =
      Map.ofEntries(
          Map.entry("owl class", Names.OWL + "Class"),
          Map.entry("owl object property", Names.OWL + "ObjectProperty"),
          Map.entry("owl data property", Names.OWL + "DataProperty"),
          Map.entry("owl annotation property", Names.OWL + "AnnotationProperty"),
          Map.entry("owl named individual", Names.OWL + "NamedIndividual"),
          Map.entry("skos concept", Names.SKOS + "Concept"),
          Map.entry("rdfs resource", Names.RDFS + "Resource"),
          Map.entry("rdfs class", Names.RDFS + "Class"),
          Map.entry("rdfs literal", Names.RDFS + "Literal"),
          Map.entry("rdfs datatype", Names.RDFS + "Datatype"),
          Map.entry("rdf property", Names.RDF + "Property"),
          Map.entry("composed entity expression", Names.SSSOM + "ComposedEntityExpression"));

  private SlotValue() {}

  /**
   * The rule that a value breaks, such as {@code must be a number from 0 to 1}; empty where it is
   * good.
   *
   * @param value an IRI in full where the slot holds one
   */
  public static Optional<String> fault(Slot slot, String value) {
    return switch (slot.type()) {
      case TEXT -> Optional.empty();
      case ENTITY, URI -> unless(isIri(value), "must be an absolute IRI");
      case DATE -> unless(isDate(value), "must be a date such as 2026-09-01");
      case SHARE -> unless(isBetween(value, 0, 1), "must be a number from 0 to 1");
      case AGREEMENT -> unless(isBetween(value, -1, 1), "must be a number from -1 to 1");
      case CARDINALITY ->
          unless(CARDINALITIES.contains(value), "must be 1:1, 1:n, n:1, n:n, 1:0, 0:1 or 0:0");
      case ENTITY_TYPE ->
          unless(ENTITY_TYPES.containsKey(value), "must be one of SSSOM's entity types");
      case MODIFIER -> unless(MODIFIERS.containsKey(value), "must be Not");
      case VERSION -> unless(VERSIONS.containsKey(value), "must be 1.0 or 1.1");
    };
  }

  private static Optional<String> unless(boolean good, String rule) {
    return good ? Optional.empty() : Optional.of(rule);
  }

  /** Whether the text is an absolute IRI without characters that no IRI has. */
  public static boolean isIri(String text) {
    return text.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean isBetween(String text, int least, int most) {
    if (text.length() > 40) {
      return false;
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return Math.abs(number.scale()) <= 40
          && number.compareTo(BigDecimal.valueOf(least)) >= 0
          && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** The IRI that stands for a word of one of SSSOM's lists; empty where the graph has the word. */
  public static Optional<String> toIri(Slot slot, String word) {
    return Optional.ofNullable(words(slot).get(word));
  }

  /** The word for the IRI that stands in the graph; the IRI itself where there is none. */
  public static String toWord(Slot slot, String iri) {
    return words(slot).entrySet().stream()
        .filter(entry -> entry.getValue().equals(iri))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(iri);
  }

  private static Map<String, String> words(Slot slot) {
    return switch (slot.type()) {
      case ENTITY_TYPE -> ENTITY_TYPES;
      case MODIFIER -> MODIFIERS;
      case VERSION -> VERSIONS;
      default -> Map.of();
    };
  }
}
