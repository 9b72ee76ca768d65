package org.dualmap.recognition;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dualmap.spi.Judgement;
import org.dualmap.spi.ModuleEvidence;
import org.dualmap.spi.RecognitionRule;
import org.dualmap.spi.RuleParameters;
import org.dualmap.web.Language;

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
        return refused("level-gap", number(source), number(level), number(lowest));
      }
    }
    double covered = module.atLeast();
    String whole = percent(rules.wholeFrom());
    if (covered >= rules.wholeFrom()) {
      return judgement(1, "coverage-whole", percent(covered), whole);
    }
    if (rules.partFrom().isPresent() && covered >= rules.partFrom().getAsDouble() && covered > 0) {
      String part = percent(rules.partFrom().getAsDouble());
      return judgement(covered, "coverage-part", percent(covered), whole, part);
    }
    return refused("coverage-low", percent(covered), percent(rules.partFrom().orElse(rules.wholeFrom())));
  }

  private static Judgement refused(String rule, String... values) {
    return judgement(0, rule, values);
  }

  private static Judgement judgement(double share, String rule, String... values) {
    return new Judgement(share, rule, "", words("recognition.reason." + rule, values));
  }

  /** A message in every language. */
  static Map<String, String> words(String key, String... values) {
    Map<String, String> words = new TreeMap<>();
    for (String tag : Language.TAGS) {
      words.put(tag, Language.ofTag(tag).say(key, (Object[]) values));
    }
    return words;
  }

  static String percent(double part) {
    return number(part * 100) + " %";
  }

  /** At most two digits after the point, none where there are none. */
  static String number(double number) {
    return new MessageFormat("{0,number,0.##}", Locale.ROOT).format(new Object[] {number});
  }
}
