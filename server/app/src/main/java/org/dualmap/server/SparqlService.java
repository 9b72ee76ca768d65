package org.dualmap.server;

import java.time.Duration;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.dualmap.settings.Settings;

/** The dataset {@code /sparql} for Fuseki: query at its root, update and data below it. */
final class SparqlService {
  static final String PATH = "/sparql";

  /**
   * Sorting and DISTINCT go to the disk past this many rows. Few enough that sorting one batch,
   * during which Jena does not look at the time limit, takes a moment only.
   */
  private static final long ROWS_IN_MEMORY = 20_000;

  private SparqlService() {}

  static DataService build(DatasetGraph dataset, Settings.Sparql settings, RunningQueries running) {
    Context context = dataset.getContext();
    context.set(ARQ.queryTimeout, millis(settings.timeLimit()));
    context.set(ARQ.updateTimeout, millis(settings.updateTimeLimit()));
    context.set(ARQ.httpServiceAllowed, settings.allowService());
    context.set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY);
    // It splits by a regular expression, which no time limit can end.
    PropertyFunctionRegistry.chooseRegistry(context)
        .remove(ARQConstants.ARQPropertyFunctionLibraryURI + "strSplit");
    return DataService.newBuilder(new FusekiDataset(dataset))
        .addEndpoint(
            Endpoint.create()
                .operation(Operation.Query)
                .processor(new SparqlQueryEndpoint(settings, running))
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
                .processor(new SparqlDataEndpoint())
                .build())
        .build();
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
