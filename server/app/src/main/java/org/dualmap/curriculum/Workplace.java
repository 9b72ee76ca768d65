package org.dualmap.curriculum;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A workload by the places where it is learned: each module's in equal parts on the outcomes that
 * it teaches.
 *
 * @param institution at the institution alone
 * @param company at the company alone
 * @param both partly here and partly there
 * @param unstated of outcomes without a place, and of modules that teach nothing
 * @param share of the company in what has a place, in [0,1], where half of what is at both places
 *     counts; null where nothing has a place
 * @param atLeast the same where nothing of it counts; null as before
 * @param atMost the same where all of it counts; null as before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Workplace(
    double institution,
    double company,
    double both,
    double unstated,
    @Nullable Double share,
    @Nullable Double atLeast,
    @Nullable Double atMost) {

  private static final double DIGITS = 1_000_000;

  private static Workplace of(double institution, double company, double both, double unstated) {
    double placed = institution + company + both;
    return new Workplace(
        rounded(institution),
        rounded(company),
        rounded(both),
        rounded(unstated),
        part(company + both / 2, placed),
        part(company, placed),
        part(company + both, placed));
  }

  private static @Nullable Double part(double part, double whole) {
    return whole <= 0 ? null : Double.valueOf(rounded(part / whole));
  }

  private static double rounded(double number) {
    return Math.round(number * DIGITS) / DIGITS;
  }

  /**
   * Of one module.
   *
   * @param load its credits, its hours, or the number of its outcomes
   */
  static Workplace of(Curriculum curriculum, CourseModule module, double load) {
    Set<String> taught = module.teaching().keySet();
    if (taught.isEmpty()) {
      return of(0, 0, 0, load);
    }
    double each = load / taught.size();
    return of(
        each * count(curriculum, taught, PlaceOfLearning.INSTITUTION),
        each * count(curriculum, taught, PlaceOfLearning.COMPANY),
        each * count(curriculum, taught, PlaceOfLearning.BOTH),
        each * count(curriculum, taught, null));
  }

  private static long count(
      Curriculum curriculum, Set<String> outcomes, @Nullable PlaceOfLearning place) {
    return outcomes.stream()
        .map(iri -> curriculum.outcome(iri).map(Outcome::place).orElse(null))
        .filter(stated -> Objects.equals(stated, place))
        .count();
  }

  /** Of several modules together. */
  static Workplace sum(List<Workplace> parts) {
    return of(
        parts.stream().mapToDouble(Workplace::institution).sum(),
        parts.stream().mapToDouble(Workplace::company).sum(),
        parts.stream().mapToDouble(Workplace::both).sum(),
        parts.stream().mapToDouble(Workplace::unstated).sum());
  }
}
