package org.dualmap.server;

import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.dualmap.problem.Problem;
import org.dualmap.web.ProblemStatus;

/**
 * The dataset as Fuseki sees it. Fuseki knows only its own exception as the caller's fault, and in
 * one place swallows every other; so whatever refuses a write must come as that.
 */
final class FusekiDataset extends DatasetGraphWrapper {
  FusekiDataset(DatasetGraph dataset) {
    super(dataset);
  }

  @Override
  public Graph getGraph(Node name) {
    return GraphView.createNamedGraph(this, name);
  }

  @Override
  public void add(Quad quad) {
    explained(() -> super.add(quad));
  }

  @Override
  public void add(Node g, Node s, Node p, Node o) {
    explained(() -> super.add(g, s, p, o));
  }

  @Override
  public void delete(Quad quad) {
    explained(() -> super.delete(quad));
  }

  @Override
  public void delete(Node g, Node s, Node p, Node o) {
    explained(() -> super.delete(g, s, p, o));
  }

  @Override
  public void commit() {
    explained(super::commit);
  }

  private static void explained(Runnable step) {
    try {
      step.run();
    } catch (Problem e) {
      throw new ActionErrorException(ProblemStatus.of(e.code().fault()), e.detail(), e);
    }
  }
}
