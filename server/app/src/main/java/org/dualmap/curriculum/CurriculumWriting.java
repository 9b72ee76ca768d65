package org.dualmap.curriculum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.dualmap.curriculum.CurriculumReport.Cell;
import org.dualmap.curriculum.CurriculumReport.Column;
import org.dualmap.curriculum.CurriculumReport.Evidence;
import org.dualmap.curriculum.CurriculumReport.Found;
import org.dualmap.curriculum.CurriculumReport.Row;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimState;
import org.dualmap.version.Version;

/** Puts a programme and what was found in it into an answer. */
final class CurriculumWriting {
  private final CurriculumQuestion asked;
  private final Curriculum curriculum;
  private final Function<String, Label> labels;

  CurriculumWriting(
      CurriculumQuestion asked, Curriculum curriculum, Function<String, Label> labels) {
    this.asked = asked;
    this.curriculum = curriculum;
    this.labels = labels;
  }

  CurriculumReport write(Version version, long sequence) {
    List<Discovery> found = new ArrayList<>(ModuleChecks.of(curriculum));
    found.addAll(OutcomeChecks.of(curriculum, asked.overServedFrom()));
    found.sort(Comparator.comparing(Discovery::check));
    return new CurriculumReport(
        curriculum.label(),
        version,
        curriculum.code(),
        Objects.toString(asked.asOf(), null),
        sequence,
        curriculum.credits(),
        curriculum.hoursPerCredit(),
        columns(),
        curriculum.outcomes().stream().map(this::row).toList(),
        load(CourseModule::credits),
        load(CourseModule::hours),
        counted(found),
        found.stream().map(this::found).toList());
  }

  private List<Column> columns() {
    ModuleOrder order = new ModuleOrder(curriculum.modules());
    return curriculum.modules().stream()
        .map(
            module ->
                new Column(
                    module.iri(),
                    module.label().label(),
                    module.label().lang(),
                    module.code(),
                    order.position(module),
                    module.credits(),
                    module.hours(),
                    module.teaching().size(),
                    Workplace.of(curriculum, module, module.teaching().size())))
        .toList();
  }

  private Workplace load(Function<CourseModule, ? extends Number> load) {
    List<Workplace> parts = new ArrayList<>();
    for (CourseModule module : curriculum.modules()) {
      Number stated = load.apply(module);
      if (stated != null) {
        parts.add(Workplace.of(curriculum, module, stated.doubleValue()));
      }
    }
    return Workplace.sum(parts);
  }

  private Row row(Outcome outcome) {
    return new Row(
        outcome.iri(),
        outcome.label().label(),
        outcome.label().lang(),
        outcome.code(),
        outcome.level(),
        outcome.place(),
        outcome.criteria(),
        outcome.prerequisites(),
        cells(outcome.iri()),
        evidence(outcome.claims()));
  }

  private List<Cell> cells(String outcome) {
    List<Cell> cells = new ArrayList<>();
    for (CourseModule module : curriculum.modules()) {
      Set<Emphasis> teaching = module.teaching().getOrDefault(outcome, Set.of());
      boolean assessed = module.assessed().contains(outcome);
      if (assessed || !teaching.isEmpty()) {
        cells.add(new Cell(module.iri(), teaching, assessed));
      }
    }
    return cells;
  }

  private List<Evidence> evidence(List<Claim> claims) {
    Map<ClaimState, List<Claim>> byState = new TreeMap<>();
    claims.forEach(c -> byState.computeIfAbsent(c.state(), s -> new ArrayList<>()).add(c));
    List<Evidence> evidence = new ArrayList<>();
    byState.forEach(
        (state, some) ->
            evidence.add(
                new Evidence(
                    state,
                    some.size(),
                    some.stream()
                        .map(Claim::author)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .map(labels)
                        .toList(),
                    some.stream().map(Claim::iri).sorted().toList())));
    return evidence;
  }

  private static Map<Check, Long> counted(List<Discovery> found) {
    Map<Check, Long> counts = new EnumMap<>(Check.class);
    for (Check check : Check.values()) {
      counts.put(check, found.stream().filter(d -> d.check() == check).count());
    }
    return counts;
  }

  private Found found(Discovery discovery) {
    String outcome = discovery.outcome();
    return new Found(
        discovery.check(),
        discovery.check().severity(),
        outcome == null ? null : labels.apply(outcome),
        discovery.modules(),
        asked
            .language()
            .say("check." + discovery.check().token())
            .formatted(discovery.words().toArray()));
  }
}
