package org.dualmap.suggestion;

/**
 * What a thing is called.
 *
 * @param lang a BCP 47 tag; empty where it has none
 * @param preferred whether it is the name to show, rather than another one
 */
public record ItemLabel(String text, String lang, boolean preferred) {}
