package org.dualmap.coverage;

import java.time.LocalDate;
import org.dualmap.ruleset.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: how far every programme covers one standard.
 *
 * @param standard IRI of any version
 * @param card only this profession card; null for all
 * @param field only programmes of this field, by IRI; null for all
 * @param level only programmes of this level number; null for all
 * @param ruleSet what decides
 * @param asOf as in {@link CoverageQuestion}; programmes count in the version in force that day
 * @param language of the labels, where there are any in it; null means English
 * @param all whether programmes without any claim on the standard are listed too
 * @param limit at most so many rows
 * @param offset how many rows are left out at the beginning
 */
public record ProgrammesQuestion(
    String standard,
    @Nullable String card,
    @Nullable String field,
    @Nullable Integer level,
    RuleSet ruleSet,
    @Nullable LocalDate asOf,
    @Nullable String language,
    boolean all,
    int limit,
    int offset) {}
