package org.dualmap.recognition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as somebody enters it; all things as IRIs. What could not be read is null, and a
 * finding says why: all of it is there where nothing was found.
 *
 * @param ruleSet id, or id, {@code @} and version; null where none is named
 * @param proposal the proposal that was before the commission; null where none was
 */
record DecisionDraft(
    @Nullable String from,
    @Nullable String to,
    @Nullable String decidedBy,
    @Nullable LocalDate on,
    @Nullable String ruleSet,
    @Nullable String proposal,
    @Nullable String comment,
    List<ModuleDraft> modules) {

  /**
   * What was decided about one module.
   *
   * @param place in the input, for findings
   */
  record ModuleDraft(
      String place,
      @Nullable String module,
      @Nullable Verdict verdict,
      @Nullable Double credits,
      @Nullable String comment) {}
}
