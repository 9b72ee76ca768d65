package org.dualmap.check.levels;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dualmap.spi.MappingCheck;
import org.dualmap.spi.MappingClaim;
import org.dualmap.spi.Remark;
import org.dualmap.spi.Thing;

/**
 * Remarks on an exact or close match between things of different levels, and on full coverage of a
 * thing of a higher level. That something of a higher level covers something of a lower one whole
 * is usual and gets no remark.
 */
public final class LevelCheck implements MappingCheck {
  private static final double FULL = 0.999;
  private static final int LONGEST_LABEL = 120;

  private static final Map<String, String> BELOW =
      Map.of(
          "kk",
          "«%1$s» — %2$d-деңгей, «%3$s» — %4$d-деңгей, ал тұжырым бойынша %5$s. %2$d-деңгейде"
              + " меңгерілген оқу %4$d-деңгей талап ететін нәрсені растамайды: broadMatch немесе"
              + " қамту дәрежесін азайту туралы ойланыңыз.",
          "ru",
          "«%1$s» — уровень %2$d, «%3$s» — уровень %4$d, а по утверждению %5$s. Освоенное на уровне"
              + " %2$d не подтверждает того, чего требует уровень %4$d: подумайте о broadMatch или о"
              + " меньшей степени покрытия.",
          "en",
          "“%1$s” is at level %2$d, “%3$s” at level %4$d, but by the claim %5$s. Learning at level"
              + " %2$d does not show what level %4$d asks for: think of broadMatch, or of a smaller"
              + " coverage.");

  private static final Map<String, String> ABOVE =
      Map.of(
          "kk",
          "«%1$s» — %2$d-деңгей, «%3$s» — %4$d-деңгей, ал тұжырым бойынша %5$s. Сәйкестік екі бағытта"
              + " оқылады, бірақ %4$d-деңгейде меңгерілген оқу %2$d-деңгейді растамайды: narrowMatch"
              + " туралы ойланыңыз.",
          "ru",
          "«%1$s» — уровень %2$d, «%3$s» — уровень %4$d, а по утверждению %5$s. Соответствие читается"
              + " в обе стороны, но освоенное на уровне %4$d не подтверждает уровня %2$d: подумайте о"
              + " narrowMatch.",
          "en",
          "“%1$s” is at level %2$d, “%3$s” at level %4$d, but by the claim %5$s. A match is read both"
              + " ways, yet learning at level %4$d does not show level %2$d: think of narrowMatch.");

  private static final Map<String, String> SAME =
      Map.of("kk", "екеуі бірдей", "ru", "они одинаковы", "en", "they are the same");
  private static final Map<String, String> NEARLY =
      Map.of(
          "kk",
          "екеуі бірдей дерлік",
          "ru",
          "они почти одинаковы",
          "en",
          "they are nearly the same");
  private static final Map<String, String> WHOLE =
      Map.of(
          "kk", "біріншісі екіншісін толық қамтиды",
          "ru", "первое полностью покрывает второе",
          "en", "the first covers the second whole");

  @Override
  public String name() {
    return "levels";
  }

  @Override
  public List<Remark> check(MappingClaim claim) {
    if (claim.subject().level().isEmpty() || claim.object().level().isEmpty()) {
      return List.of();
    }
    int own = claim.subject().level().getAsInt();
    int other = claim.object().level().getAsInt();
    Optional<Map<String, String>> match =
        switch (claim.predicate()) {
          case "exactMatch" -> Optional.of(SAME);
          case "closeMatch" -> Optional.of(NEARLY);
          default -> Optional.empty();
        };
    if (own > other) {
      return match
          .map(said -> List.of(remark("level-above", ABOVE, claim, said)))
          .orElse(List.of());
    }
    boolean full = claim.coverageOfObject().orElse(0) >= FULL;
    return own == other
        ? List.of()
        : match
            .or(() -> full ? Optional.of(WHOLE) : Optional.empty())
            .map(said -> List.of(remark("level-below", BELOW, claim, said)))
            .orElse(List.of());
  }

  private static Remark remark(
      String code, Map<String, String> words, MappingClaim claim, Map<String, String> said) {
    Map<String, String> text = new HashMap<>();
    words.forEach(
        (language, form) ->
            text.put(
                language,
                form.formatted(
                    label(claim.subject(), language),
                    claim.subject().level().orElseThrow(),
                    label(claim.object(), language),
                    claim.object().level().orElseThrow(),
                    said.get(language))));
    return new Remark(code, text);
  }

  private static String label(Thing thing, String language) {
    String label =
        Stream.of(language, "en", "ru", "kk", "")
            .flatMap(one -> thing.labelsIn(one).stream())
            .findFirst()
            .orElse(thing.iri());
    return label.length() <= LONGEST_LABEL
        ? label
        : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
  }
}
