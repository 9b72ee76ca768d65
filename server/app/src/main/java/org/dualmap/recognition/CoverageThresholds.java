package org.dualmap.recognition;

import java.util.Map;
import java.util.TreeMap;
import org.dualmap.spi.Judgement;
import org.dualmap.spi.ModuleEvidence;
import org.dualmap.spi.RecognitionRule;
import org.dualmap.spi.RuleParameters;
import org.dualmap.web.Language;
import org.dualmap.web.Language.Percent;

/**
 * The judge of the plain rule set: credit whole from one part of the module covered, in proportion
 * from another, and nothing where the level lies too far below. Only what is certain counts: the
 * smallest part covered.
 */
final class CoverageThresholds implements RecognitionRule {
  private static final double ERROR_OF_ROUNDING = 1e-9;

  @Override
  public String name() {
    return "coverage";
  }

  @Override
  public Judgement judge(ModuleEvidence module, RuleParameters rules) {
    if (module.unknown() >= 1) {
      return refused("nothing-known");
    }
    if (rules.lowestLevelGap().isPresent()
        && module.sourceLevel().isPresent()
        && module.level().isPresent()) {
      double source = module.sourceLevel().getAsDouble();
      double level = module.level().getAsDouble();
      double lowest = rules.lowestLevelGap().getAsDouble();
      if (source - level < lowest - ERROR_OF_ROUNDING) {
        return refused("level-gap", source, level, lowest);
      }
    }
    double covered = module.atLeast();
    Percent whole = new Percent(rules.wholeFrom());
    if (covered >= rules.wholeFrom()) {
      return judgement(1, "coverage-whole", new Percent(covered), whole);
    }
    if (rules.partFrom().isPresent() && covered >= rules.partFrom().getAsDouble() && covered > 0) {
      Percent part = new Percent(rules.partFrom().getAsDouble());
      return judgement(covered, "coverage-part", new Percent(covered), whole, part);
    }
    double least = rules.partFrom().orElse(rules.wholeFrom());
    return refused("coverage-low", new Percent(covered), new Percent(least));
  }

  private static Judgement refused(String rule, Object... values) {
    return judgement(0, rule, values);
  }

  private static Judgement judgement(double share, String rule, Object... values) {
    return new Judgement(share, rule, "", words("recognition.reason." + rule, values));
  }

  /** A message in every language. */
  private static Map<String, String> words(String key, Object... values) {
    Map<String, String> words = new TreeMap<>();
    for (String tag : Language.TAGS) {
      words.put(tag, Language.ofTag(tag).say(key, values));
    }
    return words;
  }
}
