package org.dualmap.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** The Turtle files that the plugins of the demo fields ship. */
final class FieldData {
  private final Model model = ModelFactory.createDefaultModel();

  FieldData(Path plugins) throws IOException {
    try (Stream<Path> files = Files.walk(plugins)) {
      files
          .map(Path::toString)
          .filter(file -> file.contains("src/main/resources/data/"))
          .filter(file -> file.contains("/field-") && file.endsWith(".ttl"))
          .forEach(file -> RDFDataMgr.read(model, file));
    }
  }

  /** The labels of an item by language; empty if the data do not have it. */
  Map<String, String> labels(String iri) {
    Map<String, String> labels = new HashMap<>();
    model
        .listObjectsOfProperty(model.createResource(iri), SKOS.prefLabel)
        .forEach(
            label -> labels.put(label.asLiteral().getLanguage(), label.asLiteral().getString()));
    return labels;
  }

  /** The classes of an item, each by the last part of its IRI. */
  Set<String> kinds(String iri) {
    return model.listObjectsOfProperty(model.createResource(iri), RDF.type).toList().stream()
        .map(type -> type.asResource().getLocalName())
        .collect(Collectors.toSet());
  }

  /** Both ends of every claim in any state, in both orders, as one text each. */
  Set<String> claims() {
    Set<String> claims = new TreeSet<>();
    model
        .listSubjectsWithProperty(OWL2.annotatedSource)
        .filterKeep(claim -> claim.hasProperty(OWL2.annotatedTarget))
        .forEach(
            claim -> {
              Resource from = claim.getPropertyResourceValue(OWL2.annotatedSource);
              Resource to = claim.getPropertyResourceValue(OWL2.annotatedTarget);
              claims.add(from + " " + to);
              claims.add(to + " " + from);
            });
    return claims;
  }
}
