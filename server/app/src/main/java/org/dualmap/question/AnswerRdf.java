package org.dualmap.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Prefixes;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.question.AnswerTable.Cell;
import org.dualmap.question.Question.Parameter;
import org.dualmap.web.Parameters;
import org.jspecify.annotations.Nullable;

/** Answers a question by its stored query. Safe for many threads. */
final class AnswerRdf {
  private static final long LIMIT_SECONDS = 30;

  private final GraphStore store;

  AnswerRdf(GraphStore store) {
    this.store = store;
  }

  /**
   * Runs the stored query.
   *
   * @param values what the caller chose, by parameter; the rest is as the question says
   * @param language of the labels, where there are any in it
   * @throws Problem where a value is not of its type, or the answer takes too long
   */
  AnswerTable answer(String query, List<Parameter> parameters, Values values, String language) {
    BindingBuilder chosen = BindingBuilder.create();
    for (Parameter parameter : parameters) {
      chosen.add(Var.alloc(parameter.name()), node(parameter, values.of(parameter)));
    }
    Binding binding = chosen.build();
    String text = Prefixes.forSparql() + Questions.query(query);
    return store.read(dataset -> run(dataset, text, binding, language));
  }

  /** The value of each parameter. */
  @FunctionalInterface
  interface Values {
    String of(Parameter parameter);
  }

  private static AnswerTable run(
      DatasetGraph dataset, String query, Binding binding, String language) {
    Map<String, Label> labels = new HashMap<>();
    GraphReader reader = new GraphReader(dataset);
    try (QueryExec execution =
        QueryExec.dataset(dataset)
            .query(query)
            .substitution(binding)
            .timeout(LIMIT_SECONDS, TimeUnit.SECONDS)
            .build()) {
      RowSet found = execution.select();
      List<Var> variables = found.getResultVars();
      List<List<Cell>> rows = new ArrayList<>();
      found.forEachRemaining(
          row ->
              rows.add(
                  variables.stream()
                      .map(variable -> cell(row.get(variable), reader, labels, language))
                      .toList()));
      return new AnswerTable(variables.stream().map(Var::getVarName).toList(), rows);
    } catch (QueryCancelledException e) {
      throw new Problem(
          ProblemCode.TIME_LIMIT,
          "The answer takes longer than %d seconds.".formatted(LIMIT_SECONDS),
          List.of(),
          e);
    }
  }

  private static Cell cell(
      @Nullable Node value, GraphReader reader, Map<String, Label> labels, String language) {
    if (value == null || value.isBlank()) {
      return Cell.EMPTY;
    }
    if (value.isLiteral()) {
      return new Cell(null, value.getLiteralLexicalForm(), value.getLiteralLanguage());
    }
    Label label = labels.computeIfAbsent(value.getURI(), iri -> reader.label(iri, language));
    return new Cell(label.iri(), label.label(), label.lang());
  }

  private static Node node(Parameter parameter, String value) {
    return switch (parameter.type()) {
      case IRI -> NodeFactory.createURI(Parameters.iri(parameter.name(), value));
      case TEXT -> NodeFactory.createLiteralString(value);
      case NUMBER ->
          NodeFactory.createLiteralDT(
              Integer.toString(
                  Parameters.number(parameter.name(), value, 0, -1_000_000, 1_000_000)),
              XSDDatatype.XSDinteger);
      case DATE -> {
        LocalDate day = Parameters.day(parameter.name(), value);
        if (day == null) {
          throw Parameters.bad(parameter.name(), value, "is missing");
        }
        yield NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
      }
    };
  }
}
