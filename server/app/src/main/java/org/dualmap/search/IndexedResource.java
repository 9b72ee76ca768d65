package org.dualmap.search;

import java.util.List;
import java.util.Set;
import org.dualmap.graph.Kind;

/**
 * What the index knows of one resource.
 *
 * @param labels preferred labels, at most one a language
 * @param altLabels other labels
 * @param texts descriptions and notes
 * @param codes notations and codes, as written and normalised
 * @param fields IRIs of its fields, its own or those of what it is part of
 * @param levels numbers of its levels, likewise
 * @param frameworks IRIs of the schemes it belongs to
 * @param institutions IRIs of the institutions that give it, its own or those of what it is part of
 * @param state whether it is to be used
 */
record IndexedResource(
    String iri,
    Kind kind,
    List<LangText> labels,
    List<LangText> altLabels,
    List<LangText> texts,
    Set<String> codes,
    Set<String> fields,
    Set<String> levels,
    Set<String> frameworks,
    Set<String> institutions,
    State state) {}
