package org.dualmap.server;

import java.time.Duration;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.dualmap.settings.Settings;

/** The dataset {@code /sparql} for Fuseki: query at its root, update and data below it. */
final class SparqlService {
  static final String PATH = "/sparql";

  /** Sorting, grouping and DISTINCT go to the disk past this many rows. */
  private static final long ROWS_IN_MEMORY = 200_000;

  private SparqlService() {}

  static DataService build(DatasetGraph dataset, Settings.Sparql settings) {
    Context context = dataset.getContext();
    context.set(ARQ.queryTimeout, millis(settings.timeLimit()));
    context.set(ARQ.updateTimeout, millis(settings.updateTimeLimit()));
    context.set(ARQ.httpServiceAllowed, settings.allowService());
    context.set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY);
    return DataService.newBuilder(new FusekiDataset(dataset))
        .addEndpoint(
            Endpoint.create()
                .operation(Operation.Query)
                .processor(new SparqlQueryEndpoint(settings))
                .build())
        .addEndpoint(
            Endpoint.create()
                .operation(Operation.Update)
                .endpointName("update")
                .processor(new SparqlUpdateEndpoint(settings))
                .build())
        .addEndpoint(
            Endpoint.create()
                .operation(Operation.GSP_RW)
                .endpointName("data")
                .processor(new GSP_RW())
                .build())
        .build();
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
