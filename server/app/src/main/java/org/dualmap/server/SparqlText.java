package org.dualmap.server;

import java.util.List;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.UpdateRequest;

/** What a query or update would reach beyond the graph. */
final class SparqlText {
  private static final String DEFAULT_GRAPH = "default-graph-uri";
  private static final String NAMED_GRAPH = "named-graph-uri";

  private SparqlText() {}

  /** Whether any part of the query, subqueries and filters included, calls SERVICE. */
  static boolean callsService(Query query) {
    return callsService(Algebra.compile(query));
  }

  /** Whether one of the updates calls SERVICE in its WHERE, filters included. */
  static boolean callsService(UpdateRequest request) {
    return request.getOperations().stream()
        .anyMatch(
            update ->
                update instanceof UpdateModify modify
                    && callsService(Algebra.compile(modify.getWherePattern())));
  }

  /** The algebra has the patterns of EXISTS, wherever they stand, which the syntax tree hides. */
  private static boolean callsService(Op pattern) {
    ServiceSearch search = new ServiceSearch();
    Walker.walk(pattern, search, new ExprVisitorBase());
    return search.found;
  }

  private static final class ServiceSearch extends OpVisitorBase {
    private boolean found;

    @Override
    public void visit(OpService service) {
      found = true;
    }

    /** The walker passes over what is sorted by. */
    @Override
    public void visit(OpOrder order) {
      order
          .getConditions()
          .forEach(by -> Walker.walk(by.getExpression(), this, new ExprVisitorBase()));
    }
  }

  /** Whether one of the updates is a LOAD. */
  static boolean loads(UpdateRequest request) {
    return request.getOperations().stream().anyMatch(UpdateLoad.class::isInstance);
  }

  /** The graphs of the default graph: those of the protocol, else those of FROM. */
  static List<String> defaultGraphs(HttpAction action, Query query) {
    return byProtocol(action) ? values(action, DEFAULT_GRAPH) : query.getGraphURIs();
  }

  /** The named graphs: those of the protocol, else those of FROM NAMED. */
  static List<String> namedGraphs(HttpAction action, Query query) {
    return byProtocol(action) ? values(action, NAMED_GRAPH) : query.getNamedGraphURIs();
  }

  private static boolean byProtocol(HttpAction action) {
    return !values(action, DEFAULT_GRAPH).isEmpty() || !values(action, NAMED_GRAPH).isEmpty();
  }

  private static List<String> values(HttpAction action, String parameter) {
    String[] values = action.getRequest().getParameterValues(parameter);
    return values == null ? List.of() : List.of(values);
  }
}
