package org.dualmap.bench.rdf4j;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.repository.Repository;
import org.eclipse.rdf4j.repository.RepositoryConnection;

/** Answers {@code ?query=} with the results as JSON, on the threads of Jetty's pool. */
final class SparqlHandler extends Handler.Abstract {
  private final Repository repository;

  SparqlHandler(Repository repository) {
    this.repository = repository;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String query = Request.extractQueryParameters(request, UTF_8).getValue("query");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/sparql-results+json");
    try (RepositoryConnection connection = repository.getConnection();
        OutputStream out = Content.Sink.asOutputStream(response)) {
      connection.prepareTupleQuery(query).evaluate(new SPARQLResultsJSONWriter(out));
    }
    callback.succeeded();
    return true;
  }
}
