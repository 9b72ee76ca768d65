package org.dualmap.demand;

import java.util.Optional;
import java.util.Set;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.Kind;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimState;
import org.dualmap.mapping.Predicate;

/** Tells skills that neither ESCO nor a standard knows. Inside a read of the store. */
final class NewSkillsRdf {
  private static final String ESCO = "http://data.europa.eu/esco/";
  private static final Set<Kind> OF_STANDARDS =
      Set.of(Kind.LABOUR_FUNCTION, Kind.PROFESSIONAL_SKILL, Kind.ABILITY, Kind.KNOWLEDGE);

  private final GraphReader reader;
  private final TeachingRdf claims;

  NewSkillsRdf(GraphReader reader, TeachingRdf claims) {
    this.reader = reader;
    this.claims = claims;
  }

  /**
   * Whether the skill is in an employer's own words, and no accepted claim says that it is, covers
   * or is covered by something of ESCO or of a standard. That two things have to do with each other
   * is not enough.
   */
  boolean isNew(String skill) {
    return !known(skill)
        && claims.claims(skill).stream()
            .filter(claim -> claim.state() == ClaimState.ACCEPTED)
            .filter(claim -> claim.predicate() != Predicate.RELATED_MATCH)
            .map(Claim::subject)
            .noneMatch(this::known);
  }

  private boolean known(String iri) {
    Optional<Kind> kind = reader.kind(iri);
    return iri.startsWith(ESCO) || kind.filter(OF_STANDARDS::contains).isPresent();
  }
}
