package org.dualmap.recognition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as somebody enters it; all things as IRIs.
 *
 * @param ruleSet id, or id, {@code @} and version; null where none is named
 * @param proposal the proposal that was before the commission; null where none was
 */
record DecisionDraft(
    String from,
    String to,
    String decidedBy,
    LocalDate on,
    @Nullable String ruleSet,
    @Nullable String proposal,
    @Nullable String comment,
    List<ModuleDraft> modules) {

  /** What was decided about one module. */
  record ModuleDraft(String module, Verdict verdict, double credits, @Nullable String comment) {}
}
