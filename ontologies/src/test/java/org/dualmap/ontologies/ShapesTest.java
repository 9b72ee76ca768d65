package org.dualmap.ontologies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shape against examples; to add one, add a file, whose first line says what it expects. */
final class ShapesTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/examples");
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final String EXPECTS = "# expects: ";
  private static final Shapes SHAPES = Shapes.parse(TurtleFile.shapes());

  static List<Path> good() throws IOException {
    return examples("good");
  }

  static List<Path> bad() throws IOException {
    return examples("bad");
  }

  private static List<Path> examples(String folder) throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("good")
  void aGoodExampleBreaksNoRule(Path file) {
    assertThat(rulesBrokenBy(file)).isEmpty();
  }

  /** As on the server, where the classes of the vocabulary add their superclasses. */
  @ParameterizedTest
  @MethodSource("good")
  void aGoodExampleBreaksNoRuleBesideTheVocabulary(Path file) {
    Graph graph = TurtleFile.vocabulary();
    GraphUtil.addInto(graph, TurtleFile.read(file));

    assertThat(rulesBrokenIn(graph)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bad")
  void aBadExampleBreaksExactlyTheRuleThatItNames(Path file) throws IOException {
    String first = Files.readAllLines(file).get(0);
    assertThat(first).startsWith(EXPECTS);
    String expected = first.substring(EXPECTS.length()).strip();

    Set<String> broken = rulesBrokenBy(file);

    assertThat(broken).hasSize(1);
    assertThat(broken.iterator().next()).contains(expected);
  }

  @Test
  void thereAreExamplesOfBothSorts() throws IOException {
    assertThat(good()).hasSizeGreaterThanOrEqualTo(14);
    assertThat(bad()).hasSizeGreaterThanOrEqualTo(120);
  }

  @Test
  void everyClassOfTheVocabularyHasAShape() {
    Graph vocabulary = TurtleFile.vocabulary();
    Set<String> without = new TreeSet<>();
    vocabulary
        .find(Node.ANY, RDF.Nodes.type, OWL.Class.asNode())
        .forEachRemaining(triple -> without.add(triple.getSubject().getURI()));
    assertThat(without).hasSizeGreaterThan(40);

    without.removeAll(targetClasses());

    assertThat(without).isEmpty();
  }

  @Test
  void everyClassWithAShapeHasAGoodAndABadExample() throws IOException {
    Set<String> withoutGood = targetClasses();
    withoutGood.removeAll(classesIn(good()));
    Set<String> withoutBad = targetClasses();
    withoutBad.removeAll(classesIn(bad()));

    assertThat(withoutGood).isEmpty();
    assertThat(withoutBad).isEmpty();
  }

  private static Set<String> targetClasses() {
    return TurtleFile.shapes()
        .find(Node.ANY, NodeFactory.createURI(SH + "targetClass"), Node.ANY)
        .mapWith(triple -> triple.getObject().getURI())
        .toSet();
  }

  private static Set<String> classesIn(List<Path> files) {
    Set<String> classes = new HashSet<>();
    for (Path file : files) {
      TurtleFile.read(file)
          .find(Node.ANY, RDF.Nodes.type, Node.ANY)
          .forEachRemaining(triple -> classes.add(triple.getObject().getURI()));
    }
    return classes;
  }

  @Test
  void everySeverityIsUsed() {
    Set<Node> severities =
        TurtleFile.shapes()
            .find(Node.ANY, NodeFactory.createURI(SH + "severity"), Node.ANY)
            .mapWith(triple -> triple.getObject())
            .toSet();

    // A violation is what a shape without a severity reports.
    assertThat(severities)
        .containsExactlyInAnyOrder(
            NodeFactory.createURI(SH + "Warning"), NodeFactory.createURI(SH + "Info"));
  }

  @Test
  void everyMessageIsGivenInThreeLanguages() {
    Node messages = NodeFactory.createURI(SH + "message");
    Graph graph = TurtleFile.shapes();
    Set<Node> speaking = new HashSet<>();
    graph.find(Node.ANY, messages, Node.ANY).forEachRemaining(t -> speaking.add(t.getSubject()));

    assertThat(speaking).hasSizeGreaterThan(30);
    for (Node shape : speaking) {
      Set<String> languages =
          graph
              .find(shape, messages, Node.ANY)
              .mapWith(t -> t.getObject().getLiteralLanguage())
              .toSet();
      assertThat(languages)
          .as("languages of %s", shape)
          .containsExactlyInAnyOrder("kk", "ru", "en");
    }
  }

  /** The rules that a file breaks: the shape, and what it says in English. */
  private static Set<String> rulesBrokenBy(Path file) {
    return rulesBrokenIn(TurtleFile.read(file));
  }

  private static Set<String> rulesBrokenIn(Graph graph) {
    return ShaclValidator.get().validate(SHAPES, graph).getEntries().stream()
        .map(entry -> entry.source() + " " + english(entry))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String english(ReportEntry entry) {
    return entry.messages().stream()
        .filter(message -> message.getLiteralLanguage().equals("en"))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElseGet(() -> "no English message, but: " + entry.message());
  }
}
