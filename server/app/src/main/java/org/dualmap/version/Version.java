package org.dualmap.version;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a programme or a standard.
 *
 * @param name {@code dm:version}; null where it has none
 * @param validFrom {@code schema:validFrom}, the first day in force, an ISO date; null means that
 *     no beginning is known
 * @param validThrough {@code schema:validThrough}, the last day in force, an ISO date; null means
 *     that no end is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Version(
    String iri, @Nullable String name, @Nullable String validFrom, @Nullable String validThrough) {

  /** Whether it is in force on a day. */
  public boolean holdsOn(LocalDate day) {
    return (validFrom == null || !LocalDate.parse(validFrom).isAfter(day))
        && (validThrough == null || !LocalDate.parse(validThrough).isBefore(day));
  }

  /** The name with its days, for a message. */
  String inWords() {
    return "%s (%s to %s)"
        .formatted(
            name == null ? iri : name,
            validFrom == null ? "…" : validFrom,
            validThrough == null ? "…" : validThrough);
  }
}
