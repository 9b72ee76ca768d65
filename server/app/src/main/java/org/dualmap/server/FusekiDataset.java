package org.dualmap.server;

import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.dualmap.problem.Problem;
import org.dualmap.web.ProblemStatus;

/**
 * The dataset as Fuseki sees it. Fuseki knows only its own exception as the caller's fault, and in
 * one place swallows every other; so a refused commit must come as that.
 */
final class FusekiDataset extends DatasetGraphWrapper {
  FusekiDataset(DatasetGraph dataset) {
    super(dataset);
  }

  @Override
  public void commit() {
    try {
      super.commit();
    } catch (Problem e) {
      throw new ActionErrorException(ProblemStatus.of(e.code().fault()), e.detail(), e);
    }
  }
}
