package org.dualmap.suggestion;

/**
 * Something in the graph that is called nearly the same as what was asked about.
 *
 * @param label by which it was found
 * @param likeness of that label and the text, from 0 to 1
 */
record Similar(Item item, ItemLabel label, double likeness) {}
