package org.dualmap.sssom;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.dualmap.graph.Names;
import org.dualmap.mapping.Slot;
import org.dualmap.mapping.SlotValue;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Finding.Severity;
import org.jspecify.annotations.Nullable;

/** Makes a set that was read ready for the store: what cannot be stored is left out and listed. */
public final class SetImportRdf {
  private final StoredSetsRdf stored;
  private final MappingSet set;
  private final String source;
  private final Consumer<Finding> findings;

  /**
   * Prepares an import.
   *
   * @param stored what the store has already
   * @param set as it was read
   * @param source the name of the file
   * @param findings takes a warning for each mapping that is left out, an error where none is left
   */
  public SetImportRdf(
      StoredSetsRdf stored, MappingSet set, String source, Consumer<Finding> findings) {
    this.stored = stored;
    this.set = set;
    this.source = source;
    this.findings = findings;
  }

  /** The triples of the set, which has an id afterwards. */
  public Graph content() {
    if (!set.about().has(Slot.MAPPING_SET_ID)) {
      set.about().put(Slot.MAPPING_SET_ID, List.of(SetNames.unnamed(source)));
    }
    int before = set.size();
    set.rows().removeIf(row -> isFaulty(row) || standsElsewhere(row));
    if (before > 0 && set.size() == 0) {
      findings.accept(Finding.of(Severity.ERROR, "no mapping of the file can be stored", source));
    }
    return SetToGraphRdf.write(set);
  }

  private boolean isFaulty(SlotValues row) {
    for (Slot slot : row.slots()) {
      for (String value : row.all(slot)) {
        Optional<String> rule = SlotValue.fault(slot, value);
        if (rule.isPresent() && slot.type() != Slot.Type.URI) {
          leaveOut(row, slot.slotName(), value, rule.get());
          return true;
        }
      }
    }
    Optional<OurSlots.Fault> fault = OurSlots.fault(set, row);
    fault.ifPresent(f -> leaveOut(row, f.column(), f.value(), f.rule()));
    return fault.isPresent();
  }

  private boolean standsElsewhere(SlotValues row) {
    String own = row.get(Slot.RECORD_ID);
    if (own == null || !own.startsWith(Names.IDS + "mapping/")) {
      return false;
    }
    String target = SetNames.graph(String.valueOf(set.text(Slot.MAPPING_SET_ID)));
    Optional<String> graph = stored.graphOf(own, target);
    graph.ifPresent(
        other ->
            leaveOut(
                row,
                Slot.RECORD_ID.slotName(),
                own,
                "is a claim of " + other + " already; change it with PUT /api/mappings"));
    return graph.isPresent();
  }

  private void leaveOut(SlotValues row, String column, @Nullable String value, String rule) {
    findings.accept(
        Finding.inCell(
            Severity.WARNING,
            rule + "; the row was left out",
            source,
            row.row(),
            row.line(),
            column,
            value));
  }
}
