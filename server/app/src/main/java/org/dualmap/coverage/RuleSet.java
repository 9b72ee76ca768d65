package org.dualmap.coverage;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.Predicate;

/**
 * The parameters of a coverage decision, versioned, so that an answer can name what decided.
 *
 * @param id short name
 * @param version raised with every change of a parameter
 * @param coveredFrom the degree, in (0,1], from which an item counts as covered
 * @param defaultDegree the degree of a claim that states none, by predicate
 */
public record RuleSet(
    String id, String version, double coveredFrom, Map<Predicate, Double> defaultDegree) {

  public RuleSet {
    defaultDegree = new EnumMap<>(defaultDegree);
  }

  /** The rule set that ships with the server. */
  public static RuleSet plain() {
    try (InputStream in = RuleSet.class.getResourceAsStream("plain-rules.yaml")) {
      return YAMLMapper.builder().build().readValue(in, RuleSet.class);
    } catch (JacksonException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How much of its object a claim's subject covers, in [0,1]. */
  double degree(Claim claim) {
    Double stated = claim.coverageOfObject();
    return stated != null ? stated : defaultDegree.getOrDefault(claim.predicate(), 0.0);
  }
}
