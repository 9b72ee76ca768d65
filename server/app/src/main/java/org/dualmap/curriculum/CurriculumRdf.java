package org.dualmap.curriculum;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Names;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimState;
import org.dualmap.mapping.ClaimsRdf;
import org.jspecify.annotations.Nullable;

/** Reads a programme with its modules and outcomes. Inside a read of the store. */
final class CurriculumRdf {
  private static final String PART_OF = Names.DCT + "isPartOf";
  private static final String CODE = Names.DM + "code";

  private final GraphReader reader;
  private final ClaimsRdf claims;
  private final @Nullable LocalDate asOf;
  private final String language;

  private CurriculumRdf(DatasetGraph dataset, @Nullable LocalDate asOf, String language) {
    this.reader = new GraphReader(dataset);
    this.claims = new ClaimsRdf(dataset);
    this.asOf = asOf;
    this.language = language;
  }

  /**
   * Reads on one state of the graph, in one language.
   *
   * @param asOf the day whose claims count; null means all
   */
  static <T> T read(
      GraphStore store,
      @Nullable LocalDate asOf,
      String language,
      Function<CurriculumRdf, T> work) {
    return store.read(dataset -> work.apply(new CurriculumRdf(dataset, asOf, language)));
  }

  GraphReader reader() {
    return reader;
  }

  Label label(String iri) {
    return reader.label(iri, language);
  }

  /** The programme of that IRI. */
  Curriculum read(String programme) {
    List<CourseModule> modules =
        reader.linksTo(programme, PART_OF).stream()
            .filter(part -> reader.isA(part, Kind.MODULE.classIri()))
            .map(this::module)
            .toList();
    List<Outcome> outcomes =
        outcomes(programme, modules).stream()
            .map(iri -> outcome(iri, programme))
            .sorted(
                Comparator.comparing(Outcome::code, CodeOrder.BY_CODE).thenComparing(Outcome::iri))
            .toList();
    return new Curriculum(
        label(programme),
        reader.text(programme, CODE),
        number(programme, "credits"),
        whole(programme, "hoursPerCredit"),
        new ModuleOrder(modules).sorted(modules),
        outcomes);
  }

  /** What is part of the programme or of a module of it. */
  private Set<String> outcomes(String programme, List<CourseModule> modules) {
    Set<String> outcomes = new TreeSet<>();
    Stream.concat(Stream.of(programme), modules.stream().map(CourseModule::iri))
        .flatMap(whole -> reader.linksTo(whole, PART_OF).stream())
        .filter(part -> reader.isA(part, Kind.LEARNING_OUTCOME.classIri()))
        .forEach(outcomes::add);
    return outcomes;
  }

  private CourseModule module(String iri) {
    return new CourseModule(
        label(iri),
        reader.text(iri, CODE),
        number(iri, "credits"),
        whole(iri, "hours"),
        teaching(iri),
        new TreeSet<>(reader.links(iri, Names.DM + "assesses")));
  }

  /** That it teaches is no news where something finer is said. */
  private Map<String, Set<Emphasis>> teaching(String module) {
    Map<String, Set<Emphasis>> teaching = new TreeMap<>();
    for (Emphasis emphasis : Emphasis.values()) {
      for (String outcome : reader.links(module, emphasis.iri())) {
        if (emphasis != Emphasis.TEACHES || !teaching.containsKey(outcome)) {
          teaching.computeIfAbsent(outcome, o -> EnumSet.noneOf(Emphasis.class)).add(emphasis);
        }
      }
    }
    return teaching;
  }

  private Outcome outcome(String iri, String programme) {
    return new Outcome(
        label(iri),
        reader.text(iri, CODE),
        level(iri, programme),
        reader.links(iri, Names.DM + "placeOfLearning").stream()
            .flatMap(place -> PlaceOfLearning.ofIri(place).stream())
            .findFirst()
            .orElse(null),
        criteria(iri),
        reader.links(iri, Names.DM + "prerequisite").stream().map(this::label).toList(),
        claims(iri));
  }

  private @Nullable Integer level(String outcome, String programme) {
    return Stream.of(outcome, programme)
        .flatMap(iri -> reader.links(iri, Names.DM + "level").stream())
        .map(level -> whole(level, "levelNumber"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private int criteria(String outcome) {
    return (int)
        reader.linksTo(outcome, PART_OF).stream()
            .filter(part -> reader.isA(part, Kind.ASSESSMENT_CRITERION.classIri()))
            .count();
  }

  private List<Claim> claims(String outcome) {
    Set<String> seen = new HashSet<>();
    return claims.about(outcome).stream()
        .flatMap(claim -> asOf == null ? Stream.of(claim) : claim.asOf(asOf).stream())
        .filter(claim -> claim.state() != ClaimState.WITHDRAWN && seen.add(claim.iri()))
        .map(Claim::inverse)
        .toList();
  }

  private @Nullable Double number(String iri, String property) {
    String text = reader.text(iri, Names.DM + property);
    return text == null ? null : Double.valueOf(text);
  }

  private @Nullable Integer whole(String iri, String property) {
    String text = reader.text(iri, Names.DM + property);
    return text == null ? null : Integer.valueOf(text);
  }
}
