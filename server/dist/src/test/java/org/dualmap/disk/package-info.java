/** What happens when the disk of the data folder is full. */
@NullMarked
package org.dualmap.disk;

import org.jspecify.annotations.NullMarked;
