package org.dualmap.search;

/**
 * A text and the language it is written in.
 *
 * @param lang a BCP 47 tag, or empty where the graph gives none
 */
public record LangText(String text, String lang) {}
