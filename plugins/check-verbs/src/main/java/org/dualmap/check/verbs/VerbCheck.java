package org.dualmap.check.verbs;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.dualmap.check.verbs.Verbs.Verb;
import org.dualmap.spi.MappingCheck;
import org.dualmap.spi.MappingClaim;
import org.dualmap.spi.Remark;
import org.dualmap.spi.Thing;

/**
 * Remarks where the subject is about knowing ("explains") and the object about doing ("designs"),
 * while the claim says that the one is, or for a good part covers, the other. All preferred labels
 * are read: both verbs must be known in one language, and one language in which the subject does
 * something is enough for no remark. What a standard calls knowledge is not done, whatever word it
 * begins with.
 */
public final class VerbCheck implements MappingCheck {
  private static final Set<String> STRONG = Set.of("exactMatch", "closeMatch", "narrowMatch");
  private static final double GOOD_PART = 0.5;

  private static final Map<String, String> TEXT =
      Map.of(
          "kk",
          "Оқу нәтижесінің етістігі — «%1$s» (%2$s), мақсаттікі — «%3$s» (%4$s). Білу мен түсіндіру"
              + " жасай алуды әлі көрсетпейді: қамту дәрежесін немесе байланыс түрін тексеріңіз.",
          "ru",
          "Глагол результата — «%1$s» (%2$s), глагол цели — «%3$s» (%4$s). Знать и объяснять — ещё не"
              + " значит показать, что умеешь делать: проверьте степень покрытия или вид связи.",
          "en",
          "The outcome's verb is “%1$s” (%2$s), the target's “%3$s” (%4$s). To know and to explain does"
              + " not yet show that one can do it: look at the coverage or the predicate again.");

  private final Map<String, Verbs> verbs = new LinkedHashMap<>();

  /** Reads the lists of verbs. */
  public VerbCheck() {
    for (String language : List.of("kk", "ru", "en")) {
      verbs.put(language, Verbs.of(language));
    }
  }

  @Override
  public String name() {
    return "verbs";
  }

  @Override
  public List<Remark> check(MappingClaim claim) {
    boolean strong =
        !claim.object().kind().equals("knowledge")
            && (STRONG.contains(claim.predicate())
                || claim.coverageOfObject().orElse(0) >= GOOD_PART);
    Map<String, Verb> own = found(claim.subject(), Verbs::highest);
    Map<String, Verb> other = found(claim.object(), Verbs::leading);
    Set<String> both = new LinkedHashSet<>(own.keySet());
    both.retainAll(other.keySet());
    if (!strong
        || both.isEmpty()
        || own.values().stream().anyMatch(verb -> verb.level().isDoing())
        || !other.values().stream().allMatch(verb -> verb.level().isDoing())) {
      return List.of();
    }
    return List.of(remark(own, other, both));
  }

  private Map<String, Verb> found(Thing thing, BiFunction<Verbs, String, Optional<Verb>> looking) {
    Map<String, Verb> found = new LinkedHashMap<>();
    verbs.forEach(
        (language, list) ->
            thing.labelsIn(language).stream()
                .findFirst()
                .flatMap(label -> looking.apply(list, label))
                .ifPresent(verb -> found.put(language, verb)));
    return found;
  }

  /** Quotes both verbs in the reader's language, else in another in which both are known. */
  private static Remark remark(
      Map<String, Verb> own, Map<String, Verb> other, Set<String> languages) {
    Map<String, String> text = new HashMap<>();
    TEXT.forEach(
        (language, form) -> {
          String quoted = languages.contains(language) ? language : languages.iterator().next();
          Verb said = Objects.requireNonNull(own.get(quoted));
          Verb wanted = Objects.requireNonNull(other.get(quoted));
          text.put(
              language,
              form.formatted(
                  said.word(),
                  said.level().names().get(language),
                  wanted.word(),
                  wanted.level().names().get(language)));
        });
    return new Remark("verb-says-less", text);
  }
}
