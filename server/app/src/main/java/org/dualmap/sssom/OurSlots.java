package org.dualmap.sssom;

import java.util.List;
import java.util.Optional;
import org.dualmap.graph.Names;
import org.dualmap.mapping.ClaimState;
import org.dualmap.mapping.Predicate;
import org.dualmap.mapping.Slot;
import org.dualmap.mapping.SlotValue;
import org.jspecify.annotations.Nullable;

/** What claims have beyond SSSOM, and which mappings of a set are claims in our sense. */
final class OurSlots {
  static final String STATE = Names.DM + "mappingState";
  static final String COVERAGE = Names.DM + "coverageOfObject";
  static final String USE = Names.DM + "useOfSubject";
  static final String NO_TERM = Names.SSSOM + "NoTermFound";

  /** The further slots that an exported set may define. */
  static final List<Extension> ALL =
      List.of(
          new Extension("ext_coverage_of_object", COVERAGE, Names.XSD + "decimal"),
          new Extension("ext_use_of_subject", USE, Names.XSD + "decimal"),
          new Extension("ext_state", STATE, Extension.ENTITY),
          new Extension("ext_review_comment", Names.DM + "reviewComment", Extension.TEXT),
          new Extension("ext_provenance", Names.DM + "provenance", Extension.ENTITY));

  private OurSlots() {}

  /** A fault of one cell. */
  record Fault(String column, @Nullable String value, String rule) {}

  /** The value that a mapping has for one of our properties; empty where it has none. */
  static Optional<String> value(MappingSet set, SlotValues row, String property) {
    return set.extensions().values().stream()
        .filter(extension -> extension.property().equals(property))
        .flatMap(e -> Optional.ofNullable(row.extensions().get(e.name())).stream())
        .findFirst();
  }

  /** Why a mapping cannot be stored as it is; empty where it can. */
  static Optional<Fault> fault(MappingSet set, SlotValues row) {
    for (String degree : List.of(COVERAGE, USE)) {
      Optional<String> value = value(set, row, degree);
      Optional<String> rule = value.flatMap(v -> SlotValue.fault(Slot.CONFIDENCE, v));
      if (rule.isPresent()) {
        return Optional.of(new Fault(name(set, degree), value.get(), rule.get()));
      }
    }
    Optional<String> state = value(set, row, STATE);
    if (state.isEmpty()) {
      return Optional.empty();
    }
    Optional<ClaimState> known = ClaimState.ofIri(state.get());
    String column = name(set, STATE);
    if (known.isEmpty()) {
      return Optional.of(new Fault(column, state.get(), "is no state of a claim"));
    }
    boolean reviewed = known.get() == ClaimState.ACCEPTED || known.get() == ClaimState.REJECTED;
    return reviewed && !row.has(Slot.REVIEWER_ID)
        ? Optional.of(new Fault(column, known.get().token(), "needs a reviewer_id"))
        : Optional.empty();
  }

  private static String name(MappingSet set, String property) {
    return set.extensions().values().stream()
        .filter(extension -> extension.property().equals(property))
        .map(Extension::name)
        .findFirst()
        .orElse(property);
  }

  /**
   * The state of a mapping where it is a claim: two different things and one of SKOS's predicates.
   * Anything else is kept as SSSOM has it, and counts for nothing.
   */
  static Optional<ClaimState> state(MappingSet set, SlotValues row) {
    String predicate = row.get(Slot.PREDICATE_ID);
    if (predicate == null
        || Predicate.ofIri(predicate).isEmpty()
        || row.has(Slot.PREDICATE_MODIFIER)) {
      return Optional.empty();
    }
    if (isNoMatch(row)) {
      return Optional.of(ClaimState.NO_MATCH);
    }
    String subject = row.get(Slot.SUBJECT_ID);
    String object = row.get(Slot.OBJECT_ID);
    if (!isThing(subject) || !isThing(object) || String.valueOf(subject).equals(object)) {
      return Optional.empty();
    }
    return Optional.of(
        value(set, row, STATE).flatMap(ClaimState::ofIri).orElse(ClaimState.SUGGESTED));
  }

  private static boolean isThing(@Nullable String iri) {
    return iri != null && !iri.equals(NO_TERM) && !iri.equals(Names.SSSOM + "NoMapping");
  }

  /** Whether it says that somebody has looked for one end in the source of the other. */
  private static boolean isNoMatch(SlotValues row) {
    boolean looked = row.has(Slot.AUTHOR_ID) || row.has(Slot.REVIEWER_ID);
    return looked
        && (isMissing(row, Slot.SUBJECT_ID, Slot.SUBJECT_SOURCE, Slot.OBJECT_ID)
            || isMissing(row, Slot.OBJECT_ID, Slot.OBJECT_SOURCE, Slot.SUBJECT_ID));
  }

  private static boolean isMissing(SlotValues row, Slot end, Slot source, Slot other) {
    String where = row.get(source);
    return NO_TERM.equals(row.get(end))
        && where != null
        && isThing(row.get(other))
        && !where.equals(row.get(other));
  }
}
