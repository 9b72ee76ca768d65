/** Recognition between universities after the Lisbon principle. */
@NullMarked
package org.dualmap.recognition.lisbon;

import org.jspecify.annotations.NullMarked;
