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
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shape against examples; to add one, add a file, whose first line says what it expects. */
final class ShapesTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/examples");
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
    assertThat(good()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(bad()).hasSizeGreaterThanOrEqualTo(37);
  }

  @Test
  void everyMessageIsGivenInThreeLanguages() {
    Node messages = NodeFactory.createURI("http://www.w3.org/ns/shacl#message");
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
    return ShaclValidator.get().validate(SHAPES, TurtleFile.read(file)).getEntries().stream()
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
