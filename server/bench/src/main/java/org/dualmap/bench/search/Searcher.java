package org.dualmap.bench.search;

import java.util.List;

/** Something that can be searched over HTTP. */
interface Searcher {
  /** How many hits everyone is asked for. */
  int LIMIT = 20;

  /** What the tables call it. */
  String name();

  /** What answers a query with at most {@link #LIMIT} hits: IRI, label and score. */
  Ask asked(TypedQuery query);

  /** The IRIs of an answer, best first; one may be there several times. */
  List<String> things(byte[] answer);
}
