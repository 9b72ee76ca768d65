package org.dualmap.search;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.SKOS;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Names;
import org.dualmap.search.SearchAnswer.Hit;
import org.jspecify.annotations.Nullable;

/**
 * The property {@code dm:search} of SPARQL queries, on the same index as every search: {@code
 * (?resource ?score ?matched) dm:search ("text"@kk elm:LearningOutcome 20)}. For one query.
 */
public final class SearchFunctionRdf extends PropertyFunctionEval {
  private static final String IRI = Names.DM + "search";
  private static final int MOST_RESULTS = 3;

  private final Search search;
  private final GraphStore store;

  private SearchFunctionRdf(Search search, GraphStore store) {
    super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
    this.search = search;
    this.store = store;
  }

  /** Makes the property known to the queries on this graph, and to no others. */
  public static void register(GraphStore store, Search search) {
    Context context = store.dataset().getContext();
    PropertyFunctionRegistry functions =
        PropertyFunctionRegistry.createFrom(PropertyFunctionRegistry.chooseRegistry(context));
    functions.put(IRI, iri -> new SearchFunctionRdf(search, store));
    PropertyFunctionRegistry.set(context, functions);
  }

  /** Refuses what cannot be right for any row, before the query starts. */
  @Override
  public void build(
      PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext execution) {
    super.build(subject, predicate, object, execution);
    int results = nodes(subject).size();
    if (results < 1 || results > MOST_RESULTS) {
      throw SearchArgumentsRdf.problem(
          List.of("to its left stand the resource, and if wanted the score and the matched text"));
    }
    if (nodes(object).stream().noneMatch(Node::isVariable)) {
      SearchArgumentsRdf.read(nodes(object));
    }
  }

  private static List<Node> nodes(PropFuncArg argument) {
    return argument.isList() ? argument.getArgList() : List.of(argument.getArg());
  }

  @Override
  public QueryIterator execEvaluated(
      Binding binding,
      PropFuncArg subject,
      Node predicate,
      PropFuncArg object,
      ExecutionContext execution) {
    SearchRequest request = SearchArgumentsRdf.read(nodes(object));
    Map<String, Hit> hits = QuerySearchesRdf.of(execution, search, store).hits(request);
    List<Node> results = nodes(subject);
    Iterator<Binding> rows =
        candidates(hits, results.get(0)).stream()
            .filter(hit -> isStated(hit, execution))
            .map(hit -> row(binding, results, hit))
            .filter(Objects::nonNull)
            .iterator();
    return QueryIterPlainWrapper.create(rows, execution);
  }

  /** All hits, or the one of a resource that is known already. */
  private static List<Hit> candidates(Map<String, Hit> hits, Node resource) {
    if (resource.isVariable()) {
      return List.copyOf(hits.values());
    }
    Hit hit = resource.isURI() ? hits.get(resource.getURI()) : null;
    return hit == null ? List.of() : List.of(hit);
  }

  /**
   * Whether the query can see the hit's label: not where the index is ahead of the query's state,
   * and not within a graph that says nothing of it.
   */
  private static boolean isStated(Hit hit, ExecutionContext execution) {
    return execution
        .getActiveGraph()
        .find(NodeFactory.createURI(hit.iri()), SKOS.prefLabel.asNode(), Node.ANY)
        .filterKeep(triple -> triple.getObject().isLiteral())
        .filterKeep(triple -> triple.getObject().getLiteralLexicalForm().equals(hit.label()))
        .hasNext();
  }

  /** The row with the hit; null where it has other values already. */
  private static @Nullable Binding row(Binding binding, List<Node> results, Hit hit) {
    BindingBuilder row = BindingBuilder.create(binding);
    for (int i = 0; i < results.size(); i++) {
      Node wanted = results.get(i);
      Node value = value(hit, i);
      if (wanted instanceof Var variable) {
        Node known = row.get(variable);
        if (known == null) {
          row.add(variable, value);
        } else if (!known.sameTermAs(value)) {
          return null;
        }
      } else if (!wanted.sameTermAs(value)) {
        return null;
      }
    }
    return row.build();
  }

  private static Node value(Hit hit, int position) {
    return switch (position) {
      case 0 -> NodeFactory.createURI(hit.iri());
      case 1 -> NodeFactory.createLiteralDT(Float.toString(hit.score()), XSDDatatype.XSDfloat);
      default ->
          hit.matched().lang().isEmpty()
              ? NodeFactory.createLiteralString(hit.matched().text())
              : NodeFactory.createLiteralLang(hit.matched().text(), hit.matched().lang());
    };
  }
}
