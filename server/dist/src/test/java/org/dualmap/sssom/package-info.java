/** Sets of mappings in and out, against the examples and schemas that SSSOM publishes. */
@NullMarked
package org.dualmap.sssom;

import org.jspecify.annotations.NullMarked;
