package org.dualmap.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dualmap.web.JsonFormat;
import org.jspecify.annotations.Nullable;

/** The forms of answers, as they are written as JSON. For one contract. */
final class Types {
  private final Components components;
  private final ModelConverters converters = new ModelConverters();
  private final Map<String, Class<?>> named = new HashMap<>();

  /**
   * @param components takes the forms that have names
   */
  Types(Components components) {
    this.components = components;
    ObjectMapper json = new JsonFormat().getContext(Object.class);
    converters.addConverter(new ModelResolver(json.copy(), new Names()));
  }

  /** The form of a type. */
  Schema<?> of(Type type) {
    ResolvedSchema resolved =
        converters.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
    resolved.referencedSchemas.forEach(
        (name, schema) -> {
          if (components.getSchemas() == null || !components.getSchemas().containsKey(name)) {
            describe(schema, named.get(name));
            components.addSchemas(name, schema);
          }
        });
    return resolved.schema;
  }

  private static void describe(Schema<?> schema, @Nullable Class<?> type) {
    if (type == null) {
      return;
    }
    schema.setDescription(Words.of(type));
    Map<String, ?> properties = schema.getProperties();
    if (properties == null) {
      return;
    }
    schema
        .getProperties()
        .forEach(
            (name, property) ->
                Words.ofComponent(type, name)
                    .ifPresent(
                        words -> {
                          // A reference may have no words beside it in OpenAPI 3.0.
                          if (property.get$ref() == null) {
                            property.setDescription(words);
                          }
                        }));
  }

  /** Names that cannot meet: those of inner types begin with the outer one's. */
  private final class Names extends TypeNameResolver {
    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
      String name = type.getSimpleName();
      for (Class<?> outer = type.getEnclosingClass(); outer != null; ) {
        name = outer.getSimpleName() + name;
        outer = outer.getEnclosingClass();
      }
      named.put(name, type);
      return name;
    }
  }
}
