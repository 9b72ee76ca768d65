package org.dualmap.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A claim with what plugins say about it.
 *
 * @param claim as it is stored
 * @param remarks of all checks; empty where they say nothing, or where the claim is not open
 * @param remarksMissing names of the checks that gave no answer, so that their remarks are missing
 */
public record RemarkedClaim(
    @JsonUnwrapped StoredClaim claim,
    List<SaidRemark> remarks,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> remarksMissing) {

  public RemarkedClaim {
    remarks = List.copyOf(remarks);
    remarksMissing = List.copyOf(remarksMissing);
  }
}
