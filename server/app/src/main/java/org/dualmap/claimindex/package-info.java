/** Every claim in memory, following the journal, for answers that look at very many of them. */
@NullMarked
package org.dualmap.claimindex;

import org.jspecify.annotations.NullMarked;
