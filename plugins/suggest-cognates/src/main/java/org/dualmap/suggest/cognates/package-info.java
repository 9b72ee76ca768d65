/** Suggestions by international words, across scripts. */
@NullMarked
package org.dualmap.suggest.cognates;

import org.jspecify.annotations.NullMarked;
