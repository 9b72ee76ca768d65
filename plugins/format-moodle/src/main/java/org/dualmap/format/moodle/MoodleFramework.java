package org.dualmap.format.moodle;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dualmap.spi.SourceDescription;
import org.dualmap.spi.SourceFinding;
import org.dualmap.spi.SourceFinding.Severity;
import org.dualmap.spi.SourceSink;
import org.dualmap.spi.SourceThing;

/** A framework and its competencies, from the records of an export. */
final class MoodleFramework {
  private final String language;
  private final SourceSink sink;
  private final List<MoodleRow> frameworks;
  private final List<MoodleRow> competencies;
  private final Map<String, MoodleRow> byId = new LinkedHashMap<>();

  MoodleFramework(List<MoodleRow> rows, String language, SourceSink sink) {
    this.language = language;
    this.sink = sink;
    this.frameworks = rows.stream().filter(MoodleRow::isFramework).toList();
    this.competencies = rows.stream().filter(row -> !row.isFramework()).toList();
  }

  /** Checks every record, and hands over what they say. */
  void handOver() {
    Stream.concat(frameworks.stream(), competencies.stream()).forEach(this::checkNames);
    competencies.forEach(this::remember);
    competencies.forEach(this::checkParent);
    if (frameworks.size() != 1) {
      sink.finding(
          new SourceFinding(
              Severity.ERROR,
              "must be 1 in exactly one record, that of the framework; it is in "
                  + frameworks.size(),
              null,
              null,
              MoodleColumn.IS_FRAMEWORK.title(),
              null));
      return;
    }
    MoodleRow framework = frameworks.getFirst();
    String id = framework.get(MoodleColumn.ID);
    String name = framework.get(MoodleColumn.NAME);
    if (id.isEmpty() || name.isEmpty()) {
      return;
    }
    sink.source(SourceDescription.untold(id, name, language));
    sink.thing(named(SourceThing.of(schemeId(id), "skos:ConceptScheme"), framework));
    byId.values().forEach(row -> handOver(row, framework));
  }

  /** A framework may have the same ID number as one of its competencies. */
  private static String schemeId(String id) {
    return "framework " + id;
  }

  private void checkNames(MoodleRow row) {
    for (MoodleColumn column : List.of(MoodleColumn.ID, MoodleColumn.NAME)) {
      if (row.get(column).isEmpty()) {
        sink.finding(row.finding(Severity.ERROR, "must not be empty", column));
      }
    }
  }

  private void remember(MoodleRow row) {
    String id = row.get(MoodleColumn.ID);
    if (!id.isEmpty() && byId.putIfAbsent(id, row) != null) {
      sink.finding(row.finding(Severity.ERROR, "is in an earlier record too", MoodleColumn.ID));
    }
  }

  private void checkParent(MoodleRow row) {
    String parent = row.get(MoodleColumn.PARENT);
    if (parent.isEmpty()) {
      return;
    }
    if (!byId.containsKey(parent)) {
      sink.finding(row.finding(Severity.ERROR, "names no competency", MoodleColumn.PARENT));
    } else if (depth(row) < 0) {
      sink.finding(
          row.finding(Severity.ERROR, "leads back to the competency", MoodleColumn.PARENT));
    }
  }

  /** How many competencies stand above; -1 where they go in a circle. */
  private int depth(MoodleRow row) {
    Set<String> seen = new HashSet<>();
    MoodleRow above = row;
    int depth = -1;
    while (above != null) {
      if (!seen.add(above.get(MoodleColumn.ID))) {
        return -1;
      }
      depth++;
      above = byId.get(above.get(MoodleColumn.PARENT));
    }
    return depth;
  }

  private void handOver(MoodleRow row, MoodleRow framework) {
    String id = row.get(MoodleColumn.ID);
    SourceThing thing =
        named(SourceThing.of(id, "skos:Concept", "dm:Competency"), row)
            .value("dm:code", id)
            .link("skos:inScheme", schemeId(framework.get(MoodleColumn.ID)));
    String parent = row.get(MoodleColumn.PARENT);
    if (byId.containsKey(parent)) {
      thing = thing.link("skos:broader", parent);
    }
    String type = type(framework.get(MoodleColumn.TAXONOMY), depth(row));
    if (!type.isEmpty()) {
      thing = thing.value("dm:itemType", type);
    }
    sink.thing(related(thing, row));
  }

  private SourceThing named(SourceThing thing, MoodleRow row) {
    SourceThing named = thing.text("skos:prefLabel", row.get(MoodleColumn.NAME), language);
    String description = row.description();
    return description.isEmpty() ? named : named.text("dct:description", description, language);
  }

  /** Moodle names one kind for each depth, the last for all below. */
  private static String type(String taxonomy, int depth) {
    String[] kinds = taxonomy.split(",", -1);
    return depth < 0 ? "" : kinds[Math.min(depth, kinds.length - 1)].strip();
  }

  private SourceThing related(SourceThing thing, MoodleRow row) {
    SourceThing linked = thing;
    for (String part : row.get(MoodleColumn.RELATED).split(",", -1)) {
      // A comma in an ID number is written so, as it parts them.
      String other = part.replace("%2C", ",").strip();
      if (byId.containsKey(other)) {
        linked = linked.link("skos:related", other);
      } else if (!other.isEmpty()) {
        sink.finding(
            row.finding(
                Severity.WARNING,
                "names a competency that there is not: " + other,
                MoodleColumn.RELATED));
      }
    }
    return linked;
  }
}
