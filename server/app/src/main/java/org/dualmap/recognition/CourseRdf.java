package org.dualmap.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Names;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.recognition.Course.CourseModule;
import org.dualmap.recognition.Course.CourseOutcome;
import org.dualmap.version.Version;
import org.dualmap.version.VersionsRdf;
import org.jspecify.annotations.Nullable;

/** Reads programmes for recognition. Inside a read of the store. */
final class CourseRdf {
  private static final String PART_OF = Names.DCT + "isPartOf";
  private static final List<String> TEACHING =
      List.of(
          Names.DM + "teaches",
          Names.DM + "introduces",
          Names.DM + "develops",
          Names.DM + "masters");

  private final GraphReader reader;
  private final @Nullable String language;

  /**
   * @param language of the labels; null means English
   */
  CourseRdf(DatasetGraph dataset, @Nullable String language) {
    this.reader = new GraphReader(dataset);
    this.language = language;
  }

  GraphReader reader() {
    return reader;
  }

  /**
   * The programme that was meant: the named one, or the one that gives the named qualification, in
   * the version in force on a day.
   *
   * @param asOf null means the named version, of a qualification the newest programme
   * @throws Problem where the name is unknown or of another kind, or where several programmes give
   *     the qualification
   */
  Course read(String iri, String parameter, @Nullable LocalDate asOf) {
    if (!reader.exists(iri)) {
      throw new Problem(
          ProblemCode.NOT_FOUND, "Nothing is known about the %s %s.".formatted(parameter, iri));
    }
    VersionsRdf versions = new VersionsRdf(reader);
    String programme = programme(iri, parameter, asOf, versions);
    return course(asOf == null ? versions.read(programme) : versions.inForce(programme, asOf));
  }

  private String programme(
      String iri, String parameter, @Nullable LocalDate asOf, VersionsRdf versions) {
    if (reader.isA(iri, Kind.PROGRAMME.classIri())) {
      return iri;
    }
    if (!reader.isA(iri, Kind.QUALIFICATION.classIri())) {
      throw new Problem(
          ProblemCode.BAD_PARAMETER,
          "\"%s\" must name a programme or a qualification; %s is neither."
              .formatted(parameter, iri));
    }
    Set<String> found = new HashSet<>();
    for (String giving : reader.linksTo(iri, Names.DM + "qualification")) {
      found.add(asOf == null ? newest(giving) : versions.inForce(giving, asOf).iri());
    }
    if (found.size() == 1) {
      return found.iterator().next();
    }
    throw new Problem(
        ProblemCode.BAD_PARAMETER,
        found.isEmpty()
            ? "No programme gives the qualification %s.".formatted(iri)
            : "Several programmes give the qualification %s; name one of them: %s."
                .formatted(iri, String.join(", ", found.stream().sorted().toList())));
  }

  /** The last version that replaced this one; a cycle ends. */
  private String newest(String iri) {
    Set<String> seen = new HashSet<>();
    String newest = iri;
    while (seen.add(newest)) {
      List<String> newer = reader.linksTo(newest, Names.DCT + "replaces");
      newest = newer.isEmpty() ? newest : newer.getLast();
    }
    return newest;
  }

  private Course course(Version version) {
    String iri = version.iri();
    List<CourseModule> modules = modules(iri);
    Double level = level(iri);
    Double credits = number(iri, "credits");
    return new Course(
        version,
        label(iri),
        codes(iri),
        level,
        credits != null ? credits : modules.stream().mapToDouble(CourseModule::credits).sum(),
        number(iri, "hoursPerCredit"),
        sector(iri),
        modules,
        outcomes(iri, level, modules));
  }

  private List<CourseModule> modules(String programme) {
    List<CourseModule> modules = new ArrayList<>();
    for (String module : reader.linksTo(programme, PART_OF)) {
      if (reader.isA(module, Kind.MODULE.classIri())) {
        Double credits = number(module, "credits");
        modules.add(
            new CourseModule(
                label(module),
                reader.text(module, Names.DM + "code"),
                credits == null ? 0 : credits,
                number(module, "hours"),
                TEACHING.stream()
                    .flatMap(property -> reader.links(module, property).stream())
                    .distinct()
                    .sorted()
                    .toList()));
      }
    }
    modules.sort(
        Comparator.comparing(CourseModule::code, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(module -> module.label().iri()));
    return modules;
  }

  private Map<String, CourseOutcome> outcomes(
      String programme, @Nullable Double level, List<CourseModule> modules) {
    Map<String, CourseOutcome> outcomes = new TreeMap<>();
    List<String> parts = reader.linksTo(programme, PART_OF);
    Stream.concat(parts.stream(), parts.stream().flatMap(p -> reader.linksTo(p, PART_OF).stream()))
        .filter(part -> reader.isA(part, Kind.LEARNING_OUTCOME.classIri()))
        .forEach(
            part -> {
              List<String> places = reader.links(part, Names.DM + "placeOfLearning");
              boolean company = places.contains(Names.DM + "AtCompany");
              boolean both = places.contains(Names.DM + "AtBoth");
              Double own = level(part, modules);
              outcomes.put(
                  part,
                  new CourseOutcome(
                      label(part),
                      reader.text(part, Names.DM + "code"),
                      own == null ? level : own,
                      company && places.size() == 1,
                      company || both));
            });
    return outcomes;
  }

  private List<String> codes(String programme) {
    return Stream.concat(
            Stream.of(programme),
            reader.links(programme, Names.DM + "qualification").stream()
                .flatMap(
                    qualification ->
                        Stream.concat(
                            Stream.of(qualification),
                            reader.links(qualification, Names.DM + "speciality").stream())))
        .map(iri -> reader.text(iri, Names.DM + "code"))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private @Nullable String sector(String programme) {
    return reader.links(programme, Names.DM + "sector").stream()
        .filter(sector -> sector.startsWith(Names.DM))
        .map(sector -> sector.substring(Names.DM.length()))
        .findFirst()
        .orElse(null);
  }

  /** Its own indicator, else the mean of those of the modules that teach it, else its level. */
  private @Nullable Double level(String outcome, List<CourseModule> modules) {
    OptionalDouble ofModules =
        modules.stream()
            .filter(module -> module.outcomes().contains(outcome))
            .map(module -> number(module.label().iri(), "levelIndicator"))
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .average();
    boolean own = number(outcome, "levelIndicator") != null;
    return own || ofModules.isEmpty() ? level(outcome) : Double.valueOf(ofModules.getAsDouble());
  }

  private @Nullable Double level(String iri) {
    Double indicator = number(iri, "levelIndicator");
    return indicator != null
        ? indicator
        : reader.links(iri, Names.DM + "level").stream()
            .map(level -> number(level, "levelNumber"))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  private @Nullable Double number(String iri, String property) {
    String text = reader.text(iri, Names.DM + property);
    return text == null ? null : Double.valueOf(text);
  }

  Label label(String iri) {
    return reader.label(iri, language);
  }
}
