package org.dualmap.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dualmap.coverage.CoverageReport.RuleName;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Names;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.recognition.Chain.Breaks;
import org.dualmap.recognition.Chain.Level;
import org.dualmap.recognition.Chain.Prerequisite;
import org.dualmap.recognition.Chain.Step;
import org.dualmap.recognition.Chain.Supplier;
import org.dualmap.recognition.Chain.Supply;
import org.dualmap.ruleset.RuleSet;
import org.jspecify.annotations.Nullable;

/** Follows the chain of levels in a field. Safe for many threads. */
public final class ChainAnalysis {
  private final GraphStore store;

  public ChainAnalysis(GraphStore store) {
    this.store = store;
  }

  /**
   * The chain of a field, on one state of the graph.
   *
   * @param field IRI; null where a programme is named
   * @param programme IRI of the programme at whose level the chain ends; null for the whole field
   * @throws Problem where what is named is unknown or of another kind, or neither is named
   */
  Chain analyse(
      @Nullable String field,
      @Nullable String programme,
      RuleSet ruleSet,
      @Nullable LocalDate asOf,
      @Nullable String language) {
    return store.read(
        dataset -> {
          GraphReader reader = new GraphReader(dataset);
          FieldRdf fields = new FieldRdf(reader, asOf);
          String meant = programme == null ? field : fieldOf(programme, reader, fields);
          if (meant == null || !reader.isA(meant, Kind.FIELD.classIri())) {
            throw new Problem(
                meant == null || reader.exists(meant)
                    ? ProblemCode.BAD_PARAMETER
                    : ProblemCode.NOT_FOUND,
                "Name a field or a programme of a field; %s is no field here.".formatted(meant));
          }
          Links links =
              links(
                  meant,
                  programme,
                  fields,
                  new CourseRdf(dataset, null),
                  new SuppliersRdf(dataset, ruleSet, asOf));
          return write(meant, programme, ruleSet, asOf, language, reader, fields, links);
        });
  }

  private static @Nullable String fieldOf(String programme, GraphReader reader, FieldRdf fields) {
    if (!reader.isA(programme, Kind.PROGRAMME.classIri())) {
      throw new Problem(
          reader.exists(programme) ? ProblemCode.BAD_PARAMETER : ProblemCode.NOT_FOUND,
          programme + " is no programme here.");
    }
    return fields.field(programme);
  }

  /** The programmes of the chain and what each outcome of theirs asks for. */
  private record Links(
      TreeMap<Integer, List<String>> byLevel,
      Map<String, String> programmeOf,
      Map<String, Integer> levelOf,
      Map<String, List<Supplied>> suppliers) {}

  private record Supplied(String outcome, double degree, @Nullable String claim) {}

  private static Links links(
      String field,
      @Nullable String upTo,
      FieldRdf fields,
      CourseRdf courses,
      SuppliersRdf suppliers) {
    Links links = new Links(new TreeMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    Double top = upTo == null ? null : fields.level(upTo);
    for (String programme : fields.programmes(field)) {
      Double level = fields.level(programme);
      boolean under = top == null || level != null && level < top || programme.equals(upTo);
      if (level != null && under) {
        links.byLevel().computeIfAbsent(level.intValue(), l -> new ArrayList<>()).add(programme);
        for (String outcome : courses.read(programme, "programme", null).outcomes().keySet()) {
          links.programmeOf().put(outcome, programme);
          links.levelOf().put(outcome, level.intValue());
        }
      }
    }
    for (String outcome : links.programmeOf().keySet()) {
      for (String wanted : courses.reader().links(outcome, Names.DM + "prerequisite")) {
        links
            .suppliers()
            .computeIfAbsent(
                wanted,
                w ->
                    suppliers.of(w).entrySet().stream()
                        .map(
                            e ->
                                new Supplied(
                                    e.getKey(), e.getValue().degree(), e.getValue().claim()))
                        .toList());
      }
    }
    return links;
  }

  private Chain write(
      String field,
      @Nullable String programme,
      RuleSet ruleSet,
      @Nullable LocalDate asOf,
      @Nullable String language,
      GraphReader reader,
      FieldRdf fields,
      Links links) {
    List<Level> levels = new ArrayList<>();
    List<Integer> empty = new ArrayList<>();
    if (!links.byLevel().isEmpty()) {
      for (int l = links.byLevel().firstKey(); l <= links.byLevel().lastKey(); l++) {
        List<Step> steps =
            links.byLevel().getOrDefault(l, List.of()).stream()
                .map(iri -> new Step(reader.label(iri, language), fields.version(iri)))
                .toList();
        levels.add(new Level(l, steps));
        if (steps.isEmpty()) {
          empty.add(l);
        }
      }
    }
    List<Prerequisite> prerequisites = prerequisites(links, ruleSet, language, reader);
    return new Chain(
        reader.label(field, language),
        programme == null ? null : reader.label(programme, language),
        new RuleName(ruleSet.id(), ruleSet.version()),
        Objects.toString(asOf, null),
        store.sequenceInRead(),
        levels,
        prerequisites,
        new Breaks(
            empty, count(prerequisites, Supply.MISSING), count(prerequisites, Supply.PARTIAL)));
  }

  private static int count(List<Prerequisite> prerequisites, Supply state) {
    return (int) prerequisites.stream().filter(p -> p.state() == state).count();
  }

  private static List<Prerequisite> prerequisites(
      Links links, RuleSet ruleSet, @Nullable String language, GraphReader reader) {
    List<Prerequisite> prerequisites = new ArrayList<>();
    for (Map.Entry<String, String> entry : links.programmeOf().entrySet()) {
      String outcome = entry.getKey();
      int level = Objects.requireNonNull(links.levelOf().get(outcome));
      for (String wanted : reader.links(outcome, Names.DM + "prerequisite")) {
        if (!entry.getValue().equals(links.programmeOf().get(wanted))) {
          List<Supplier> suppliers = suppliers(wanted, level, links, language, reader);
          prerequisites.add(
              new Prerequisite(
                  reader.label(outcome, language),
                  reader.label(entry.getValue(), language),
                  level,
                  reader.label(wanted, language),
                  state(suppliers, ruleSet),
                  suppliers));
        }
      }
    }
    prerequisites.sort(
        Comparator.comparingInt(Prerequisite::level)
            .thenComparing(p -> p.programme().iri())
            .thenComparing(p -> p.outcome().iri())
            .thenComparing(p -> p.prerequisite().iri()));
    return prerequisites;
  }

  private static List<Supplier> suppliers(
      String wanted, int level, Links links, @Nullable String language, GraphReader reader) {
    List<Supplier> suppliers = new ArrayList<>();
    for (Supplied supplied : links.suppliers().getOrDefault(wanted, List.of())) {
      Integer lower = links.levelOf().get(supplied.outcome());
      String programme = links.programmeOf().get(supplied.outcome());
      if (lower != null && lower < level && programme != null) {
        Label label = reader.label(supplied.outcome(), language);
        suppliers.add(
            new Supplier(
                label,
                reader.label(programme, language),
                lower,
                RecognitionReport.rounded(supplied.degree()),
                supplied.claim()));
      }
    }
    suppliers.sort(
        Comparator.comparingDouble((Supplier s) -> -s.degree())
            .thenComparing(s -> s.outcome().iri()));
    return suppliers;
  }

  private static Supply state(List<Supplier> suppliers, RuleSet ruleSet) {
    if (suppliers.isEmpty()) {
      return Supply.MISSING;
    }
    return suppliers.getFirst().degree() >= ruleSet.coveredFrom()
        ? Supply.SUPPLIED
        : Supply.PARTIAL;
  }
}
