/** How every part of the server says what went wrong: stable codes, findings and their places. */
@NullMarked
package org.dualmap.problem;

import org.jspecify.annotations.NullMarked;
