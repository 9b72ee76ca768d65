package org.dualmap.bench.search;

/**
 * What something is called.
 *
 * @param iri of the thing
 * @param text not blank
 * @param lang a BCP 47 tag; {@code en} where the label has none
 */
record Label(String iri, String text, String lang) {}
