package org.dualmap.sheetform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Names;
import org.dualmap.sheetform.SheetColumn.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values of cells.
 *
 * @param space the part of the addresses that belongs to the one who describes the things
 */
record CellsRdf(String space) {
  private static final Map<Type, Map<String, String>> WORDS =
      Map.of(
          Type.SECTOR, Map.of("VET", "VET", "HE", "HE"),
          Type.DIMENSION,
              Map.of(
                  "knowledge", "KnowledgeDimension",
                  "skill", "SkillDimension",
                  "ability", "AbilityDimension"),
          Type.PLACE,
              Map.of("institution", "AtInstitution", "company", "AtCompany", "both", "AtBoth"));
  private static final Set<Type> OPEN_TO_IRIS =
      Set.of(Type.LINK, Type.LEVEL, Type.DIMENSION, Type.ISCED_FIELD);
  static final String LOCAL = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*";
  static final String IRI = "[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+";

  /**
   * What a value stands for.
   *
   * @param faults takes what is wrong with it
   * @return null where it stands for nothing, or something is wrong
   */
  @Nullable Node object(SheetColumn column, String value, List<String> faults) {
    if (OPEN_TO_IRIS.contains(column.type()) && value.matches(IRI)) {
      return NodeFactory.createURI(value);
    }
    return switch (column.type()) {
      case ID -> null;
      case NAME -> NodeFactory.createLiteralLang(value, column.name());
      case DESCRIPTION ->
          NodeFactory.createLiteralLang(value, column.name().substring("description-".length()));
      case TEXT -> NodeFactory.createLiteralString(value);
      case NUMBER -> number(value, "\\d+([.,]\\d+)?", XSDDatatype.XSDdecimal, faults);
      case WHOLE -> number(value, "\\d{1,9}", XSDDatatype.XSDinteger, faults);
      case YES_NO -> yesNo(value, faults);
      case ILLUSTRATIVE -> illustrative(value, faults);
      case LINK -> link(column, value, faults);
      case LEVEL ->
          value.matches("[a-z0-9-]+/\\d")
              ? NodeFactory.createURI(Names.IDS + "framework/" + value.replace("/", "/level/"))
              : fault("must be a framework and a number, such as kz-nqf-2016/4", faults);
      case ISCED_FIELD ->
          value.matches("\\d{4}")
              ? NodeFactory.createURI("http://data.europa.eu/snb/isced-f/" + value)
              : fault("must be the four digits of ISCED-F, such as 0716", faults);
      case SECTOR, DIMENSION, PLACE -> word(column, value, faults);
    };
  }

  private static @Nullable Node fault(String words, List<String> faults) {
    faults.add(words);
    return null;
  }

  private static @Nullable Node number(
      String value, String form, XSDDatatype type, List<String> faults) {
    if (!value.matches(form)) {
      return fault(
          type == XSDDatatype.XSDinteger
              ? "must be a whole number"
              : "must be a number, such as 4.5",
          faults);
    }
    return NodeFactory.createLiteralDT(
        new BigDecimal(value.replace(',', '.')).toPlainString(), type);
  }

  private static @Nullable Node yesNo(String value, List<String> faults) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
      case "no", "false" -> NodeFactory.createLiteralDT("false", XSDDatatype.XSDboolean);
      default -> fault("must be yes or no", faults);
    };
  }

  private static @Nullable Node illustrative(String value, List<String> faults) {
    return switch (value) {
      case "yes" -> NodeFactory.createURI(Names.DM + "Illustrative");
      case "no" -> null;
      default -> fault("must be yes or no", faults);
    };
  }

  private @Nullable Node link(SheetColumn column, String value, List<String> faults) {
    return column.to() == null || !value.matches(LOCAL)
        ? fault(column.to() == null ? "must be an IRI" : "must be an id, or a whole IRI", faults)
        : NodeFactory.createURI(iri(value, column.to()));
  }

  private static @Nullable Node word(SheetColumn column, String value, List<String> faults) {
    Map<String, String> words = Objects.requireNonNull(WORDS.get(column.type()));
    String term = words.get(value);
    return term == null
        ? fault(
            words.keySet().stream()
                .sorted()
                .collect(Collectors.joining(", ", "must be one of ", "")),
            faults)
        : NodeFactory.createURI(Names.DM + term);
  }

  /** The IRI of an id, which may be one already. */
  String iri(String id, @Nullable Kind kind) {
    return id.matches(IRI) || kind == null ? id : Names.IDS + folder(kind) + "/" + space + "/" + id;
  }

  /** What stands in addresses for a kind. */
  private static String folder(Kind kind) {
    return kind == Kind.LEARNING_OUTCOME ? "outcome" : kind.token();
  }
}
