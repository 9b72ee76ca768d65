package org.dualmap.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.dualmap.graph.RdfFile;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Finding.Severity;
import org.dualmap.spi.SourceStatement;
import org.dualmap.spi.SourceThing;
import org.jspecify.annotations.Nullable;

/** Checks what a plugin's reader has handed over and makes triples of it. For one import. */
final class ThingsRdf {
  private static final int LONGEST_TEXT = 100_000;
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

  private final TermsRdf terms;
  private final SourceIris iris;
  private final String file;
  private final Findings findings;
  private final Graph graph = RdfFile.emptyGraph();
  private final Set<String> described = new HashSet<>();
  private final Map<String, Optional<Node>> properties = new HashMap<>();

  /**
   * Makes an empty one.
   *
   * @param file its name, for findings
   */
  ThingsRdf(TermsRdf terms, SourceIris iris, String file, Findings findings) {
    this.terms = terms;
    this.iris = iris;
    this.file = file;
    this.findings = findings;
  }

  /** The triples of all things that are as they should be. */
  Graph graph(List<SourceThing> things) {
    for (SourceThing thing : things) {
      String iri = iris.of(thing.id());
      String fault = iri == null ? "must be an IRI" : faultOfSubject(thing.id(), iri);
      if (fault != null) {
        add(Severity.ERROR, fault, thing, null, thing.id());
      }
    }
    things.forEach(this::describe);
    return graph;
  }

  private @Nullable String faultOfSubject(String id, String iri) {
    if (SourceIris.isOwn(id) && TermsRdf.isKept(iri)) {
      return "belongs to a vocabulary or to the server, which an import does not describe";
    }
    return described.add(iri) ? null : "is described twice";
  }

  private void describe(SourceThing thing) {
    String iri = iris.of(thing.id());
    if (iri == null || !described.contains(iri)) {
      return;
    }
    Node subject = NodeFactory.createURI(iri);
    if (thing.types().isEmpty()) {
      add(Severity.ERROR, "has no class", thing, null, null);
    }
    for (String type : thing.types()) {
      terms
          .type(type)
          .ifPresentOrElse(
              node -> graph.add(subject, RDF.Nodes.type, node),
              () -> add(Severity.ERROR, "is no class of the vocabulary", thing, "rdf:type", type));
    }
    for (SourceStatement statement : thing.statements()) {
      properties
          .computeIfAbsent(statement.property(), terms::property)
          .ifPresentOrElse(
              property -> state(subject, property, statement, thing),
              () ->
                  add(
                      Severity.ERROR,
                      "is no property of the vocabulary",
                      thing,
                      statement.property(),
                      null));
    }
  }

  private void state(Node subject, Node property, SourceStatement statement, SourceThing thing) {
    Node object =
        switch (statement) {
          case SourceStatement.Text text -> text(text, thing);
          case SourceStatement.Value value -> value(value, thing);
          case SourceStatement.Link link -> link(link, thing);
        };
    if (object != null) {
      graph.add(subject, property, object);
    }
  }

  private @Nullable Node text(SourceStatement.Text text, SourceThing thing) {
    if (!LANGUAGE.matcher(text.language()).matches()) {
      add(Severity.ERROR, "is no language tag", thing, text.property(), text.language());
      return null;
    }
    return isText(text.text(), text.property(), thing)
        ? NodeFactory.createLiteralLang(text.text(), text.language())
        : null;
  }

  private boolean isText(String text, String property, SourceThing thing) {
    String fault =
        text.length() > LONGEST_TEXT
            ? "is longer than %,d characters".formatted(LONGEST_TEXT)
            : text.chars().anyMatch(ThingsRdf::isControl)
                    || text.codePoints().anyMatch(ThingsRdf::isHalf)
                ? "has characters that no text may have"
                : null;
    if (fault != null) {
      add(Severity.ERROR, fault, thing, property, text);
    }
    return fault == null;
  }

  private static boolean isControl(int character) {
    return character < ' ' && character != '\t' && character != '\n' && character != '\r';
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private @Nullable Node value(SourceStatement.Value value, SourceThing thing) {
    RDFDatatype type = TypeMapper.getInstance().getTypeByName(TermsRdf.written(value.datatype()));
    if (!(type instanceof XSDDatatype)) {
      add(Severity.ERROR, "is no datatype", thing, value.property(), value.datatype());
      return null;
    }
    if (!isText(value.value(), value.property(), thing)) {
      return null;
    }
    if (!type.isValid(value.value())) {
      add(
          Severity.ERROR,
          "is not written as " + value.datatype() + " is",
          thing,
          value.property(),
          value.value());
      return null;
    }
    return NodeFactory.createLiteralDT(value.value(), type);
  }

  private @Nullable Node link(SourceStatement.Link link, SourceThing thing) {
    String iri = iris.of(link.target());
    if (iri == null) {
      add(Severity.ERROR, "must be an IRI", thing, link.property(), link.target());
      return null;
    }
    if (!SourceIris.isOwn(link.target()) && !described.contains(iri)) {
      add(
          Severity.WARNING,
          "names nothing that the file has; the link is left out",
          thing,
          link.property(),
          link.target());
      return null;
    }
    return NodeFactory.createURI(iri);
  }

  private void add(
      Severity severity,
      String message,
      SourceThing thing,
      @Nullable String property,
      @Nullable String value) {
    findings.add(
        new Finding(severity, message, file, null, null, property, value, shown(thing.id())));
  }

  private static String shown(String id) {
    return id.length() > 200 ? id.substring(0, 200) + "…" : id;
  }
}
