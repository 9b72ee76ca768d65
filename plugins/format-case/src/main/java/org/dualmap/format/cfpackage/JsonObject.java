package org.dualmap.format.cfpackage;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object of a package. What is null in it, or of another type, counts as not there. */
record JsonObject(Map<?, ?> fields) {

  /** The value as an object; an empty one where it is something else. */
  static JsonObject of(@Nullable Object value) {
    return new JsonObject(value instanceof Map<?, ?> map ? map : Map.of());
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  /** The text of a field, stripped; empty where there is none. */
  String text(String field) {
    return fields.get(field) instanceof String text ? text.strip() : "";
  }

  /** The texts of a field that is a list. */
  List<String> texts(String field) {
    return fields.get(field) instanceof List<?> list
        ? list.stream()
            .filter(String.class::isInstance)
            .map(text -> ((String) text).strip())
            .filter(text -> !text.isEmpty())
            .toList()
        : List.of();
  }

  JsonObject object(String field) {
    return of(fields.get(field));
  }

  /** The objects of a field that is a list; an element that is none stands as an empty one. */
  List<JsonObject> objects(String field) {
    return fields.get(field) instanceof List<?> list
        ? list.stream().map(JsonObject::of).toList()
        : List.of();
  }
}
