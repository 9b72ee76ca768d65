/** RDF4J's full-text search as a server to compare with. */
@NullMarked
package org.dualmap.bench.rdf4j;

import org.jspecify.annotations.NullMarked;
