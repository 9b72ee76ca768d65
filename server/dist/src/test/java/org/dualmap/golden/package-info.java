/** Golden cases: folders in which a domain expert states what is given and what must come out. */
@NullMarked
package org.dualmap.golden;

import org.jspecify.annotations.NullMarked;
