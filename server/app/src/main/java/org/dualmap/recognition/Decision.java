package org.dualmap.recognition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dualmap.graph.GraphReader.Label;
import org.jspecify.annotations.Nullable;

/**
 * What a commission decided about a pair of programmes, or what was proposed and kept. It names no
 * student.
 *
 * @param id the last part of its IRI
 * @param from the earlier programme or qualification
 * @param to the programme to enter
 * @param on the day of the decision, or on which the proposal was computed; an ISO date
 * @param decidedBy the institution whose commission decided; null for a proposal
 * @param enteredBy IRI of the account that entered it; null where not said
 * @param ruleSet identifier and version; null where the commission named none
 * @param proposal IRI of the proposal that was before the commission; null where none was, and for
 *     a proposal
 * @param comment null where there is none
 * @param credits the sum over the modules
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Decision(
    String id,
    String iri,
    Label from,
    Label to,
    String on,
    @Nullable Label decidedBy,
    @Nullable String enteredBy,
    @Nullable String ruleSet,
    @Nullable String proposal,
    @Nullable String comment,
    double credits,
    List<ModuleRecognition> modules) {

  /**
   * What became of one module.
   *
   * @param coverage the smallest part covered, in [0,1]; null where not said
   * @param rule the clause of the rule set that decided; null where not said
   * @param comment null where there is none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ModuleRecognition(
      Label module,
      Verdict verdict,
      double credits,
      @Nullable Double coverage,
      @Nullable String rule,
      @Nullable String comment) {}
}
