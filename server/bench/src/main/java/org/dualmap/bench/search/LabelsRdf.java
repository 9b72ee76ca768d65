package org.dualmap.bench.search;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.dualmap.graph.Kind;
import org.dualmap.server.OpenFolder;

/** Takes out of a data folder what the others are loaded with and asked about. */
final class LabelsRdf {
  private LabelsRdf() {}

  /** Writes all triples, whatever graph they are in, as N-Triples. */
  static void write(Path data, Path file) throws IOException {
    try (OpenFolder folder = OpenFolder.openExisting(data);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      folder
          .store()
          .read(
              dataset -> {
                StreamRDF to = StreamRDFWriter.getWriterStream(out, Lang.NTRIPLES);
                to.start();
                StreamRDFOps.sendTriplesToStream(dataset.getDefaultGraph().find(), to);
                to.finish();
                return file;
              });
    }
  }

  /** The preferred labels of all that people look for, in an order that is always the same. */
  static List<Label> read(Path data) {
    try (OpenFolder folder = OpenFolder.openExisting(data)) {
      return folder.store().read(dataset -> labels(dataset.getDefaultGraph()));
    }
  }

  private static List<Label> labels(Graph graph) {
    Node deprecated = OWL2.deprecated.asNode();
    return Arrays.stream(Kind.values())
        .map(kind -> NodeFactory.createURI(kind.classIri()))
        .flatMap(kind -> graph.find(Node.ANY, RDF.Nodes.type, kind).toList().stream())
        .map(Triple::getSubject)
        .filter(thing -> thing.isURI() && !graph.contains(thing, deprecated, Node.ANY))
        .collect(Collectors.toSet())
        .stream()
        .flatMap(thing -> graph.find(thing, SKOS.prefLabel.asNode(), Node.ANY).toList().stream())
        .map(LabelsRdf::label)
        .filter(label -> !label.text().isBlank())
        .sorted(
            Comparator.comparing(Label::iri).thenComparing(Label::lang).thenComparing(Label::text))
        .toList();
  }

  private static Label label(Triple triple) {
    String lang = triple.getObject().getLiteralLanguage();
    return new Label(
        triple.getSubject().getURI(),
        triple.getObject().getLiteralLexicalForm().strip(),
        lang.isEmpty() ? "en" : lang);
  }
}
