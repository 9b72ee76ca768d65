package org.dualmap.sssom;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dualmap.mapping.Slot;
import org.jspecify.annotations.Nullable;

/** Writes a set as canonical SSSOM/TSV. For one set, which it condenses. */
final class SssomTsvWriter {
  private final MappingSet set;
  private final StringBuilder head = new StringBuilder();

  private SssomTsvWriter(MappingSet set) {
    this.set = set;
  }

  static String write(MappingSet set) {
    set.condense();
    return new SssomTsvWriter(set).write();
  }

  private String write() {
    String table = table();
    for (Slot slot : Slot.OF_SET) {
      if (slot != Slot.SSSOM_VERSION && !isUnnamed(slot)) {
        about(slot);
      }
    }
    definitions();
    ordered()
        .forEach(
            extension -> {
              String value = set.about().extensions().get(extension.name());
              if (value != null) {
                scalar(extension.name(), written(extension, value));
              }
            });
    String rest = head.toString();
    head.setLength(0);
    about(Slot.SSSOM_VERSION);
    prefixes(rest + table);
    return head + rest + table;
  }

  /** A set that came without a name goes without one. */
  private boolean isUnnamed(Slot slot) {
    String id = set.about().get(slot);
    return slot == Slot.MAPPING_SET_ID && id != null && id.startsWith(SetNames.UNNAMED);
  }

  private void prefixes(String text) {
    List<Map.Entry<String, String>> used =
        set.curies().declared().entrySet().stream()
            .filter(
                entry ->
                    Pattern.compile("(?<![\\w.-])" + Pattern.quote(entry.getKey()) + ":")
                        .matcher(text)
                        .find())
            .toList();
    if (!used.isEmpty()) {
      head.append("#curie_map:\n");
      used.forEach(
          entry ->
              head.append("#  ")
                  .append(entry.getKey())
                  .append(": ")
                  .append(YamlText.of(entry.getValue()))
                  .append('\n'));
    }
  }

  private void about(Slot slot) {
    List<String> values = set.about().all(slot).stream().map(v -> written(slot, v)).toList();
    if (values.isEmpty()) {
      return;
    }
    if (slot.isMany()) {
      head.append('#').append(slot.slotName()).append(":\n");
      values.forEach(v -> head.append("#  - ").append(YamlText.of(v)).append('\n'));
    } else if (slot.type() == Slot.Type.SHARE) {
      head.append('#').append(slot.slotName()).append(": ").append(values.getFirst()).append('\n');
    } else {
      scalar(slot.slotName(), values.getFirst());
    }
  }

  private void scalar(String key, String value) {
    head.append('#').append(key).append(": ").append(YamlText.of(value)).append('\n');
  }

  private void definitions() {
    List<Extension> declared = ordered().filter(Extension::declared).filter(this::isUsed).toList();
    if (declared.isEmpty()) {
      return;
    }
    head.append("#extension_definitions:\n");
    for (Extension extension : declared) {
      head.append("#  - slot_name: ").append(extension.name()).append('\n');
      if (!extension.property().startsWith(Extension.UNDEFINED)) {
        String property = set.curies().contract(extension.property());
        head.append("#    property: ").append(property).append('\n');
      }
      if (!extension.type().equals(Extension.TEXT)) {
        String type = set.curies().contract(extension.type());
        head.append("#    type_hint: ").append(type).append('\n');
      }
    }
  }

  private boolean isUsed(Extension extension) {
    return set.about().extensions().containsKey(extension.name())
        || set.rows().stream().anyMatch(row -> row.extensions().containsKey(extension.name()));
  }

  /** The further slots by their property, those without a definition last. */
  private Stream<Extension> ordered() {
    return set.extensions().values().stream()
        .sorted(
            Comparator.comparing(Extension::declared)
                .reversed()
                .thenComparing(Extension::property));
  }

  private String table() {
    List<Slot> slots =
        Slot.OF_MAPPING.stream()
            .filter(slot -> set.rows().stream().anyMatch(row -> row.has(slot)))
            .toList();
    List<Extension> extensions =
        ordered()
            .filter(e -> set.rows().stream().anyMatch(r -> r.extensions().containsKey(e.name())))
            .toList();
    List<List<String>> rows =
        set.rows().stream()
            .map(row -> cells(row, slots, extensions))
            .sorted(SssomTsvWriter::compare)
            .toList();
    List<String> header =
        slots.isEmpty()
            ? List.of("subject_id", "predicate_id", "object_id", "mapping_justification")
            : Stream.concat(
                    slots.stream().map(Slot::slotName), extensions.stream().map(Extension::name))
                .toList();
    return Stream.concat(Stream.of(header), rows.stream())
        .map(cells -> cells.stream().map(SssomTsvWriter::quoted).collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private List<String> cells(SlotValues row, List<Slot> slots, List<Extension> extensions) {
    List<String> cells = new ArrayList<>();
    slots.forEach(slot -> cells.add(cell(slot, row)));
    extensions.forEach(e -> cells.add(cell(e, row.extensions().get(e.name()))));
    return cells;
  }

  private static int compare(List<String> a, List<String> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = a.get(i).compareTo(b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private String cell(Slot slot, SlotValues row) {
    List<String> values = row.all(slot).stream().map(value -> written(slot, value)).toList();
    return slot.isMany()
        ? values.stream()
            .map(value -> value.replace("\\", "\\\\").replace("|", "\\|"))
            .collect(Collectors.joining("|"))
        : String.join("", values);
  }

  private String cell(Extension extension, @Nullable String value) {
    return value == null ? "" : written(extension, value);
  }

  private String written(Extension extension, String value) {
    return extension.isEntity() ? set.curies().contract(value) : value;
  }

  private String written(Slot slot, String value) {
    return switch (slot.type()) {
      case ENTITY -> set.curies().contract(value);
      case SHARE, AGREEMENT -> number(value);
      default -> value;
    };
  }

  /** At most three digits after the point, as canonical SSSOM/TSV has it. */
  static String number(String text) {
    BigDecimal rounded = new BigDecimal(text).setScale(3, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[\"\t\n\r].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
  }
}
