package org.dualmap.sssom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dualmap.mapping.Slot;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * A set as JSON, as SSSOM's schema wants it. The schema has no room for further slots; they stand
 * in {@code other} as {@code name=value}, between bars.
 */
public final class SssomJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SssomJson() {}

  /**
   * Reads a set.
   *
   * @param findings takes each fault; those of a mapping are warnings, and the mapping is left out
   * @throws Problem bad-file where it is no JSON
   */
  public static MappingSet read(String text, String source, Consumer<Finding> findings) {
    JsonNode json;
    try {
      json = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw problem(source, e.getLocation().getLineNr(), e.getOriginalMessage());
    }
    if (!json.isObject()) {
      throw problem(source, 1, "it is no JSON object");
    }
    Map<String, @Nullable Object> about = fields(json);
    about.remove("mappings");
    List<String> names = json.path("extension_definitions").findValuesAsText("slot_name");
    unpack(about, names);
    SetBuilder builder = new SetBuilder(source, true, findings);
    builder.about(about);
    long row = 0;
    for (JsonNode mapping : json.path("mappings")) {
      row++;
      builder.row(row, 0, cells(mapping, names));
    }
    return builder.build();
  }

  /** The keys with their values, less those of JSON-LD. */
  private static Map<String, @Nullable Object> fields(JsonNode json) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    json.fields()
        .forEachRemaining(
            field -> {
              if (!field.getKey().startsWith("@")) {
                fields.put(field.getKey(), value(field.getValue()));
              }
            });
    return fields;
  }

  private static Map<String, List<String>> cells(JsonNode mapping, List<String> names) {
    Map<String, @Nullable Object> values = fields(mapping);
    unpack(values, names);
    Map<String, List<String>> cells = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (value instanceof List<?> list) {
            cells.put(name, list.stream().map(String::valueOf).toList());
          } else if (value != null && !String.valueOf(value).isEmpty()) {
            cells.put(name, List.of(String.valueOf(value)));
          }
        });
    return cells;
  }

  private static @Nullable Object value(JsonNode node) {
    if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      node.forEach(
          element -> {
            Object value = value(element);
            if (value != null) {
              list.add(value);
            }
          });
      return list;
    }
    if (node.isObject()) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      node.fields().forEachRemaining(field -> map.put(field.getKey(), value(field.getValue())));
      return map;
    }
    return node.isNull() ? null : node.isNumber() ? number(node) : node.asText();
  }

  private static String number(JsonNode node) {
    return node.decimalValue().toString();
  }

  /** Takes the further slots out of {@code other}. */
  private static void unpack(Map<String, @Nullable Object> values, List<String> names) {
    if (values.get("other") instanceof String other) {
      List<String> rest = new ArrayList<>();
      for (String part : SssomTsvReader.split(other)) {
        int equals = part.indexOf('=');
        if (equals > 0 && names.contains(part.substring(0, equals))) {
          values.put(part.substring(0, equals), part.substring(equals + 1));
        } else {
          rest.add(part);
        }
      }
      if (rest.size() < SssomTsvReader.split(other).size()) {
        values.put("other", rest.isEmpty() ? null : join(rest));
      }
    }
  }

  private static String join(List<String> parts) {
    return parts.stream()
        .map(part -> part.replace("\\", "\\\\").replace("|", "\\|"))
        .collect(Collectors.joining("|"));
  }

  /** The set as JSON. */
  static byte[] write(MappingSet set) {
    set.condense();
    Map<String, Object> json = values(set, set.about(), Slot.OF_SET);
    List<Map<String, Object>> mappings =
        set.rows().stream().map(row -> values(set, row, Slot.OF_MAPPING)).toList();
    List<Map<String, String>> definitions =
        set.extensions().values().stream().map(extension -> definition(set, extension)).toList();
    json.put("curie_map", set.curies().declared());
    if (!definitions.isEmpty()) {
      json.put("extension_definitions", definitions);
    }
    json.put("mappings", mappings);
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> definition(MappingSet set, Extension extension) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("slot_name", extension.name());
    if (!extension.property().startsWith(Extension.UNDEFINED)) {
      json.put("property", set.curies().contract(extension.property()));
    }
    if (!extension.type().equals(Extension.TEXT)) {
      json.put("type_hint", set.curies().contract(extension.type()));
    }
    return json;
  }

  private static Map<String, Object> values(MappingSet set, SlotValues values, List<Slot> slots) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (Slot slot : slots) {
      List<Object> written = values.all(slot).stream().map(v -> written(set, slot, v)).toList();
      if (!written.isEmpty()) {
        json.put(slot.slotName(), slot.isMany() ? written : written.getFirst());
      }
    }
    if (!values.extensions().isEmpty()) {
      String own = values.get(Slot.OTHER);
      List<String> parts =
          Stream.concat(
                  own == null ? Stream.of() : SssomTsvReader.split(own).stream(),
                  values.extensions().entrySet().stream()
                      .map(e -> e.getKey() + "=" + written(set, e.getKey(), e.getValue())))
              .toList();
      json.put(Slot.OTHER.slotName(), join(parts));
    }
    return json;
  }

  private static String written(MappingSet set, String name, String value) {
    Extension extension = set.extensions().getOrDefault(name, Extension.undeclared(name));
    return extension.isEntity() ? set.curies().contract(value) : value;
  }

  private static Object written(MappingSet set, Slot slot, String value) {
    return switch (slot.type()) {
      case ENTITY -> set.curies().contract(value);
      case SHARE, AGREEMENT -> new BigDecimal(value);
      default -> value;
    };
  }

  private static Problem problem(String source, long line, String reason) {
    Finding finding =
        new Finding(Finding.Severity.ERROR, reason, source, null, line, null, null, null);
    return new Problem(
        ProblemCode.BAD_FILE,
        "%s cannot be read (line %d): %s.".formatted(source, line, reason),
        List.of(finding));
  }
}
