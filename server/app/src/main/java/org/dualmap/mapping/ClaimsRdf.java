package org.dualmap.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.Names;
import org.jspecify.annotations.Nullable;

/** Reads claims out of the graph. Inside a read of the store. */
public final class ClaimsRdf {
  private static final String SUBJECT = Names.OWL + "annotatedSource";
  private static final String PREDICATE = Names.OWL + "annotatedProperty";
  private static final String OBJECT = Names.OWL + "annotatedTarget";

  private final GraphReader reader;

  public ClaimsRdf(DatasetGraph dataset) {
    this.reader = new GraphReader(dataset);
  }

  /**
   * The claims that have this resource as their object, those with it as their subject turned
   * round; sorted by IRI. What is no complete claim is left out: the shapes report it.
   */
  public List<Claim> about(String object) {
    List<Claim> claims = new ArrayList<>();
    for (String iri : reader.linksTo(object, OBJECT)) {
      read(iri).ifPresent(claims::add);
    }
    for (String iri : reader.linksTo(object, SUBJECT)) {
      read(iri).map(Claim::inverse).ifPresent(claims::add);
    }
    return claims;
  }

  /**
   * Those of the claims about a resource whose other end is wanted; the rest are not read.
   *
   * @param wanted is asked about the IRI of the other end
   */
  public List<Claim> about(String object, java.util.function.Predicate<String> wanted) {
    List<Claim> claims = new ArrayList<>();
    for (String iri : reader.linksTo(object, OBJECT)) {
      if (reader.links(iri, SUBJECT).stream().anyMatch(wanted)) {
        read(iri).ifPresent(claims::add);
      }
    }
    for (String iri : reader.linksTo(object, SUBJECT)) {
      if (reader.links(iri, OBJECT).stream().anyMatch(wanted)) {
        read(iri).map(Claim::inverse).ifPresent(claims::add);
      }
    }
    return claims;
  }

  /** The claim of that IRI, or empty where it is none or not complete. */
  public Optional<Claim> read(String iri) {
    Map<String, String> said = reader.texts(iri);
    String subject = said.get(SUBJECT);
    String object = said.get(OBJECT);
    Optional<Predicate> predicate =
        Optional.ofNullable(said.get(PREDICATE)).flatMap(Predicate::ofIri);
    Optional<ClaimState> state =
        Optional.ofNullable(said.get(Names.DM + "mappingState")).flatMap(ClaimState::ofIri);
    if (subject == null || object == null || predicate.isEmpty() || state.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Claim(
            iri,
            subject,
            predicate.get(),
            object,
            state.get(),
            number(said, Names.DM + "coverageOfObject"),
            number(said, Names.DM + "useOfSubject"),
            number(said, Names.SSSOM + "confidence"),
            said.get(Names.SSSOM + "mapping_justification"),
            said.get(Names.PAV + "authoredBy"),
            said.get(Names.SSSOM + "reviewer_id"),
            said.get(Names.DCT + "created"),
            said.get(Names.SSSOM + "review_date"),
            said.get(Names.RDFS + "comment")));
  }

  private static @Nullable Double number(Map<String, String> said, String property) {
    String text = said.get(property);
    return text == null ? null : Double.valueOf(text);
  }
}
