package org.dualmap.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dualmap.claimindex.ClaimNet;
import org.dualmap.claimindex.ClaimNetsRdf;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Levels;
import org.dualmap.graph.Names;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimsRdf;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.version.Version;
import org.dualmap.version.VersionsRdf;
import org.jspecify.annotations.Nullable;

/** Reads what covers and what is covered. Inside a read of the store. */
final class TargetRdf {
  private static final String PART_OF = Names.DCT + "isPartOf";

  private final GraphReader reader;
  private final ClaimsRdf claims;
  private final ClaimNet net;
  private final Map<String, Optional<Integer>> levels = new HashMap<>();
  private final Levels own;

  private TargetRdf(DatasetGraph dataset, ClaimNet net) {
    this.net = net;
    this.reader = new GraphReader(dataset);
    this.own = new Levels(reader);
    this.claims = new ClaimsRdf(dataset);
  }

  /** Reads on one state of the graph. */
  static <T> T read(GraphStore store, ClaimNetsRdf nets, Function<TargetRdf, T> work) {
    return store.read(dataset -> work.apply(new TargetRdf(dataset, nets.net(dataset))));
  }

  /** The claims without people and words, quicker. */
  ClaimNet net() {
    return net;
  }

  GraphReader reader() {
    return reader;
  }

  /**
   * The claims about an item whose other end is wanted, as they stood on a day.
   *
   * @param asOf null means as they stand
   */
  List<Claim> claims(String item, @Nullable LocalDate asOf, Predicate<String> wanted) {
    List<Claim> about = claims.about(item, wanted);
    return asOf == null
        ? about
        : about.stream().flatMap(claim -> claim.asOf(asOf).stream()).toList();
  }

  /** The same of a source, each with the source as its subject. */
  List<Claim> claimsFrom(String source, @Nullable LocalDate asOf, Predicate<String> wanted) {
    return claims(source, asOf, wanted).stream().map(Claim::inverse).toList();
  }

  /**
   * The card of this standard that was meant: the named one, or its version in this standard.
   *
   * @throws Problem where the standard has no version of that card
   */
  private String card(String standard, String named) {
    return new VersionsRdf(reader)
        .all(named).stream()
            .map(Version::iri)
            .filter(card -> reader.links(card, PART_OF).contains(standard))
            .findFirst()
            .orElseThrow(
                () ->
                    new Problem(
                        ProblemCode.BAD_PARAMETER,
                        "The profession card %s is no part of the standard %s."
                            .formatted(named, standard)));
  }

  /** The version in force on a day; the named one where no day is asked for. */
  Version version(String iri, @Nullable LocalDate asOf) {
    VersionsRdf versions = new VersionsRdf(reader);
    return asOf == null ? versions.read(iri) : versions.inForce(iri, asOf);
  }

  /**
   * Makes sure that a parameter names a thing of the right kind.
   *
   * @throws Problem not-found or bad-parameter
   */
  void require(String iri, Kind kind, String parameter) {
    reader.require(iri, kind, parameter);
  }

  /** The outcomes of a programme, those of its modules included, sorted by IRI. */
  List<String> outcomes(String programme) {
    return Reach.outcomesOf(net, programme).stream().sorted().toList();
  }

  /**
   * The items of a programme, a standard or an employer.
   *
   * @param card only this card of a standard; null for all, and where it is no standard
   * @param asOf demand of later days does not count; null means all
   */
  List<TargetItem> items(
      String target, Kind kind, @Nullable String card, @Nullable LocalDate asOf) {
    return switch (kind) {
      case STANDARD -> standardItems(target, card);
      case PROGRAMME -> outcomeItems(target);
      case EMPLOYER -> new DemandRdf(reader).items(target, asOf);
      default -> throw new IllegalArgumentException(kind.token());
    };
  }

  /**
   * The outcomes of a programme, each with its share of the credits of the modules that teach it.
   */
  private List<TargetItem> outcomeItems(String programme) {
    Map<String, Double> weights = new CreditsRdf(reader).ofOutcomes(programme);
    return outcomes(programme).stream()
        .map(
            outcome ->
                new TargetItem(
                    outcome,
                    Kind.LEARNING_OUTCOME,
                    null,
                    reader.text(outcome, Names.DM + "code"),
                    level(outcome),
                    null,
                    weights.getOrDefault(outcome, 0.0),
                    List.of()))
        .toList();
  }

  /**
   * Every item of a standard, each after the one that it is part of. A cycle ends: an item is
   * listed once, under the parent that was met first.
   *
   * @param card only this profession card, in the version that this standard has, and its parts;
   *     null for all cards
   */
  private List<TargetItem> standardItems(String standard, @Nullable String card) {
    List<TargetItem> items = new ArrayList<>();
    Set<String> seen = new HashSet<>(Set.of(standard));
    List<String> cards = card == null ? net.parts(standard) : List.of(card(standard, card));
    for (String part : cards) {
      collect(part, null, level(part), seen, items);
    }
    return items;
  }

  private void collect(
      String iri,
      @Nullable String parent,
      @Nullable Integer level,
      Set<String> seen,
      List<TargetItem> into) {
    Map<String, List<String>> said = reader.values(iri);
    Optional<Kind> kind = GraphReader.kind(said.getOrDefault(Names.RDF + "type", List.of()));
    if (kind.isEmpty() || !seen.add(iri)) {
      return;
    }
    List<String> parts = net.parts(iri);
    String mandatory = first(said, Names.DM + "mandatory");
    into.add(
        new TargetItem(
            iri,
            kind.get(),
            parent,
            first(said, Names.DM + "code"),
            level,
            mandatory == null ? null : Boolean.valueOf(mandatory),
            1,
            parts));
    parts.forEach(part -> collect(part, iri, level, seen, into));
  }

  private static @Nullable String first(Map<String, List<String>> said, String property) {
    return said.getOrDefault(property, List.of()).stream().findFirst().orElse(null);
  }

  /** The level of a card or an outcome; that of its programme where an outcome states none. */
  @Nullable Integer level(String iri) {
    return levels.computeIfAbsent(iri, this::readLevel).orElse(null);
  }

  private Optional<Integer> readLevel(String iri) {
    Integer level = own.stated(iri);
    if (level != null) {
      return Optional.of(level);
    }
    return reader.links(iri, PART_OF).stream()
        .map(own::stated)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
