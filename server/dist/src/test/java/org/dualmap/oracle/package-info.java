/** What the analyses answer, against the same figures by plain SPARQL on the same graph. */
@NullMarked
package org.dualmap.oracle;

import org.jspecify.annotations.NullMarked;
