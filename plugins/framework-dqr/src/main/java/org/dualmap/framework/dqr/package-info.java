/** What the server must know of Germany's qualifications: the length of a credit. */
@NullMarked
package org.dualmap.framework.dqr;

import org.jspecify.annotations.NullMarked;
