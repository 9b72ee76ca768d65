package org.dualmap.claimindex;

import java.time.LocalDate;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Names;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimsRdf;
import org.jspecify.annotations.Nullable;

/** The same from the graph itself, slower. Inside a read of the store. */
final class GraphNetRdf implements ClaimNet {
  static final String PART_OF = Names.DCT + "isPartOf";
  static final String BROADER = Names.SKOS + "broader";

  private final GraphReader reader;
  private final ClaimsRdf claims;

  GraphNetRdf(DatasetGraph dataset) {
    this.reader = new GraphReader(dataset);
    this.claims = new ClaimsRdf(dataset);
  }

  @Override
  public List<Claim> claims(String end, @Nullable LocalDate asOf) {
    int day = asOf == null ? Integer.MAX_VALUE : (int) asOf.toEpochDay();
    return claims.about(end).stream()
        .map(claim -> Bond.of(claim, claim.subject(), claim.object()))
        .filter(bond -> bond.existed(day))
        .map(bond -> bond.about(end, day))
        .toList();
  }

  @Override
  public List<Claim> claimsFrom(String end, @Nullable LocalDate asOf) {
    return claims(end, asOf).stream().map(Claim::inverse).toList();
  }

  @Override
  public List<String> wholes(String part) {
    return reader.links(part, PART_OF);
  }

  @Override
  public List<String> parts(String whole) {
    return reader.linksTo(whole, PART_OF);
  }

  @Override
  public List<String> broader(String skill) {
    return reader.links(skill, BROADER);
  }

  @Override
  public List<String> narrower(String skill) {
    return reader.linksTo(skill, BROADER);
  }

  @Override
  public boolean isOutcome(String iri) {
    return reader.isA(iri, Kind.LEARNING_OUTCOME.classIri());
  }
}
