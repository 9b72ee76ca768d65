/** Suggestions by technical terms that are written alike in every language. */
@NullMarked
package org.dualmap.suggest.terms;

import org.jspecify.annotations.NullMarked;
