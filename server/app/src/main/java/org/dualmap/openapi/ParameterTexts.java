package org.dualmap.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/** The parameters of one operation, each once. What they mean stands in {@code parameters}. */
final class ParameterTexts {
  private static final ResourceBundle MEANINGS =
      ResourceBundle.getBundle("org.dualmap.openapi.parameters");

  private final String operation;
  private final String path;
  private final Map<String, List<String>> choices;
  private final Map<String, Parameter> all = new LinkedHashMap<>();

  /**
   * @param operation its id
   * @param choices values of parameters, by name
   */
  ParameterTexts(String operation, String path, Map<String, List<String>> choices) {
    this.operation = operation;
    this.path = path;
    this.choices = choices;
  }

  /** Adds those of a method. */
  void add(Method method) {
    for (java.lang.reflect.Parameter parameter : method.getParameters()) {
      add(parameter, parameter.getType());
      for (Field field : parameter.getType().getDeclaredFields()) {
        add(field, field.getType());
      }
    }
  }

  /** Adds one of the query that takes one of several values. */
  void addChoice(String name, List<String> values) {
    all.put(
        "query " + name,
        new Parameter()
            .in("query")
            .name(name)
            .description(meaning(name)[1])
            .schema(new StringSchema()._enum(values)));
  }

  Collection<Parameter> all() {
    return all.values();
  }

  private void add(AnnotatedElement element, Class<?> type) {
    QueryParam query = element.getAnnotation(QueryParam.class);
    HeaderParam header = element.getAnnotation(HeaderParam.class);
    PathParam part = element.getAnnotation(PathParam.class);
    if (query != null) {
      add("query", query.value(), type);
    } else if (header != null) {
      add("header", header.value(), type);
    } else if (part != null && path.contains("{" + part.value() + "}")) {
      add("path", part.value(), type);
    }
  }

  private void add(String place, String name, Class<?> type) {
    all.computeIfAbsent(
        place + " " + name,
        key ->
            new Parameter()
                .in(place)
                .name(name)
                .required(place.equals("path") ? true : null)
                .description(meaning(name)[1])
                .schema(schema(meaning(name)[0], name, List.class.isAssignableFrom(type))));
  }

  /** Its type and what it means here. */
  private String[] meaning(String name) {
    String own = operation + "." + name;
    String text =
        MEANINGS.containsKey(own)
            ? MEANINGS.getString(own)
            : MEANINGS.containsKey(name) ? MEANINGS.getString(name) : "string|";
    return text.split("\\|", 2);
  }

  private Schema<?> schema(String type, String name, boolean many) {
    List<String> values = choices.get(name);
    Schema<?> one = values == null ? schema(type) : new StringSchema()._enum(values);
    return many ? new ArraySchema().items(one) : one;
  }

  private static Schema<?> schema(String type) {
    return switch (type) {
      case "integer" -> new IntegerSchema();
      case "number" -> new NumberSchema();
      case "flag" -> new BooleanSchema();
      case "iri" -> new StringSchema().format("iri");
      case "date" -> new StringSchema().format("date");
      default -> new StringSchema();
    };
  }
}
