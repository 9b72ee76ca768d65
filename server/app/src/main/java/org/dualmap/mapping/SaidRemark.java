package org.dualmap.mapping;

/**
 * What a plugin says about a claim. It refuses nothing; a person decides.
 *
 * @param code stable
 * @param text in the reader's language
 * @param check the name of the check that says it
 * @param plugin the plugin that the check belongs to
 */
public record SaidRemark(String code, String text, String check, String plugin) {}
