package org.dualmap.ontologies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VocabularyTest {
  private static final String DM = "https://w3id.org/dualmap/ontology#";
  private static final Node ONTOLOGY = NodeFactory.createURI("https://w3id.org/dualmap/ontology");
  private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

  private final Graph vocabulary = TurtleFile.vocabulary();

  @Test
  void everyTermHasALabelAndACommentInThreeLanguages() {
    Set<Node> terms = termsDefined();

    List<String> missing = new ArrayList<>();
    for (Node term : terms) {
      for (Node property : List.of(RDFS.label.asNode(), RDFS.comment.asNode())) {
        for (String language : LANGUAGES) {
          if (texts(term, property, language).size() != 1) {
            missing.add(term.getLocalName() + " " + property.getLocalName() + "@" + language);
          }
        }
      }
    }

    assertThat(terms).hasSizeGreaterThan(80);
    assertThat(missing).isEmpty();
  }

  @Test
  void everyTermHasAnExampleAndBelongsToTheVocabulary() {
    List<String> missing = new ArrayList<>();
    for (Node term : termsDefined()) {
      if (!says(term, SKOS.example.asNode())) {
        missing.add(term.getLocalName() + " example");
      }
      if (!vocabulary.contains(term, RDFS.isDefinedBy.asNode(), ONTOLOGY)) {
        missing.add(term.getLocalName() + " isDefinedBy");
      }
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void everyPropertySaysWhatItJoins() {
    List<String> missing = new ArrayList<>();
    for (Node property : propertiesDefined()) {
      if (!says(property, RDFS.domain.asNode()) && !says(property, schema("domainIncludes"))) {
        missing.add(property.getLocalName() + " domain");
      }
      if (!says(property, RDFS.range.asNode()) && !says(property, schema("rangeIncludes"))) {
        missing.add(property.getLocalName() + " range");
      }
    }

    assertThat(propertiesDefined()).hasSizeGreaterThan(30);
    assertThat(missing).isEmpty();
  }

  @Test
  void domainsAndRangesAreNamedInThreeLanguages() {
    Set<Node> classes = new HashSet<>();
    for (Node property :
        List.of(
            RDFS.domain.asNode(),
            RDFS.range.asNode(),
            RDFS.subClassOf.asNode(),
            schema("domainIncludes"),
            schema("rangeIncludes"))) {
      vocabulary
          .find(Node.ANY, property, Node.ANY)
          .filterKeep(triple -> triple.getSubject().getURI().startsWith(DM))
          .forEachRemaining(triple -> classes.add(triple.getObject()));
    }
    classes.removeIf(node -> node.getURI().startsWith(XSD.getURI()));
    classes.remove(RDFS.Literal.asNode());
    classes.remove(RDFS.Resource.asNode());

    assertThat(unnamed(classes)).isEmpty();
  }

  @Test
  void whatTheExamplesUseIsNamedInThreeLanguages() throws IOException {
    Set<Node> used = new HashSet<>();
    for (Path file : ShapesTest.good()) {
      TurtleFile.read(file)
          .find()
          .forEachRemaining(
              triple -> {
                used.add(triple.getPredicate());
                if (triple.getPredicate().equals(RDF.Nodes.type)) {
                  used.add(triple.getObject());
                }
              });
    }

    assertThat(used).hasSizeGreaterThan(50);
    assertThat(unnamed(used)).isEmpty();
  }

  @Test
  void everyReusedTermSaysWhereItComesFrom() {
    List<String> homeless = new ArrayList<>();
    for (Node term : subjects(TurtleFile.read(TurtleFile.MAIN.resolve("reused.ttl")))) {
      Set<Node> homes =
          vocabulary
              .find(term, RDFS.isDefinedBy.asNode(), Node.ANY)
              .mapWith(t -> t.getObject())
              .toSet();
      if (homes.size() != 1 || homes.contains(ONTOLOGY)) {
        homeless.add(term.getURI());
      }
    }

    assertThat(unnamed(subjects(TurtleFile.read(TurtleFile.MAIN.resolve("reused.ttl"))))).isEmpty();
    assertThat(homeless).isEmpty();
  }

  @Test
  void theAlignmentDefinesNothingAndSpeaksOnlyOfKnownTerms() {
    Graph alignment = TurtleFile.read(TurtleFile.MAIN.resolve("alignment.ttl"));
    Set<Node> predicates = alignment.find().mapWith(triple -> triple.getPredicate()).toSet();

    assertThat(predicates)
        .isSubsetOf(
            RDFS.subClassOf.asNode(),
            OWL.equivalentClass.asNode(),
            SKOS.closeMatch.asNode(),
            RDFS.seeAlso.asNode());
    assertThat(subjects(alignment)).hasSizeGreaterThan(30);
    assertThat(unnamed(subjects(alignment))).isEmpty();
  }

  @Test
  void noTextOfATermIsEmptyOrACopyOfAnotherLanguage() {
    List<String> wrong = new ArrayList<>();
    for (Node term : termsDefined()) {
      Set<String> comments = new HashSet<>();
      for (String language : LANGUAGES) {
        comments.addAll(texts(term, RDFS.comment.asNode(), language));
      }
      if (comments.size() != 3 || comments.stream().anyMatch(String::isBlank)) {
        wrong.add(term.getLocalName());
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void theShapesUseOnlyTermsThatTheVocabularyDefines() {
    Set<String> defined = termsDefined().stream().map(Node::getURI).collect(Collectors.toSet());
    Set<String> used = new TreeSet<>();
    TurtleFile.shapes()
        .find()
        .forEachRemaining(
            triple -> {
              for (Node node : List.of(triple.getPredicate(), triple.getObject())) {
                if (node.isURI() && node.getURI().startsWith(DM)) {
                  used.add(node.getURI());
                }
              }
            });

    assertThat(used).hasSizeGreaterThan(30);
    assertThat(defined).containsAll(used);
  }

  @Test
  void allFilesParseStrictly() {
    assertThat(TurtleFile.vocabulary().size()).isGreaterThan(1000);
    assertThat(TurtleFile.shapes().size()).isGreaterThan(500);
  }

  @Test
  void strictMeansThatABadLiteralIsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bad.ttl");
    Files.writeString(
        file, "<http://a/s> <http://a/p> \"x\"^^<http://www.w3.org/2001/XMLSchema#date> .");

    assertThatThrownBy(() -> TurtleFile.read(file)).isInstanceOf(RiotException.class);
  }

  private boolean says(Node term, Node property) {
    return vocabulary.contains(term, property, Node.ANY);
  }

  private static Node schema(String name) {
    return NodeFactory.createURI("https://schema.org/" + name);
  }

  private static Set<Node> subjects(Graph graph) {
    return graph.find().mapWith(triple -> triple.getSubject()).toSet();
  }

  private Set<Node> propertiesDefined() {
    Set<Node> properties = new HashSet<>();
    for (Node type : List.of(OWL.ObjectProperty.asNode(), OWL.DatatypeProperty.asNode())) {
      properties.addAll(
          vocabulary.find(Node.ANY, RDF.Nodes.type, type).mapWith(t -> t.getSubject()).toSet());
    }
    properties.retainAll(termsDefined());
    return properties;
  }

  private Set<String> unnamed(Set<Node> terms) {
    return terms.stream()
        .filter(
            term ->
                LANGUAGES.stream().anyMatch(l -> texts(term, RDFS.label.asNode(), l).size() != 1))
        .map(Node::getURI)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<Node> termsDefined() {
    Set<Node> terms = new HashSet<>();
    vocabulary
        .find(Node.ANY, RDF.Nodes.type, Node.ANY)
        .forEachRemaining(
            triple -> {
              Node term = triple.getSubject();
              if (term.isURI() && term.getURI().startsWith(DM)) {
                terms.add(term);
              }
            });
    return terms;
  }

  private List<String> texts(Node term, Node property, String language) {
    return vocabulary
        .find(term, property, Node.ANY)
        .mapWith(t -> t.getObject())
        .filterKeep(o -> o.isLiteral() && o.getLiteralLanguage().equals(language))
        .mapWith(Node::getLiteralLexicalForm)
        .toList();
  }
}
