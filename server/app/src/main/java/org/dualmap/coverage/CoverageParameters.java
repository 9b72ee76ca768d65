package org.dualmap.coverage;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Stream;
import org.dualmap.graph.Kind;
import org.dualmap.ruleset.RuleSets;
import org.dualmap.web.Parameters;
import org.jspecify.annotations.Nullable;

/** What a caller compares: a programme with exactly one of the others, all as IRIs. */
public final class CoverageParameters {
  @QueryParam("programme")
  private @Nullable String programme;

  @QueryParam("standard")
  private @Nullable String standard;

  @QueryParam("target-programme")
  private @Nullable String targetProgramme;

  @QueryParam("employer")
  private @Nullable String employer;

  @QueryParam("card")
  private @Nullable String card;

  @QueryParam("ruleset")
  private @Nullable String ruleSet;

  @QueryParam("asOf")
  private @Nullable String asOf;

  @QueryParam("lang")
  private @Nullable String language;

  /** The parameter {@code lang}; null where it was not given. */
  public @Nullable String language() {
    return language;
  }

  /**
   * The question.
   *
   * @param language of the labels
   * @throws org.dualmap.problem.Problem bad-parameter
   */
  public CoverageQuestion question(RuleSets ruleSets, @Nullable String language) {
    Kind kind = kind();
    return new CoverageQuestion(
        Parameters.iri("programme", programme),
        Parameters.iri(parameter(kind), target(kind)),
        kind,
        card == null || card.isBlank() ? null : Parameters.iri("card", card),
        ruleSets.choose(ruleSet),
        Parameters.day("asOf", asOf),
        language,
        null);
  }

  private @Nullable String target(Kind kind) {
    return switch (kind) {
      case STANDARD -> standard;
      case PROGRAMME -> targetProgramme;
      default -> employer;
    };
  }

  private Kind kind() {
    List<Kind> named =
        Stream.of(Kind.STANDARD, Kind.PROGRAMME, Kind.EMPLOYER)
            .filter(kind -> target(kind) != null)
            .toList();
    if (named.size() > 1) {
      throw Parameters.bad(
          parameter(named.getLast()),
          String.valueOf(target(named.getLast())),
          "cannot go with " + parameter(named.getFirst()) + ": name one target");
    }
    return named.isEmpty() ? Kind.STANDARD : named.getFirst();
  }

  /** The parameter that names a target of that kind. */
  public static String parameter(Kind kind) {
    return kind == Kind.PROGRAMME ? "target-programme" : kind.token();
  }
}
