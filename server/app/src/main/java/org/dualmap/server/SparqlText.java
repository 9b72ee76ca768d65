package org.dualmap.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.update.UpdateRequest;
import org.jspecify.annotations.Nullable;

/** What a query or update would reach beyond the graph. */
final class SparqlText {
  private SparqlText() {}

  /** Whether any part of the query, subqueries and filters included, calls SERVICE. */
  static boolean callsService(Query query) {
    return callsService(query.getQueryPattern())
        || query.toString().matches("(?s).*\\bSERVICE\\b\\s+(SILENT\\s+)?[<?$].*");
  }

  private static boolean callsService(@Nullable Element pattern) {
    if (pattern == null) {
      return false;
    }
    boolean[] found = new boolean[1];
    ElementWalker.walk(
        pattern,
        new ElementVisitorBase() {
          @Override
          public void visit(ElementService service) {
            found[0] = true;
          }

          @Override
          public void visit(ElementSubQuery sub) {
            found[0] |= callsService(sub.getQuery());
          }
        });
    return found[0];
  }

  /** Whether one of the updates calls SERVICE in its WHERE. */
  static boolean callsService(UpdateRequest request) {
    return request.getOperations().stream()
        .anyMatch(u -> u instanceof UpdateModify modify && callsService(modify.getWherePattern()));
  }

  /** Whether one of the updates is a LOAD. */
  static boolean loads(UpdateRequest request) {
    return request.getOperations().stream().anyMatch(UpdateLoad.class::isInstance);
  }

  /** The graphs that a query names in FROM and FROM NAMED, or that the protocol names for it. */
  static List<String> namedInFrom(HttpAction action, Query query) {
    List<String> named = new ArrayList<>(query.getGraphURIs());
    named.addAll(query.getNamedGraphURIs());
    for (String parameter : List.of("default-graph-uri", "named-graph-uri")) {
      String[] values = action.getRequest().getParameterValues(parameter);
      if (values != null) {
        named.addAll(Arrays.asList(values));
      }
    }
    return named;
  }
}
