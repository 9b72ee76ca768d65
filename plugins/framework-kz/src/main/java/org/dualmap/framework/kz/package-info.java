/** What the server must know of Kazakhstan's qualifications: forms of codes, length of a credit. */
@NullMarked
package org.dualmap.framework.kz;

import org.jspecify.annotations.NullMarked;
