package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vocabulary at the path of its namespace. */
@ExtendWith(DemoServer.class)
class VocabularyPagesTest {
  private static final String DM = "https://w3id.org/dualmap/ontology#";

  private final TestServer server;

  VocabularyPagesTest(TestServer server) {
    this.server = server;
  }

  private Graph graph(String path, String accept) {
    HttpResponse<String> answer = server.get(path, "Accept", accept);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    assertThat(accept).contains(type);
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.create()
        .source(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
        .lang(RDFLanguages.contentTypeToLang(type))
        .parse(graph);
    return graph;
  }

  private static Set<Node> terms(Graph graph) {
    return graph
        .find(Node.ANY, RDF.Nodes.type, Node.ANY)
        .mapWith(triple -> triple.getSubject())
        .filterKeep(term -> term.isURI() && term.getURI().startsWith(DM))
        .toSet();
  }

  @Test
  void everyFormatHoldsTheSameTerms() {
    Graph turtle = graph("/ontology", "text/turtle");

    assertThat(terms(turtle)).hasSizeGreaterThan(150);
    assertThat(turtle.isIsomorphicWith(graph("/ontology", "application/ld+json"))).isTrue();
    assertThat(turtle.isIsomorphicWith(graph("/ontology", "application/rdf+xml"))).isTrue();
    assertThat(turtle.isIsomorphicWith(graph("/ontology/0.2.0", "text/turtle"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void thePageHasEveryTermAtItsAnchorWithItsTextsInTheLanguage(String language) {
    String page = server.get("/ontology?lang=" + language, "Accept", "text/html,*/*;q=0.1").body();
    Graph vocabulary = graph("/ontology", "text/turtle");

    assertThat(page).contains("<html lang=\"" + language + "\"").doesNotContain(">module.");
    for (Node term : terms(vocabulary)) {
      assertThat(page).contains("id=\"" + term.getURI().substring(DM.length()) + "\"");
      vocabulary
          .find(term, RDFS.comment.asNode(), Node.ANY)
          .mapWith(triple -> triple.getObject())
          .filterKeep(comment -> comment.getLiteralLanguage().equals(language))
          .forEachRemaining(
              comment ->
                  assertThat(page)
                      .contains(
                          comment
                              .getLiteralLexicalForm()
                              .replace("&", "&amp;")
                              .replace("<", "&lt;")
                              .replace(">", "&gt;")));
    }
  }

  @Test
  void theShapesAreServedBesideIt() {
    Node shape = NodeFactory.createURI("http://www.w3.org/ns/shacl#NodeShape");

    assertThat(graph("/ontology/shapes", "text/turtle").contains(null, RDF.Nodes.type, shape))
        .isTrue();
    assertThat(
            graph("/ontology/shapes", "application/ld+json").contains(null, RDF.Nodes.type, shape))
        .isTrue();
  }

  @Test
  void anotherVersionIsNotHere() {
    Answer.problem(server.get("/ontology/99.0.0"), 404, "not-found");
  }
}
