/** What named graphs there are, where each comes from, and each as a file. */
@NullMarked
package org.dualmap.catalogue;

import org.jspecify.annotations.NullMarked;
