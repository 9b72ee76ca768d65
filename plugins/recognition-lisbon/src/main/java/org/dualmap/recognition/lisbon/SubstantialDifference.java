package org.dualmap.recognition.lisbon;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dualmap.spi.Judgement;
import org.dualmap.spi.ModuleEvidence;
import org.dualmap.spi.RecognitionRule;
import org.dualmap.spi.RuleParameters;

/**
 * Credits a module unless a substantial difference is shown: in level, or in outcomes that somebody
 * looked for and did not find. What nobody has compared yet speaks for the learner; a module of
 * which nothing was compared is not judged at all. The parameter {@code differenceFrom}, in (0,1],
 * is the part of the outcomes from which a difference is substantial.
 */
public final class SubstantialDifference implements RecognitionRule {
  private static final Map<String, String> NOTHING_KNOWN =
      Map.of(
          "kk", "Бұл модульді әлі ешкім салыстырған жоқ: алдымен салыстыру керек.",
          "ru", "Этот модуль ещё никто не сопоставлял: сначала нужно сопоставить.",
          "en", "Nobody has compared this module yet: it must be compared first.");
  private static final Map<String, String> LEVEL =
      Map.of(
          "kk", "Бұрынғы оқудың деңгейі %s, модульдікі %s: айырмашылық елеулі.",
          "ru", "Уровень прежнего обучения %s, модуля %s: различие существенное.",
          "en", "The earlier learning has level %s, the module %s: the difference is substantial.");
  private static final Map<String, String> DIFFERENCE =
      Map.of(
          "kk",
              "Модуль нәтижелерінің %s ізделіп, табылмады, ереже %s-дан бастап айырмашылықты елеулі деп санайды: танылмайды.",
          "ru",
              "%s результатов модуля искали и не нашли, а существенным различие считается с %s: не признаётся.",
          "en",
              "%s of the module’s outcomes were looked for and not found, and a difference is substantial from %s on: not recognised.");
  private static final Map<String, String> NONE =
      Map.of(
          "kk", "Елеулі айырмашылық көрсетілмеген (ізделіп табылмағаны — %s): толық танылады.",
          "ru", "Существенное различие не показано (искали и не нашли: %s): признаётся целиком.",
          "en",
              "No substantial difference is shown (looked for and not found: %s): recognised whole.");
  private static final double DIFFERENCE_FROM = 0.3;
  private static final double ERROR_OF_ROUNDING = 1e-9;

  @Override
  public String name() {
    return "substantial-difference";
  }

  @Override
  public Judgement judge(ModuleEvidence module, RuleParameters rules) {
    if (module.unknown() >= 1) {
      return new Judgement(0, "nothing-known", "", NOTHING_KNOWN);
    }
    if (rules.lowestLevelGap().isPresent()
        && module.sourceLevel().isPresent()
        && module.level().isPresent()
        && module.sourceLevel().getAsDouble() - module.level().getAsDouble()
            < rules.lowestLevelGap().getAsDouble() - ERROR_OF_ROUNDING) {
      String source = number(module.sourceLevel().getAsDouble());
      String level = number(module.level().getAsDouble());
      return new Judgement(0, "level-gap", "", words(LEVEL, source, level));
    }
    double from = rules.own().getOrDefault("differenceFrom", DIFFERENCE_FROM);
    String missing = percent(module.notCovered());
    return module.notCovered() >= from
        ? new Judgement(0, "substantial-difference", "", words(DIFFERENCE, missing, percent(from)))
        : new Judgement(1, "no-substantial-difference", "", words(NONE, missing));
  }

  private static Map<String, String> words(Map<String, String> sentence, Object... values) {
    Map<String, String> words = new TreeMap<>();
    sentence.forEach((tag, text) -> words.put(tag, text.formatted(values)));
    return words;
  }

  private static String percent(double part) {
    return number(part * 100) + " %";
  }

  private static String number(double number) {
    return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
  }
}
