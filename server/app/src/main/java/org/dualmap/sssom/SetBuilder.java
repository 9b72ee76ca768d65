package org.dualmap.sssom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dualmap.mapping.Slot;
import org.dualmap.mapping.SlotValue;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Makes a set of what a reader has found in a file. A mapping with a fault is left out and listed;
 * a fault of the set refuses the file. For one file.
 */
final class SetBuilder {
  private final String source;
  private final boolean irisAllowed;
  private final Consumer<Finding> findings;
  private final MappingSet set = new MappingSet(new Curies());
  private final Set<String> passedOver = new TreeSet<>();

  /**
   * Starts an empty set.
   *
   * @param irisAllowed whether whole IRIs may stand where SSSOM has CURIEs
   */
  SetBuilder(String source, boolean irisAllowed, Consumer<Finding> findings) {
    this.source = source;
    this.irisAllowed = irisAllowed;
    this.findings = findings;
  }

  /** Takes the metadata: texts, lists and maps. */
  void about(Map<String, @Nullable Object> metadata) {
    if (metadata.get("curie_map") instanceof Map<?, ?> prefixes) {
      prefixes.forEach((prefix, namespace) -> declare(String.valueOf(prefix), namespace));
    }
    if (metadata.get("extension_definitions") instanceof List<?> definitions) {
      definitions.forEach(this::define);
    }
    metadata.forEach(
        (key, value) -> {
          if (value != null && !key.equals("curie_map") && !key.equals("extension_definitions")) {
            about(key, value instanceof List<?> list ? list : List.of(value));
          }
        });
  }

  private void declare(String prefix, @Nullable Object namespace) {
    String iri =
        namespace instanceof Map<?, ?> map
            ? String.valueOf(map.get("prefix_url"))
            : String.valueOf(namespace);
    String builtIn = Curies.BUILT_IN.get(prefix);
    if (!SlotValue.isIri(iri)) {
      fault(Severity.ERROR, "curie_map", prefix + ": " + iri, "must be an absolute IRI");
    } else if (builtIn != null && !builtIn.equals(iri)) {
      String message = "this prefix is built in and stands for " + builtIn;
      fault(Severity.ERROR, "curie_map", prefix + ": " + iri, message);
    } else {
      set.curies().declare(prefix, iri);
    }
  }

  private void define(Object definition) {
    Map<?, ?> keys = definition instanceof Map<?, ?> map ? map : Map.of();
    String name = keys.get("slot_name") instanceof String text ? text : "";
    Optional<String> property =
        keys.get("property") instanceof String text
            ? entity(text)
            : Optional.of(Extension.UNDEFINED + name);
    Optional<String> type =
        keys.get("type_hint") instanceof String text ? entity(text) : Optional.of(Extension.TEXT);
    if (!Extension.isName(name)
        || Slot.ofName(name).isPresent()
        || property.isEmpty()
        || type.isEmpty()) {
      String message = "this definition is not complete and was passed over";
      fault(Severity.WARNING, "extension_definitions", String.valueOf(definition), message);
    } else {
      set.extensions().put(name, new Extension(name, property.get(), type.get()));
    }
  }

  private void about(String key, List<?> values) {
    List<String> texts = values.stream().map(String::valueOf).toList();
    Optional<Slot> slot = Slot.ofName(key);
    if (slot.isPresent() && Slot.OF_SET.contains(slot.get())) {
      put(set.about(), slot.get(), texts, Severity.ERROR);
    } else if (slot.isPresent() || values.stream().anyMatch(v -> !(v instanceof String))) {
      fault(Severity.WARNING, key, null, "is no slot of a set and was passed over");
    } else if (isExtension(key)) {
      extend(set.about(), key, texts.getFirst(), Severity.ERROR);
    }
  }

  private boolean isExtension(String name) {
    if (set.extensions().containsKey(name)) {
      return true;
    }
    if (!Extension.isName(name)) {
      if (passedOver.add(name)) {
        fault(Severity.WARNING, name, null, "is no name of a slot and was passed over");
      }
      return false;
    }
    set.extensions().put(name, Extension.undeclared(name));
    return true;
  }

  private boolean extend(SlotValues into, String name, String value, Severity severity) {
    Extension extension = set.extensions().getOrDefault(name, Extension.undeclared(name));
    if (!extension.isEntity()) {
      into.extensions().put(name, value);
      return true;
    }
    Optional<String> iri = entity(value);
    iri.ifPresentOrElse(
        i -> into.extensions().put(name, i),
        () -> fault(into, severity, name, value, "must be a CURIE with a declared prefix"));
    return iri.isPresent();
  }

  /**
   * Takes a mapping, or leaves it out where it has a fault.
   *
   * @param cells values by the name of the slot
   */
  void row(long row, long line, Map<String, List<String>> cells) {
    SlotValues values = new SlotValues(row, line);
    boolean good = true;
    for (Map.Entry<String, List<String>> cell : cells.entrySet()) {
      String name = cell.getKey();
      Optional<Slot> slot = Slot.ofName(name);
      if (cell.getValue().isEmpty()) {
        continue;
      }
      if (slot.isPresent() && Slot.OF_MAPPING.contains(slot.get())) {
        good &= put(values, slot.get(), cell.getValue(), Severity.WARNING);
      } else if (slot.isEmpty() && isExtension(name)) {
        good &= extend(values, name, cell.getValue().getFirst(), Severity.WARNING);
      }
    }
    if (good) {
      set.rows().add(values);
    }
  }

  private boolean put(SlotValues into, Slot slot, List<String> given, Severity severity) {
    if (given.size() > 1 && !slot.isMany()) {
      fault(into, severity, slot.slotName(), String.join("|", given), "must be one value");
      return false;
    }
    List<String> values = new ArrayList<>();
    for (String text : given) {
      Optional<String> value = value(slot, text);
      if (value.isEmpty() && slot.type() == Slot.Type.URI) {
        fault(into, Severity.WARNING, slot.slotName(), text, "is no absolute IRI; kept as text");
        value = Optional.of(text);
      }
      if (value.isEmpty()) {
        String rule =
            slot.type() == Slot.Type.ENTITY
                ? "must be a CURIE with a declared prefix"
                : SlotValue.fault(slot, text).orElse("");
        fault(into, severity, slot.slotName(), text, rule);
        return false;
      }
      values.add(value.get());
    }
    into.put(slot, values);
    return true;
  }

  /** The value that a text gives a slot; empty where it gives none. */
  private Optional<String> value(Slot slot, String text) {
    return slot.type() == Slot.Type.ENTITY
        ? entity(text)
        : Optional.of(text).filter(value -> SlotValue.fault(slot, value).isEmpty());
  }

  private Optional<String> entity(String text) {
    Optional<String> expanded = set.curies().expand(text);
    return (expanded.isEmpty() && irisAllowed && text.contains("://")
            ? Optional.of(text)
            : expanded)
        .filter(SlotValue::isIri);
  }

  private void fault(Severity severity, String column, @Nullable String value, String message) {
    fault(set.about(), severity, column, value, message);
  }

  private void fault(
      SlotValues where, Severity severity, String column, @Nullable String value, String message) {
    boolean isRow = where.row() > 0;
    String whole =
        isRow && severity == Severity.WARNING && !message.endsWith("kept as text")
            ? message + "; the row was left out"
            : message;
    findings.accept(
        Finding.inCell(severity, whole, source, where.row(), where.line(), column, value));
  }

  /** The set, its mappings with all that holds for them; those without an end are left out. */
  MappingSet build() {
    set.propagate();
    set.rows().removeIf(row -> !isComplete(row));
    return set;
  }

  private boolean isComplete(SlotValues row) {
    Map<Slot, String> missing = new HashMap<>();
    for (Slot slot : new Slot[] {Slot.PREDICATE_ID, Slot.MAPPING_JUSTIFICATION}) {
      if (!row.has(slot)) {
        missing.put(slot, "is missing");
      }
    }
    end(row, Slot.SUBJECT_ID, Slot.SUBJECT_TYPE, Slot.SUBJECT_LABEL, missing);
    end(row, Slot.OBJECT_ID, Slot.OBJECT_TYPE, Slot.OBJECT_LABEL, missing);
    missing.forEach((slot, rule) -> fault(row, Severity.WARNING, slot.slotName(), null, rule));
    return missing.isEmpty();
  }

  /** A literal needs no IRI, only its text. */
  private static void end(
      SlotValues row, Slot id, Slot type, Slot label, Map<Slot, String> missing) {
    boolean literal = "rdfs literal".equals(row.get(type)) && row.has(label);
    if (!row.has(id) && !literal) {
      missing.put(id, "is missing");
    }
  }
}
