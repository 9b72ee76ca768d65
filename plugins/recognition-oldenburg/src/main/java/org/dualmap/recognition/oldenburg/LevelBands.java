package org.dualmap.recognition.oldenburg;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dualmap.spi.Judgement;
import org.dualmap.spi.ModuleEvidence;
import org.dualmap.spi.RecognitionRule;
import org.dualmap.spi.RuleParameters;
import org.dualmap.spi.RuleParameters.LevelBand;

/**
 * Judges by level first and by content then: the band in which the level indicator of the earlier
 * learning lies says whether it can be credited at all, the covered part of the module whether it
 * is. After the Module Level Indicator and the Learning Outcome Chart of the Oldenburg model.
 */
public final class LevelBands implements RecognitionRule {
  private static final Map<String, String> NOTHING_KNOWN =
      Map.of(
          "kk", "Екеуін ешқандай қаралған байланыс жалғамайды: әзірге есепке алатын ештеңе жоқ.",
          "ru", "Их не соединяет ни одна проверенная связь: засчитывать пока нечего.",
          "en", "No reviewed link joins the two: nothing can be credited yet.");
  private static final Map<String, String> NOTHING_FOUND =
      Map.of(
          "kk", "Модульдің ештеңесі қамтылмаған: есепке алынбайды.",
          "ru", "Из модуля не покрыто ничего: не засчитывается.",
          "en", "Nothing of the module is covered: not credited.");
  private static final Map<String, String> LEVEL_UNKNOWN =
      Map.of(
          "kk", "Бұрынғы оқудың деңгейі белгісіз, ал ереже оны талап етеді.",
          "ru", "Уровень прежнего обучения неизвестен, а правило его требует.",
          "en", "The level of the earlier learning is not known, and the rule needs it.");
  private static final Map<String, String> REFUSED =
      Map.of(
          "kk", "Деңгей көрсеткіші %s «%s» аралығында, ол есепке алынбайды.",
          "ru", "Показатель уровня %s лежит в диапазоне «%s», который не засчитывается.",
          "en", "The level indicator %s lies in the band “%s”, which is not credited.");
  private static final Map<String, String> WHOLE =
      Map.of(
          "kk",
              "Деңгей көрсеткіші %s «%s» аралығында; модульдің кемінде %s қамтылған, ереже %s талап етеді: толық есепке алынады.",
          "ru",
              "Показатель уровня %s лежит в диапазоне «%s»; модуль покрыт не менее чем на %s при требуемых %s: засчитывается целиком.",
          "en",
              "The level indicator %s lies in the band “%s”; at least %s of the module is covered and the rule asks for %s: credited whole.");
  private static final Map<String, String> PART =
      Map.of(
          "kk",
              "Деңгей көрсеткіші %s «%s» аралығында; модульдің кемінде %s қамтылған, бұл %s-дан кем: үлесіне сай есепке алынады.",
          "ru",
              "Показатель уровня %s лежит в диапазоне «%s»; модуль покрыт не менее чем на %s, меньше %s: засчитывается пропорционально.",
          "en",
              "The level indicator %s lies in the band “%s”; at least %s of the module is covered, less than %s: credited in proportion.");
  private static final Map<String, String> LOW =
      Map.of(
          "kk",
              "Деңгей көрсеткіші %s «%s» аралығында, бірақ модульдің кемінде %s ғана қамтылған, ереже %s талап етеді: есепке алынбайды.",
          "ru",
              "Показатель уровня %s лежит в диапазоне «%s», но модуль покрыт лишь не менее чем на %s при требуемых %s: не засчитывается.",
          "en",
              "The level indicator %s lies in the band “%s”, but only at least %s of the module is covered and the rule asks for %s: not credited.");

  @Override
  public String name() {
    return "level-bands";
  }

  @Override
  public Judgement judge(ModuleEvidence module, RuleParameters rules) {
    if (module.unknown() >= 1) {
      return new Judgement(0, "nothing-known", "", NOTHING_KNOWN);
    }
    if (module.atMost() <= 0) {
      return new Judgement(0, "coverage-low", "", NOTHING_FOUND);
    }
    if (module.sourceLevel().isEmpty()) {
      return new Judgement(0, "level-unknown", "", LEVEL_UNKNOWN);
    }
    double level = module.sourceLevel().getAsDouble();
    for (LevelBand band : rules.bands()) {
      if (band.holds(level)) {
        return judge(module, rules, level, band);
      }
    }
    return new Judgement(0, "level-unknown", "", LEVEL_UNKNOWN);
  }

  private static Judgement judge(
      ModuleEvidence module, RuleParameters rules, double level, LevelBand band) {
    String indicator = number(level);
    if (!band.credited()) {
      return new Judgement(0, "band-refused", band.id(), words(REFUSED, indicator, band.id()));
    }
    double covered = module.atLeast();
    if (covered >= rules.wholeFrom()) {
      return judgement(1, "coverage-whole", band, WHOLE, indicator, covered, rules.wholeFrom());
    }
    if (rules.partFrom().isPresent() && covered > 0 && covered >= rules.partFrom().getAsDouble()) {
      return judgement(covered, "coverage-part", band, PART, indicator, covered, rules.wholeFrom());
    }
    double least = rules.partFrom().orElse(rules.wholeFrom());
    return judgement(0, "coverage-low", band, LOW, indicator, covered, least);
  }

  private static Judgement judgement(
      double share,
      String rule,
      LevelBand band,
      Map<String, String> sentence,
      String indicator,
      double covered,
      double asked) {
    return new Judgement(
        share,
        rule,
        band.id(),
        words(sentence, indicator, band.id(), percent(covered), percent(asked)));
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
