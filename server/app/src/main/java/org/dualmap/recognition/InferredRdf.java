package org.dualmap.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dualmap.coverage.CoverageReport;
import org.dualmap.mapping.ClaimsRdf;

/** Reads what stands behind inferred coverage. Inside a read of the store. */
final class InferredRdf {
  private final ClaimsRdf claims;

  InferredRdf(DatasetGraph dataset) {
    this.claims = new ClaimsRdf(dataset);
  }

  /** Both ends of each claim by which an item of the report was inferred. */
  Map<String, List<String>> sources(CoverageReport report) {
    Map<String, List<String>> ends = new HashMap<>();
    report.items().stream()
        .flatMap(item -> item.through().stream())
        .distinct()
        .forEach(
            iri ->
                claims
                    .read(iri)
                    .ifPresent(claim -> ends.put(iri, List.of(claim.subject(), claim.object()))));
    return ends;
  }
}
