package org.dualmap.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.settings.Settings;

/** SPARQL queries within the limits of the settings. */
final class SparqlQueryEndpoint extends SPARQL_QueryDataset {
  /** Says that the answer was cut at this number of rows unless it has fewer. */
  static final String ROW_LIMIT_HEADER = "DualMap-Row-Limit";

  private final Settings.Sparql settings;
  private final RunningQueries running;

  SparqlQueryEndpoint(Settings.Sparql settings, RunningQueries running) {
    this.settings = settings;
    this.running = running;
  }

  @Override
  public void execGet(HttpAction action) {
    if (action.getRequestQueryString() == null) {
      describe(action);
      return;
    }
    FusekiProblems.explain(
        action, ProblemCode.BAD_QUERY, () -> running.inTurn(() -> super.execGet(action)));
  }

  @Override
  public void execPost(HttpAction action) {
    FusekiProblems.explain(
        action, ProblemCode.BAD_QUERY, () -> running.inTurn(() -> super.execPost(action)));
  }

  private static void describe(HttpAction action) {
    Lang format = ServiceDescription.format(action.getRequest());
    DatasetGraph dataset = action.getDataset();
    String endpoint = action.getRequestRequestURL().toString();
    String text =
        Txn.calculateRead(dataset, () -> ServiceDescription.of(endpoint, dataset, format));
    action.setResponseContentType(format.getContentType().getContentTypeStr());
    action.setResponseCharacterEncoding("utf-8");
    try {
      action.getResponseOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    return running.started(super.createQueryExec(action, query, dataset));
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    if (!settings.allowService() && SparqlText.callsService(query)) {
      throw new Problem(
          ProblemCode.SWITCHED_OFF,
          "SERVICE is switched off (setting dualmap.sparql.allow-service).");
    }
  }

  @Override
  protected Pair<DatasetGraph, Query> decideDataset(
      HttpAction action, Query query, String queryText) {
    Pair<DatasetGraph, Query> decided = super.decideDataset(action, query, queryText);
    List<String> named = new ArrayList<>(SparqlText.defaultGraphs(action, query));
    named.addAll(SparqlText.namedGraphs(action, query));
    List<String> elsewhere = notHere(getDataset(action), named);
    if (!elsewhere.isEmpty()) {
      decided = Pair.create(withRemote(action, query, elsewhere), withoutFrom(query));
    }
    Query timed = TimedExpressions.in(capped(action, decided.getRight()), settings.timeLimit());
    return Pair.create(decided.getLeft(), timed);
  }

  private Query capped(HttpAction action, Query query) {
    boolean open = query.getLimit() == Query.NOLIMIT || query.getLimit() > settings.rowLimit();
    if (query.isAskType() || !open) {
      return query;
    }
    Query capped = query.cloneQuery();
    capped.setLimit(settings.rowLimit());
    action.getResponse().setHeader(ROW_LIMIT_HEADER, Long.toString(settings.rowLimit()));
    return capped;
  }

  /** Graphs of FROM that could only be read from the web or from a file. */
  private static List<String> notHere(DatasetGraph dataset, List<String> named) {
    List<String> elsewhere = new ArrayList<>();
    for (String iri : named) {
      boolean readable =
          iri.startsWith("http:") || iri.startsWith("https:") || iri.startsWith("file:");
      if (readable && !dataset.containsGraph(NodeFactory.createURI(iri))) {
        elsewhere.add(iri);
      }
    }
    return elsewhere;
  }

  private static Query withoutFrom(Query query) {
    Query clone = query.cloneQuery();
    clone.getGraphURIs().clear();
    clone.getNamedGraphURIs().clear();
    return clone;
  }

  private DatasetGraph withRemote(HttpAction action, Query query, List<String> elsewhere) {
    if (!settings.allowRemoteFrom()) {
      throw new Problem(
          ProblemCode.SWITCHED_OFF,
          "There is no named graph %s here, and reading FROM the web or from files is switched off"
                  .formatted(elsewhere.get(0))
              + " (setting dualmap.sparql.allow-remote-from).");
    }
    DatasetGraph dataset = getDataset(action);
    Graph all = GraphFactory.createDefaultGraph();
    DatasetGraph view = new DatasetGraphMapLink(all);
    for (String iri : SparqlText.defaultGraphs(action, query)) {
      read(dataset, iri, elsewhere).find().forEachRemaining(all::add);
    }
    for (String iri : SparqlText.namedGraphs(action, query)) {
      view.addGraph(NodeFactory.createURI(iri), read(dataset, iri, elsewhere));
    }
    return view;
  }

  private static Graph read(DatasetGraph dataset, String iri, List<String> elsewhere) {
    Node name = NodeFactory.createURI(iri);
    if (!elsewhere.contains(iri)) {
      return dataset.getGraph(name);
    }
    Graph graph = GraphFactory.createDefaultGraph();
    try {
      RDFParser.source(iri).parse(graph);
    } catch (RiotException e) {
      throw new Problem(
          ProblemCode.BAD_QUERY,
          "FROM <" + iri + "> cannot be read: " + e.getMessage(),
          List.of(),
          e);
    }
    return graph;
  }
}
