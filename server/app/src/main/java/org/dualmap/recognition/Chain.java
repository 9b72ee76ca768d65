package org.dualmap.recognition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.dualmap.coverage.CoverageReport.RuleName;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.version.Version;
import org.jspecify.annotations.Nullable;

/**
 * The programmes of a field from level to level, and what each asks for first.
 *
 * @param field whose programmes it is made of
 * @param upTo the programme at whose level it ends; null where it goes to the top
 * @param asOf an ISO date; null where none was asked for
 * @param levels from the lowest to the highest, those without a programme included
 * @param prerequisites of all outcomes, with who supplies them
 * @param breaks how many prerequisites nobody supplies whole, and levels without a programme
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Chain(
    Label field,
    @Nullable Label upTo,
    RuleName ruleSet,
    @Nullable String asOf,
    long sequence,
    List<Level> levels,
    List<Prerequisite> prerequisites,
    Breaks breaks) {

  /** The programmes of one level; none where the chain breaks there. */
  public record Level(int level, List<Step> programmes) {}

  /** A programme of the chain. */
  public record Step(Label programme, Version version) {}

  /**
   * What an outcome asks for first.
   *
   * @param state whether programmes of lower levels supply it
   * @param suppliedBy best first
   */
  public record Prerequisite(
      Label outcome,
      Label programme,
      int level,
      Label prerequisite,
      Supply state,
      List<Supplier> suppliedBy) {}

  /**
   * An outcome of a lower level that supplies a prerequisite.
   *
   * @param degree how much of it, in (0,1]
   * @param claim the claim that says so; null where it is the prerequisite itself
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Supplier(
      Label outcome, Label programme, int level, double degree, @Nullable String claim) {}

  /** Whether a prerequisite is supplied. */
  public enum Supply {
    SUPPLIED,
    PARTIAL,
    MISSING;

    /** The name in answers. */
    @JsonValue
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where the chain breaks.
   *
   * @param levels without a programme
   * @param missing prerequisites that nobody supplies
   * @param partial prerequisites that are supplied in part only
   */
  public record Breaks(List<Integer> levels, int missing, int partial) {}
}
