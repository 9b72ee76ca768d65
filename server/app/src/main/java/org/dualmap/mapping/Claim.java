package org.dualmap.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One mapping with its evidence, as SSSOM describes it.
 *
 * @param iri the claim's own IRI
 * @param subject {@code owl:annotatedSource}
 * @param predicate {@code owl:annotatedProperty}
 * @param object {@code owl:annotatedTarget}
 * @param state only accepted claims count
 * @param coverageOfObject how much of the object the subject covers, in [0,1]; null where not said
 * @param useOfSubject how much of the subject the object uses, in [0,1]; null where not said
 * @param confidence {@code sssom:confidence}, in [0,1]; null where not said
 * @param justification {@code sssom:mapping_justification}; null where not said
 * @param author {@code pav:authoredBy}; null where not said
 * @param reviewer {@code sssom:reviewer_id}; null where nobody has reviewed it
 * @param created {@code dcterms:created}, an ISO date; null where not said
 * @param reviewed {@code sssom:review_date}, an ISO date; null where not said
 * @param comment the evidence in words; null where not said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Claim(
    String iri,
    String subject,
    Predicate predicate,
    String object,
    ClaimState state,
    @Nullable Double coverageOfObject,
    @Nullable Double useOfSubject,
    @Nullable Double confidence,
    @Nullable String justification,
    @Nullable String author,
    @Nullable String reviewer,
    @Nullable String created,
    @Nullable String reviewed,
    @Nullable String comment) {

  /**
   * The claim as it stood at the end of a day: absent before it was made, and only suggested before
   * it was reviewed. A date that is not stated counts as long ago.
   */
  public Optional<Claim> asOf(LocalDate day) {
    if (created != null && LocalDate.parse(created).isAfter(day)) {
      return Optional.empty();
    }
    boolean reviewedLater = reviewed != null && LocalDate.parse(reviewed).isAfter(day);
    return Optional.of(reviewedLater ? suggested() : this);
  }

  private Claim suggested() {
    return new Claim(
        iri,
        subject,
        predicate,
        object,
        ClaimState.SUGGESTED,
        coverageOfObject,
        useOfSubject,
        confidence,
        justification,
        author,
        null,
        created,
        null,
        comment);
  }

  /** The same statement read from the other end. */
  public Claim inverse() {
    return new Claim(
        iri,
        object,
        predicate.inverse(),
        subject,
        state,
        useOfSubject,
        coverageOfObject,
        confidence,
        justification,
        author,
        reviewer,
        created,
        reviewed,
        comment);
  }
}
