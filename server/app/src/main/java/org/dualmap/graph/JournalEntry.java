package org.dualmap.graph;

import java.time.Instant;

/**
 * What the journal says about one committed change; the change itself is an RDF Patch beside it.
 *
 * @param sequence 1 for the first change of a data folder, then without gaps
 * @param author who made it
 * @param time when it was committed, in UTC
 * @param reason why
 * @param added quads that were not there before
 * @param removed quads that are no longer there
 */
public record JournalEntry(
    long sequence, String author, Instant time, String reason, long added, long removed) {}
