package org.dualmap.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.settings.Settings;

/** SPARQL updates within the limits of the settings. */
final class SparqlUpdateEndpoint extends SPARQL_Update {
  private static final int LARGEST = 64 << 20;

  private final Settings.Sparql settings;

  SparqlUpdateEndpoint(Settings.Sparql settings) {
    this.settings = settings;
  }

  @Override
  protected void execute(HttpAction action, InputStream in) {
    byte[] text = read(in);
    UpdateRequest request = parse(text);
    if (!settings.allowLoad() && SparqlText.loads(request)) {
      throw new Problem(
          ProblemCode.SWITCHED_OFF, "LOAD is switched off (setting dualmap.sparql.allow-load).");
    }
    if (!settings.allowService() && SparqlText.callsService(request)) {
      throw new Problem(
          ProblemCode.SWITCHED_OFF,
          "SERVICE is switched off (setting dualmap.sparql.allow-service).");
    }
    super.execute(action, new ByteArrayInputStream(text));
  }

  private static UpdateRequest parse(byte[] text) {
    try {
      return UpdateFactory.read(
          new ByteArrayInputStream(text), Fuseki.BaseParserSPARQL, Syntax.syntaxARQ);
    } catch (QueryException e) {
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
