package org.dualmap.plugin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.dualmap.graph.Prefixes;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Finding.Severity;
import org.jspecify.annotations.Nullable;

/** Asks a plugin's competency question of its own data. */
final class CompetencyQueryRdf {
  private static final long LIMIT_SECONDS = 10;
  private static final Pattern LINE = Pattern.compile("line (\\d{1,9})");

  private CompetencyQueryRdf() {}

  /**
   * Checks one question.
   *
   * @param complete whether all data is there that it may need; only then an answer is missed
   */
  static List<Finding> check(String name, byte[] text, Graph data, boolean complete) {
    Query query = new Query();
    query.getPrefixMapping().setNsPrefixes(Prefixes.all());
    try {
      QueryFactory.parse(
          query, new String(text, StandardCharsets.UTF_8), null, Syntax.syntaxSPARQL_11);
    } catch (QueryException e) {
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      Matcher line = LINE.matcher(message);
      return fault(
          "The query does not parse: " + message,
          name,
          line.find() ? Long.valueOf(line.group(1)) : null);
    }
    if (!query.isSelectType() && !query.isAskType()) {
      return fault("The question must be a SELECT or an ASK.", name, null);
    }
    if (query.hasDatasetDescription()) {
      return fault("The question must not say FROM: it is asked of the plugin's data.", name, null);
    }
    return ask(query, name, data, complete);
  }

  private static List<Finding> ask(Query query, String name, Graph data, boolean complete) {
    try (QueryExec run =
        QueryExec.dataset(DatasetGraphFactory.wrap(data))
            .query(query)
            .set(ARQ.httpServiceAllowed, false)
            .timeout(LIMIT_SECONDS, TimeUnit.SECONDS)
            .build()) {
      boolean answered = query.isAskType() ? run.ask() : run.select().hasNext();
      return answered || !complete
          ? List.of()
          : fault("The question finds nothing in the plugin and what it needs.", name, null);
    } catch (QueryCancelledException e) {
      return fault("The question takes longer than %d s.".formatted(LIMIT_SECONDS), name, null);
    } catch (QueryException e) {
      return fault("The question cannot be asked: " + e.getMessage(), name, null);
    }
  }

  private static List<Finding> fault(String message, String name, @Nullable Long line) {
    return List.of(new Finding(Severity.ERROR, message, name, null, line, null, null, null));
  }
}
