package org.dualmap.spi;

import java.util.OptionalDouble;

/**
 * What is known of one module of the programme that a learner wants to enter.
 *
 * @param credits of the module, above 0
 * @param atLeast the smallest part of the module that the earlier learning covers, in [0,1]
 * @param atMost the largest part, in [atLeast,1]
 * @param notCovered the part of its outcomes, in [0,1], for which somebody looked and found nothing
 * @param unknown the part of its outcomes, in [0,1], about which nobody has decided
 * @param sourceLevel the level of the earlier learning, a number of the framework or an indicator
 *     between two of them; empty where unknown
 * @param level the level of the module; empty where unknown
 */
public record ModuleEvidence(
    double credits,
    double atLeast,
    double atMost,
    double notCovered,
    double unknown,
    OptionalDouble sourceLevel,
    OptionalDouble level) {}
