package org.dualmap.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dualmap.graph.Names;

/**
 * The slots of SSSOM 1.1, each with its property in the graph, in the order in which SSSOM lists
 * them for a mapping; those of a set alone come last.
 */
public enum Slot {
  RECORD_ID(Type.ENTITY),
  SUBJECT_ID(Names.OWL + "annotatedSource", Type.ENTITY),
  SUBJECT_LABEL(Type.TEXT),
  SUBJECT_CATEGORY(Type.TEXT),
  PREDICATE_ID(Names.OWL + "annotatedProperty", Type.ENTITY),
  PREDICATE_LABEL(Type.TEXT),
  PREDICATE_MODIFIER(Type.MODIFIER),
  OBJECT_ID(Names.OWL + "annotatedTarget", Type.ENTITY),
  OBJECT_LABEL(Type.TEXT),
  OBJECT_CATEGORY(Type.TEXT),
  MAPPING_JUSTIFICATION(Type.ENTITY),
  AUTHOR_ID(Names.PAV + "authoredBy", Type.ENTITY, Trait.MANY),
  AUTHOR_LABEL(Type.TEXT, Trait.MANY),
  REVIEWER_ID(Type.ENTITY, Trait.MANY),
  REVIEWER_LABEL(Type.TEXT, Trait.MANY),
  CREATOR_ID(Names.DCT + "creator", Type.ENTITY, Trait.MANY),
  CREATOR_LABEL(Type.TEXT, Trait.MANY),
  LICENSE(Names.DCT + "license", Type.URI),
  SUBJECT_TYPE(Type.ENTITY_TYPE, Trait.PROPAGATED),
  SUBJECT_SOURCE(Type.ENTITY, Trait.PROPAGATED),
  SUBJECT_SOURCE_VERSION(Type.TEXT, Trait.PROPAGATED),
  OBJECT_TYPE(Type.ENTITY_TYPE, Trait.PROPAGATED),
  OBJECT_SOURCE(Type.ENTITY, Trait.PROPAGATED),
  OBJECT_SOURCE_VERSION(Type.TEXT, Trait.PROPAGATED),
  PREDICATE_TYPE(Type.ENTITY_TYPE, Trait.PROPAGATED),
  MAPPING_PROVIDER(Type.URI, Trait.PROPAGATED),
  MAPPING_SOURCE(Type.ENTITY),
  MAPPING_CARDINALITY(Type.CARDINALITY),
  CARDINALITY_SCOPE(Type.TEXT, Trait.MANY, Trait.PROPAGATED),
  MAPPING_TOOL(Type.TEXT, Trait.PROPAGATED),
  MAPPING_TOOL_ID(Type.ENTITY, Trait.PROPAGATED),
  MAPPING_TOOL_VERSION(Type.TEXT, Trait.PROPAGATED),
  MAPPING_DATE(Names.DCT + "created", Type.DATE, Trait.PROPAGATED),
  PUBLICATION_DATE(Names.DCT + "issued", Type.DATE),
  REVIEW_DATE(Type.DATE),
  CONFIDENCE(Type.SHARE),
  REVIEWER_AGREEMENT(Type.AGREEMENT),
  CURATION_RULE(Type.ENTITY, Trait.MANY, Trait.PROPAGATED),
  CURATION_RULE_TEXT(Type.TEXT, Trait.MANY, Trait.PROPAGATED),
  SUBJECT_MATCH_FIELD(Type.ENTITY, Trait.MANY, Trait.PROPAGATED),
  OBJECT_MATCH_FIELD(Type.ENTITY, Trait.MANY, Trait.PROPAGATED),
  MATCH_STRING(Type.TEXT, Trait.MANY),
  SUBJECT_PREPROCESSING(Type.ENTITY, Trait.MANY, Trait.PROPAGATED),
  OBJECT_PREPROCESSING(Type.ENTITY, Trait.MANY, Trait.PROPAGATED),
  SIMILARITY_SCORE(Type.SHARE),
  SIMILARITY_MEASURE(Type.TEXT, Trait.PROPAGATED),
  SEE_ALSO(Names.RDFS + "seeAlso", Type.URI, Trait.MANY),
  ISSUE_TRACKER_ITEM(Type.ENTITY),
  OTHER(Type.TEXT),
  COMMENT(Names.RDFS + "comment", Type.TEXT),

  SSSOM_VERSION(Type.VERSION),
  MAPPING_SET_ID(Type.URI),
  MAPPING_SET_VERSION(Names.OWL + "versionInfo", Type.TEXT),
  MAPPING_SET_SOURCE(Names.PROV + "wasDerivedFrom", Type.URI, Trait.MANY),
  MAPPING_SET_TITLE(Names.DCT + "title", Type.TEXT),
  MAPPING_SET_DESCRIPTION(Names.DCT + "description", Type.TEXT),
  MAPPING_SET_CONFIDENCE(Type.SHARE),
  ISSUE_TRACKER(Type.URI);

  /** The slots of a mapping, in SSSOM's order. */
  public static final List<Slot> OF_MAPPING =
      Arrays.stream(values()).filter(slot -> slot.compareTo(COMMENT) <= 0).toList();

  /** The slots of a mapping set, in SSSOM's order. */
  public static final List<Slot> OF_SET =
      List.of(
          SSSOM_VERSION,
          MAPPING_SET_ID,
          MAPPING_SET_VERSION,
          MAPPING_SET_SOURCE,
          MAPPING_SET_TITLE,
          MAPPING_SET_DESCRIPTION,
          MAPPING_SET_CONFIDENCE,
          CREATOR_ID,
          CREATOR_LABEL,
          LICENSE,
          SUBJECT_TYPE,
          SUBJECT_SOURCE,
          SUBJECT_SOURCE_VERSION,
          OBJECT_TYPE,
          OBJECT_SOURCE,
          OBJECT_SOURCE_VERSION,
          PREDICATE_TYPE,
          MAPPING_PROVIDER,
          CARDINALITY_SCOPE,
          MAPPING_TOOL,
          MAPPING_TOOL_ID,
          MAPPING_TOOL_VERSION,
          MAPPING_DATE,
          PUBLICATION_DATE,
          SUBJECT_MATCH_FIELD,
          OBJECT_MATCH_FIELD,
          SUBJECT_PREPROCESSING,
          OBJECT_PREPROCESSING,
          SIMILARITY_MEASURE,
          CURATION_RULE,
          CURATION_RULE_TEXT,
          SEE_ALSO,
          ISSUE_TRACKER,
          OTHER,
          COMMENT);

  private final String property;
  private final Type type;
  private final Set<Trait> traits;

  Slot(Type type, Trait... traits) {
    this.property = Names.SSSOM + name().toLowerCase(Locale.ROOT);
    this.type = type;
    this.traits = Set.of(traits);
  }

  Slot(String property, Type type, Trait... traits) {
    this.property = property;
    this.type = type;
    this.traits = Set.of(traits);
  }

  private enum Trait {
    MANY,
    PROPAGATED
  }

  /** The IRI of the property that holds it in the graph. */
  public String property() {
    return property;
  }

  /** What its values are. */
  public Type type() {
    return type;
  }

  /** Whether it may have several values. */
  public boolean isMany() {
    return traits.contains(Trait.MANY);
  }

  /** Whether a value of the set stands for the same value in each of its mappings. */
  public boolean isPropagated() {
    return traits.contains(Trait.PROPAGATED);
  }

  /** The name in SSSOM, such as {@code subject_id}. */
  public String slotName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The slot of that name. */
  public static Optional<Slot> ofName(String name) {
    return Arrays.stream(values()).filter(slot -> slot.slotName().equals(name)).findFirst();
  }

  /** What a slot's values are. */
  public enum Type {
    TEXT,
    /** An IRI that SSSOM writes as a CURIE. */
    ENTITY,
    /** An IRI that SSSOM writes in full. */
    URI,
    DATE,
    /** A number from 0 to 1. */
    SHARE,
    /** A number from -1 to 1. */
    AGREEMENT,
    CARDINALITY,
    ENTITY_TYPE,
    MODIFIER,
    VERSION
  }
}
