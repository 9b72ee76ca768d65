package org.dualmap.demand;

import java.time.LocalDate;
import java.util.List;
import org.dualmap.ruleset.RuleSet;
import org.dualmap.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which programmes are to be compared with a profile of skills.
 *
 * @param employer IRI of whose demand is the profile; null where skills are named
 * @param skills the IRIs of the skills of the profile, each counting as one position; empty where
 *     an employer is named
 * @param field IRI of the field of the programmes; null means all
 * @param region of the institutions; null means all
 * @param level number of the programmes' level; null means all
 * @param asOf later demand and claims do not count, and the programmes are those in force then;
 *     null means all, and the newest versions
 * @param limit how many programmes to list at most
 * @param offset how many of the best to skip
 * @param ruleSet what decides how much of a skill is covered
 * @param language of labels
 */
public record ProfileQuestion(
    @Nullable String employer,
    List<String> skills,
    @Nullable String field,
    @Nullable String region,
    @Nullable Integer level,
    @Nullable LocalDate asOf,
    int limit,
    int offset,
    RuleSet ruleSet,
    Language language) {}
