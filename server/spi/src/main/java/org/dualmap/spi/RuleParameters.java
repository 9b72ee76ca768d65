package org.dualmap.spi;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The numbers of a rule set's file.
 *
 * @param wholeFrom the part of a module, in (0,1], from which it is credited whole
 * @param partFrom the part, in [0,wholeFrom], from which it is credited in proportion; empty where
 *     nothing is ever credited in part
 * @param lowestLevelGap the level of the source less that of the module may not be smaller; empty
 *     where it may
 * @param bands of the source's level, each beginning where the one before ends; empty where the
 *     rule set has none
 * @param own what the file gives under {@code parameters}
 */
public record RuleParameters(
    double wholeFrom,
    OptionalDouble partFrom,
    OptionalDouble lowestLevelGap,
    List<LevelBand> bands,
    Map<String, Double> own) {

  public RuleParameters {
    bands = List.copyOf(bands);
    own = Map.copyOf(own);
  }

  /**
   * A range of levels that are treated alike.
   *
   * @param id the name in the rule set's file
   * @param from the first level in it; empty for all below
   * @param below the first level past it; empty for all above
   * @param credited whether learning of this level can be credited
   */
  public record LevelBand(String id, OptionalDouble from, OptionalDouble below, boolean credited) {

    /** Whether the level lies in the band. */
    public boolean holds(double level) {
      return (from.isEmpty() || level >= from.getAsDouble())
          && (below.isEmpty() || level < below.getAsDouble());
    }
  }
}
