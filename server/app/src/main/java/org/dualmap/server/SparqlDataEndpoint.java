package org.dualmap.server;

import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;

/** The Graph Store Protocol, with problems in place of plain text. */
final class SparqlDataEndpoint extends GSP_RW {
  @Override
  public void execGet(HttpAction action) {
    FusekiProblems.explain(action, () -> super.execGet(action));
  }

  @Override
  public void execHead(HttpAction action) {
    FusekiProblems.explain(action, () -> super.execHead(action));
  }

  @Override
  public void execPut(HttpAction action) {
    FusekiProblems.explain(action, () -> super.execPut(action));
  }

  @Override
  public void execPost(HttpAction action) {
    FusekiProblems.explain(action, () -> super.execPost(action));
  }

  @Override
  public void execDelete(HttpAction action) {
    FusekiProblems.explain(action, () -> super.execDelete(action));
  }
}
