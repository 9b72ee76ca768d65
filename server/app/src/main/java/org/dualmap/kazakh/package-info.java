/** The Kazakh language as search needs it: stems of inflected words, and the Latin alphabet. */
@NullMarked
package org.dualmap.kazakh;

import org.jspecify.annotations.NullMarked;
