package org.dualmap.exchange;

import org.apache.jena.graph.Graph;
import org.dualmap.graph.Source;

/**
 * What an import has read.
 *
 * @param source describes the named graph
 * @param graph all its triples
 * @param records how many records were read
 * @param keepsRemoved whether things that were there before and are not in this content stay as
 *     deprecated, so that old links resolve
 */
record ContentRdf(Source source, Graph graph, long records, boolean keepsRemoved) {}
