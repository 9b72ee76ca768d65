package org.dualmap.oracle;

import org.dualmap.testkit.TestServer;

/** A programme and what it is compared with. */
record Pair(Thing programme, Thing target) {

  boolean isOfOneField() {
    return programme.field().equals(target.field());
  }

  /** The name of the question in tables, of the versions that are named here. */
  String name() {
    return Tables.name(programme.iri(), target.iri());
  }

  /** Where its coverage is asked for. */
  String coverageAddress() {
    String standard = target.standard();
    return "/api/coverage?programme="
        + TestServer.encode(programme.iri())
        + "&%s=%s".formatted(target.kind(), TestServer.encode(target.iri()))
        + (standard == null ? "" : "&standard=" + TestServer.encode(standard));
  }
}
