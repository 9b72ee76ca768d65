package org.dualmap.ruleset;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumMap;
import java.util.Map;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What decides about coverage and recognition, versioned, so that an answer can name it. Comes from
 * a file whose form {@code rule-set.schema.json} describes.
 *
 * @param schema the version of the file's form: 1
 * @param id lower-case words joined by hyphens
 * @param version raised with every change of a parameter
 * @param title by language tag
 * @param description by language tag
 * @param provenance {@code illustrative} or {@code published}
 * @param source where the method is described; null where nowhere
 * @param coverage the parameters of coverage
 * @param recognition the parameters of recognition; null where the set decides on coverage only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleSet(
    int schema,
    String id,
    String version,
    Map<String, String> title,
    Map<String, String> description,
    String provenance,
    @Nullable String source,
    Coverage coverage,
    @Nullable RecognitionRules recognition) {

  public RuleSet {
    title = Map.copyOf(title);
    description = description == null ? Map.of() : Map.copyOf(description);
  }

  /**
   * When an item counts as covered.
   *
   * @param coveredFrom the degree, in (0,1], from which an item counts as covered
   * @param defaultDegree the degree of a claim that states none, by predicate
   */
  public record Coverage(double coveredFrom, Map<Predicate, Double> defaultDegree) {
    public Coverage {
      EnumMap<Predicate, Double> copy = new EnumMap<>(Predicate.class);
      copy.putAll(defaultDegree);
      defaultDegree = copy;
    }
  }

  /** The degree, in (0,1], from which an item counts as covered. */
  public double coveredFrom() {
    return coverage.coveredFrom();
  }

  /** The degree, in [0,1], of a claim with this predicate that states none. */
  public double defaultDegree(Predicate predicate) {
    return coverage.defaultDegree().getOrDefault(predicate, 0.0);
  }

  /** How much of its object a claim's subject covers, in [0,1]. */
  public double degree(Claim claim) {
    Double stated = claim.coverageOfObject();
    return stated != null ? stated : defaultDegree(claim.predicate());
  }
}
