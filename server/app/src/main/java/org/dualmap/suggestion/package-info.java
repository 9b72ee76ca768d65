/** What may match a learning outcome: ranked candidates with reasons, for people to decide. */
@NullMarked
package org.dualmap.suggestion;

import org.jspecify.annotations.NullMarked;
