package org.dualmap.sssom;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * The RDF that SSSOM's published shapes describe. They are made from the LinkML schema and ask for
 * IRIs as literals, while SSSOM's rules for RDF, which the server follows, ask for IRIs; and they
 * are closed, so that they know no further slots. Everything else is left as the server gave it.
 */
final class LinkmlForm {
  private static final String SSSOM = "https://w3id.org/sssom/";
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final String ANY_URI = "http://www.w3.org/2001/XMLSchema#anyURI";
  private static final Set<String> CLASSES =
      Set.of(
          "http://www.w3.org/2002/07/owl#Axiom",
          SSSOM + "MappingSet",
          SSSOM + "Prefix",
          SSSOM + "ExtensionDefinition");

  private final Graph shapes;
  private final Map<String, Map<String, String>> literals = new HashMap<>();
  private final Map<String, Set<String>> paths = new HashMap<>();

  LinkmlForm() {
    Path file = SssomFile.published("schema/sssom_schema.shacl.ttl");
    shapes = RDFDataMgr.loadGraph(file.toString());
    for (String type : CLASSES) {
      shapes
          .find(iri(type), iri(SH + "property"), Node.ANY)
          .mapWith(Triple::getObject)
          .forEachRemaining(property -> property(type, property));
    }
  }

  private void property(String type, Node property) {
    String path = constraint(property, "path").getURI();
    paths.computeIfAbsent(type, t -> new HashSet<>()).add(path);
    if (shapes.contains(property, iri(SH + "nodeKind"), iri(SH + "Literal"))) {
      boolean typed = shapes.contains(property, iri(SH + "datatype"), Node.ANY);
      String datatype = typed ? constraint(property, "datatype").getURI() : ANY_URI;
      literals.computeIfAbsent(type, t -> new HashMap<>()).put(path, datatype);
    }
  }

  private Node constraint(Node subject, String property) {
    return shapes.find(subject, iri(SH + property), Node.ANY).next().getObject();
  }

  /** What the shapes say of a set that came as Turtle. */
  ValidationReport validate(String turtle) {
    Graph given = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(turtle.getBytes(StandardCharsets.UTF_8)))
        .lang(Lang.TURTLE)
        .parse(given);
    Graph asked = GraphFactory.createDefaultGraph();
    for (String type : CLASSES) {
      given
          .find(Node.ANY, RDF.Nodes.type, iri(type))
          .mapWith(Triple::getSubject)
          .forEachRemaining(subject -> describe(given, subject, type, asked));
    }
    return ShaclValidator.get().validate(Shapes.parse(shapes), asked);
  }

  private void describe(Graph given, Node subject, String type, Graph asked) {
    asked.add(subject, RDF.Nodes.type, iri(type));
    if (type.equals(SSSOM + "MappingSet")) {
      asked.add(subject, iri(SSSOM + "mapping_set_id"), literal(subject.getURI(), ANY_URI));
    }
    given
        .find(subject, Node.ANY, Node.ANY)
        .forEachRemaining(
            triple -> {
              String path = triple.getPredicate().getURI();
              if (paths.getOrDefault(type, Set.of()).contains(path)) {
                String datatype = literals.getOrDefault(type, Map.of()).get(path);
                asked.add(subject, triple.getPredicate(), value(triple.getObject(), datatype));
              }
            });
  }

  /** Only what is no literal yet, or a text where the shapes ask for an address, is rewritten. */
  private static Node value(Node value, @Nullable String datatype) {
    boolean address = ANY_URI.equals(datatype) && value.isLiteral();
    return datatype != null && (value.isURI() || address)
        ? literal(value.isURI() ? value.getURI() : value.getLiteralLexicalForm(), datatype)
        : value;
  }

  private static Node literal(String text, String datatype) {
    return NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(datatype));
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
