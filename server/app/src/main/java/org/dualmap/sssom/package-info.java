/** Sets of mappings as SSSOM exchanges them: TSV, JSON and RDF, in and out. */
@NullMarked
package org.dualmap.sssom;

import org.jspecify.annotations.NullMarked;
