package org.dualmap.spi;

import java.util.OptionalDouble;

/**
 * A claim that somebody has made or accepted, as plugins see it. It never changes.
 *
 * @param subject what covers, such as an outcome
 * @param predicate the local name of SKOS, such as {@code exactMatch}; {@code broadMatch} says that
 *     the object is the broader one
 * @param object what is covered, such as a labour function
 * @param coverageOfObject how much of the object the subject covers, in [0,1]; empty where not said
 * @param useOfSubject how much of the subject the object uses, in [0,1]; empty where not said
 * @param confidence how sure the author is, in [0,1]; empty where not said
 * @param state {@code suggested} or {@code accepted}
 */
public record MappingClaim(
    Thing subject,
    String predicate,
    Thing object,
    OptionalDouble coverageOfObject,
    OptionalDouble useOfSubject,
    OptionalDouble confidence,
    String state) {}
