package org.dualmap.mapping;

import java.util.ArrayList;
import java.util.List;
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

  /** The claim of that IRI, or empty where it is none or not complete. */
  public Optional<Claim> read(String iri) {
    String subject = reader.text(iri, SUBJECT);
    String object = reader.text(iri, OBJECT);
    Optional<Predicate> predicate =
        Optional.ofNullable(reader.text(iri, PREDICATE)).flatMap(Predicate::ofIri);
    Optional<ClaimState> state =
        Optional.ofNullable(reader.text(iri, Names.DM + "mappingState")).flatMap(ClaimState::ofIri);
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
            number(iri, Names.DM + "coverageOfObject"),
            number(iri, Names.DM + "useOfSubject"),
            number(iri, Names.SSSOM + "confidence"),
            reader.text(iri, Names.SSSOM + "mapping_justification"),
            reader.text(iri, Names.PAV + "authoredBy"),
            reader.text(iri, Names.SSSOM + "reviewer_id"),
            reader.text(iri, Names.DCT + "created"),
            reader.text(iri, Names.SSSOM + "review_date"),
            reader.text(iri, Names.RDFS + "comment")));
  }

  private @Nullable Double number(String iri, String property) {
    String text = reader.text(iri, property);
    return text == null ? null : Double.valueOf(text);
  }
}
