package org.dualmap.vocabulary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.graph.Names;
import org.dualmap.graph.Prefixes;
import org.dualmap.graph.RdfFile;
import org.dualmap.ontologies.TurtleModules;
import org.dualmap.vocabulary.VocabularyPage.Kind;
import org.dualmap.vocabulary.VocabularyPage.Module;
import org.dualmap.vocabulary.VocabularyPage.Said;
import org.dualmap.vocabulary.VocabularyPage.Term;

/** The files of the vocabulary and of the shapes, read once. Safe for many threads. */
final class VocabularyRdf {
  private static final Node ONTOLOGY = NodeFactory.createURI(Names.ONTOLOGY);

  /** Shown by themselves, or only of use to machines. */
  private static final List<Node> LEFT_OUT =
      List.of(
          RDF.Nodes.type,
          RDFS.label.asNode(),
          RDFS.comment.asNode(),
          RDFS.isDefinedBy.asNode(),
          SKOS.prefLabel.asNode());

  private final Map<String, Graph> modules;
  private final Graph vocabulary;
  private final Graph shapes;
  private final PrefixMapping prefixes =
      PrefixMapping.Factory.create().setNsPrefixes(Prefixes.all());

  VocabularyRdf() {
    modules = read(TurtleModules.VOCABULARY);
    vocabulary = together(modules);
    shapes = together(read(TurtleModules.SHAPES));
  }

  private static Map<String, Graph> read(TurtleModules files) {
    Map<String, Graph> graphs = new LinkedHashMap<>();
    files
        .texts()
        .forEach(
            (name, text) -> {
              Graph graph = RdfFile.emptyGraph();
              RdfFile.read(new ByteArrayInputStream(text), name, graph);
              graphs.put(name.replaceFirst("\\.ttl$", ""), graph);
            });
    return graphs;
  }

  private static Graph together(Map<String, Graph> parts) {
    Graph whole = RdfFile.emptyGraph();
    for (Graph part : parts.values()) {
      part.find().forEachRemaining(whole::add);
      whole.getPrefixMapping().setNsPrefixes(part.getPrefixMapping());
    }
    whole.getPrefixMapping().setNsPrefixes(Prefixes.all());
    return whole;
  }

  /** The formats in which the vocabulary and the shapes can be fetched. */
  enum Format {
    TURTLE(RDFFormat.TURTLE_PRETTY),
    JSON_LD(new RDFFormat(Lang.JSONLD, RDFFormat.PRETTY)),
    RDF_XML(RDFFormat.RDFXML_PLAIN);

    private final RDFFormat format;

    Format(RDFFormat format) {
      this.format = format;
    }
  }

  /** The version of the vocabulary, such as {@code 0.2.0}. */
  String version() {
    return text(ONTOLOGY, OWL.versionInfo.asNode(), "");
  }

  /** All modules of the vocabulary in one file. */
  byte[] vocabulary(Format format) {
    return write(vocabulary, format);
  }

  /** All shapes in one file. */
  byte[] shapes(Format format) {
    return write(shapes, format);
  }

  private static byte[] write(Graph graph, Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, graph, format.format);
    return out.toByteArray();
  }

  /** The vocabulary for a reader of a language. */
  VocabularyPage page(String language) {
    List<Module> shown = new ArrayList<>();
    modules.forEach(
        (name, graph) -> {
          List<Term> terms = terms(graph, language);
          if (!terms.isEmpty()) {
            shown.add(new Module(name, terms));
          }
        });
    return new VocabularyPage(
        text(ONTOLOGY, DCTerms.title.asNode(), language),
        text(ONTOLOGY, DCTerms.description.asNode(), language),
        version(),
        shown);
  }

  private List<Term> terms(Graph module, String language) {
    return module
        .find(Node.ANY, RDF.Nodes.type, Node.ANY)
        .mapWith(triple -> triple.getSubject())
        .filterKeep(term -> term.isURI() && term.getURI().startsWith(Names.DM))
        .toSet()
        .stream()
        .map(term -> term(term, language))
        .sorted(Comparator.comparing(Term::kind).thenComparing(Term::name))
        .toList();
  }

  private Term term(Node term, String language) {
    return new Term(
        term.getURI(),
        term.getURI().substring(Names.DM.length()),
        kind(term),
        text(term, RDFS.label.asNode(), language),
        text(term, RDFS.comment.asNode(), language),
        statements(term, language));
  }

  private Kind kind(Node term) {
    boolean isClass = vocabulary.contains(term, RDF.Nodes.type, OWL.Class.asNode());
    boolean isValue = vocabulary.contains(term, RDF.Nodes.type, OWL.NamedIndividual.asNode());
    return isClass ? Kind.CLASS : isValue ? Kind.VALUE : Kind.PROPERTY;
  }

  private List<Said> statements(Node term, String language) {
    Map<String, List<Label>> said = new TreeMap<>();
    vocabulary
        .find(term, Node.ANY, Node.ANY)
        .filterDrop(triple -> LEFT_OUT.contains(triple.getPredicate()))
        .forEachRemaining(
            triple ->
                said.computeIfAbsent(
                        prefixes.shortForm(triple.getPredicate().getURI()), p -> new ArrayList<>())
                    .add(value(triple.getObject(), language)));
    return said.entrySet().stream()
        .map(
            entry ->
                new Said(
                    entry.getKey(),
                    entry.getValue().stream().sorted(Comparator.comparing(Label::label)).toList()))
        .toList();
  }

  private Label value(Node value, String language) {
    if (value.isLiteral()) {
      return new Label("", value.getLiteralLexicalForm(), value.getLiteralLanguage());
    }
    String iri = value.isURI() ? value.getURI() : "";
    return label(value, language)
        .map(label -> new Label(iri, label, language))
        .orElseGet(() -> new Label(iri, prefixes.shortForm(iri), ""));
  }

  private Optional<String> label(Node term, String language) {
    return vocabulary
        .find(term, RDFS.label.asNode(), Node.ANY)
        .mapWith(triple -> triple.getObject())
        .filterKeep(label -> label.getLiteralLanguage().equals(language))
        .mapWith(Node::getLiteralLexicalForm)
        .nextOptional();
  }

  private String text(Node subject, Node property, String language) {
    return vocabulary
        .find(subject, property, Node.ANY)
        .mapWith(triple -> triple.getObject())
        .filterKeep(text -> text.getLiteralLanguage().equals(language))
        .mapWith(Node::getLiteralLexicalForm)
        .nextOptional()
        .orElse("");
  }
}
