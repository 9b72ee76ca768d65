/** Who may do what: accounts, tokens and roles. There is no second way in. */
@NullMarked
package org.dualmap.access;

import org.jspecify.annotations.NullMarked;
