package org.dualmap.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.modify.UsingList;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.settings.Settings;
import org.jspecify.annotations.Nullable;

/** SPARQL updates within the limits of the settings: read whole, checked, then run as one write. */
final class SparqlUpdateEndpoint extends SPARQL_Update {
  private static final int LARGEST = 64 << 20;

  private final Settings.Sparql settings;

  SparqlUpdateEndpoint(Settings.Sparql settings) {
    this.settings = settings;
  }

  @Override
  public void execPost(HttpAction action) {
    FusekiProblems.explain(action, ProblemCode.BAD_QUERY, () -> super.execPost(action));
  }

  @Override
  protected void execute(HttpAction action, InputStream in) {
    UpdateRequest request = parse(read(in), using(action));
    if (!settings.allowLoad() && SparqlText.loads(request)) {
      throw new Problem(
          ProblemCode.SWITCHED_OFF, "LOAD is switched off (setting dualmap.sparql.allow-load).");
    }
    if (!settings.allowService() && SparqlText.callsService(request)) {
      throw new Problem(
          ProblemCode.SWITCHED_OFF,
          "SERVICE is switched off (setting dualmap.sparql.allow-service).");
    }
    run(action, TimedExpressions.in(request, settings.updateTimeLimit()));
  }

  private void run(HttpAction action, UpdateRequest request) {
    action.beginWrite();
    try {
      UpdateExec.newBuilder()
          .dataset(action.getActiveDSG())
          .update(request)
          .context(action.getContext())
          .timeout(settings.updateTimeLimit().toMillis(), TimeUnit.MILLISECONDS)
          .build()
          .execute();
      action.commit();
    } catch (QueryCancelledException e) {
      throw new Problem(
          ProblemCode.TIME_LIMIT,
          "The update took longer than %d s; nothing was stored."
              .formatted(settings.updateTimeLimit().toSeconds()));
    } catch (UpdateException e) {
      throw new Problem(
          ProblemCode.BAD_QUERY, "The update cannot be run: " + e.getMessage(), List.of(), e);
    } finally {
      action.endWrite();
    }
  }

  private static UsingList using(HttpAction action) {
    UsingList using = new UsingList();
    for (String iri : values(action, "using-graph-uri")) {
      using.addUsing(NodeFactory.createURI(iri));
    }
    for (String iri : values(action, "using-named-graph-uri")) {
      using.addUsingNamed(NodeFactory.createURI(iri));
    }
    return using;
  }

  private static String[] values(HttpAction action, String parameter) {
    String @Nullable [] values = action.getRequest().getParameterValues(parameter);
    return values == null ? new String[0] : values;
  }

  private static UpdateRequest parse(byte[] text, UsingList using) {
    try {
      return UpdateFactory.read(
          using, new ByteArrayInputStream(text), Fuseki.BaseParserSPARQL, Syntax.syntaxARQ);
    } catch (QueryException | UpdateException e) {
      throw new Problem(
          ProblemCode.BAD_QUERY, "The update is not valid: " + e.getMessage(), List.of(), e);
    }
  }

  private static byte[] read(InputStream in) {
    try {
      byte[] text = in.readNBytes(LARGEST + 1);
      if (text.length > LARGEST) {
        throw new Problem(
            ProblemCode.TOO_LARGE,
            "An update may have 64 MiB. Send data to /sparql/data or /api/imports instead.");
      }
      return text;
    } catch (IOException e) {
      throw new Problem(ProblemCode.BAD_CONTENT, "The update could not be read.", List.of(), e);
    }
  }
}
