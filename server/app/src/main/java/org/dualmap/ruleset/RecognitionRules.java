package org.dualmap.ruleset;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of recognition in a rule set.
 *
 * @param judge the rule that judges a module: {@code coverage}, or the name of a plugin's rule
 * @param wholeFrom the part of a module, in (0,1], from which it is credited whole
 * @param partFrom the part from which it is credited in proportion; null for never
 * @param lowestLevelGap the level of the source less that of the module may not be smaller; null
 *     where it may
 * @param lowestScore percent below which a row of a diploma supplement does not count; null for any
 * @param hoursBound whether no more is credited than the hours of the source give
 * @param hoursPerCredit by sector ({@code VET}, {@code HE}), where a programme states none
 * @param creditStep credits are rounded down to a multiple of this, above 0
 * @param creditsPerYear credits of a year of study, above 0
 * @param bands of the source's level, in rising order, without overlap or hole
 * @param caps in the order in which they are applied
 * @param related which specialities are related to which programmes; null where no table is known
 * @param parameters numbers for a plugin's rule
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecognitionRules(
    String judge,
    double wholeFrom,
    @Nullable Double partFrom,
    @Nullable Double lowestLevelGap,
    @Nullable Double lowestScore,
    boolean hoursBound,
    Map<String, Integer> hoursPerCredit,
    double creditStep,
    double creditsPerYear,
    List<Band> bands,
    List<Cap> caps,
    @Nullable Related related,
    Map<String, Double> parameters) {

  public RecognitionRules {
    hoursPerCredit = hoursPerCredit == null ? Map.of() : Map.copyOf(hoursPerCredit);
    bands = bands == null ? List.of() : List.copyOf(bands);
    caps = caps == null ? List.of() : List.copyOf(caps);
    parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
  }

  /**
   * A range of levels that are treated alike.
   *
   * @param from the first level in it; null for all below
   * @param below the first level past it; null for all above
   * @param verdict {@code credited} or {@code refused}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Band(String id, @Nullable Double from, @Nullable Double below, String verdict) {
    /** Whether learning of this level can be credited. */
    public boolean credited() {
      return verdict.equals("credited");
    }
  }

  /**
   * A limit on the sum of credits.
   *
   * @param of {@code all}, {@code workplace}, or {@code band:} and the id of a band
   * @param credits the limit; null where it is a share
   * @param share the limit as a part of the target's credits; null where it is in credits
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Cap(String id, String of, @Nullable Double credits, @Nullable Double share) {
    private static final String BAND = "band:";

    /** The limit for a programme of so many credits. */
    public double limit(double programmeCredits) {
      return credits != null ? credits : share == null ? 0 : share * programmeCredits;
    }

    /** The band that it limits; empty where it limits something else. */
    public Optional<String> band() {
      return of.startsWith(BAND) ? Optional.of(of.substring(BAND.length())) : Optional.empty();
    }
  }

  /**
   * A table of related specialities.
   *
   * @param provenance {@code illustrative} or {@code published}
   * @param from the first day on which it is in force
   * @param to the last such day; null for no end
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Related(
      String provenance, LocalDate from, @Nullable LocalDate to, List<Pair> pairs) {

    /** Whether the table is in force on a day. */
    public boolean inForce(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  /**
   * Says that what begins so is related to what begins so.
   *
   * @param source beginning of the code of a speciality or qualification
   * @param target beginning of the code of a programme
   */
  public record Pair(String source, String target) {}
}
