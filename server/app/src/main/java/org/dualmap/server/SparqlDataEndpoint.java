package org.dualmap.server;

import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.dualmap.problem.ProblemCode;

/** The Graph Store Protocol, with problems in place of plain text. */
final class SparqlDataEndpoint extends GSP_RW {
  @Override
  public void execute(HttpAction action) {
    FusekiProblems.explain(action, ProblemCode.BAD_CONTENT, () -> super.execute(action));
  }
}
