/** The vocabulary and the shapes, as pages and as files, at the path of their namespace. */
@NullMarked
package org.dualmap.vocabulary;

import org.jspecify.annotations.NullMarked;
