package org.dualmap.curriculum;

import java.time.LocalDate;
import org.dualmap.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about a programme.
 *
 * @param programme its IRI
 * @param asOf the day whose version and claims count; null means the named version and all claims
 * @param overServedFrom from how many modules that teach it an outcome is over-served, at least 2
 * @param language of labels and sentences
 */
public record CurriculumQuestion(
    String programme, @Nullable LocalDate asOf, int overServedFrom, Language language) {}
