package org.dualmap.spi;

import java.util.Map;

/**
 * What a rule says of one module, before hours and caps.
 *
 * @param share the part of the module's credits to credit, in [0,1]; 0 refuses it
 * @param rule the clause that decided; lower-case words joined by hyphens
 * @param band the band of levels that decided; empty where none did
 * @param reason why, in whole sentences by language tag ({@code kk}, {@code ru}, {@code en})
 */
public record Judgement(double share, String rule, String band, Map<String, String> reason) {

  public Judgement {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("The share must lie in [0,1], not " + share);
    }
    reason = Map.copyOf(reason);
  }
}
