package org.dualmap.recognition;

import java.time.LocalDate;
import org.dualmap.ruleset.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: how much of earlier learning counts towards a programme.
 *
 * @param from IRI of a programme, or of a qualification that one programme gives
 * @param to IRI of the programme to enter
 * @param ruleSet what decides; it must have parameters of recognition
 * @param asOf the day whose versions, claims and table of related specialities count; null means
 *     the named versions, all claims, and the table of today
 * @param language of labels and reasons; null means English
 * @param supplement what one learner has passed; null means the whole programme
 */
record RecognitionQuestion(
    String from,
    String to,
    RuleSet ruleSet,
    @Nullable LocalDate asOf,
    @Nullable String language,
    @Nullable Supplement supplement) {

  RecognitionQuestion towards(String other) {
    return new RecognitionQuestion(from, other, ruleSet, asOf, language, supplement);
  }
}
