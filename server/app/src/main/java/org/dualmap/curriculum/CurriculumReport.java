package org.dualmap.curriculum;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.mapping.ClaimState;
import org.dualmap.version.Version;
import org.jspecify.annotations.Nullable;

/**
 * The matrix of a programme with what is wrong with it.
 *
 * @param programme whose matrix it is
 * @param programmeVersion the version that was taken
 * @param code of the programme; null where it has none
 * @param asOf the day that was asked for, an ISO date; null where none was
 * @param sequence the last change of the graph that this answer has seen
 * @param credits of the programme; null where not said
 * @param hoursPerCredit null where not said
 * @param modules the columns, in the order in which they are taught
 * @param outcomes the rows, in the order of their codes
 * @param credited the credits of all modules by place; modules that state none are left out
 * @param hours the hours of all modules by place; modules that state none are left out
 * @param checks how often each check has found something; those that found nothing included
 * @param findings what was found, the gravest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CurriculumReport(
    Label programme,
    Version programmeVersion,
    @Nullable String code,
    @Nullable String asOf,
    long sequence,
    @Nullable Double credits,
    @Nullable Integer hoursPerCredit,
    List<Column> modules,
    List<Row> outcomes,
    Workplace credited,
    Workplace hours,
    Map<Check, Long> checks,
    List<Found> findings) {

  /**
   * A module.
   *
   * @param code null where it has none
   * @param position when it is taught, from 1; null where its code does not tell
   * @param credits null where not said
   * @param hours null where not said
   * @param outcomes how many outcomes it teaches
   * @param places the outcomes that it teaches by place
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Column(
      String iri,
      String label,
      String lang,
      @Nullable String code,
      @Nullable Integer position,
      @Nullable Double credits,
      @Nullable Integer hours,
      int outcomes,
      Workplace places) {

    /** What a reader calls it. */
    String name() {
      return code == null ? label : code;
    }
  }

  /**
   * An outcome.
   *
   * @param code null where it has none
   * @param level its number, or that of the programme; null where unknown
   * @param place null where not said
   * @param criteria how many assessment criteria it has
   * @param prerequisites the outcomes to be reached before, of any programme
   * @param cells what the modules do for it; a module that does nothing for it has none
   * @param claims what is claimed about it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Row(
      String iri,
      String label,
      String lang,
      @Nullable String code,
      @Nullable Integer level,
      @Nullable PlaceOfLearning place,
      int criteria,
      List<Label> prerequisites,
      List<Cell> cells,
      List<Evidence> claims) {}

  /**
   * What a module does for an outcome.
   *
   * @param module its IRI
   * @param teaching empty where it only assesses
   * @param assessed whether the outcome is examined in it
   */
  public record Cell(String module, Set<Emphasis> teaching, boolean assessed) {}

  /**
   * The claims about an outcome that are in one state.
   *
   * @param authors who made them, each once
   * @param claims their IRIs
   */
  public record Evidence(ClaimState state, int count, List<Label> authors, List<String> claims) {}

  /**
   * A finding.
   *
   * @param outcome null where a module or the whole programme is meant
   * @param modules the IRIs of the modules that it is about
   * @param message a sentence in the language of the answer
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Found(
      Check check,
      Check.Severity severity,
      @Nullable Label outcome,
      List<String> modules,
      String message) {}
}
