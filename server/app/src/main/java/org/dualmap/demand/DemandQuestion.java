package org.dualmap.demand;

import java.time.LocalDate;
import org.dualmap.ruleset.RuleSet;
import org.dualmap.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which demand is asked about.
 *
 * @param field IRI of the field of the demand; null means all
 * @param region of the demand, as the data names it; null means all
 * @param employer IRI of who demands; null means all
 * @param since earlier demand does not count; null means all
 * @param asOf later demand and claims do not count, and the programmes are those in force then;
 *     null means all, and the newest versions
 * @param ruleSet what decides how much of a skill is covered
 * @param language of labels and sentences
 */
public record DemandQuestion(
    @Nullable String field,
    @Nullable String region,
    @Nullable String employer,
    @Nullable LocalDate since,
    @Nullable LocalDate asOf,
    RuleSet ruleSet,
    Language language) {}
