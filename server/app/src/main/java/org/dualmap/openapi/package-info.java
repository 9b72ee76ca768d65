/** The contract of the REST interface, read off the resources themselves. */
@NullMarked
package org.dualmap.openapi;

import org.jspecify.annotations.NullMarked;
