package org.dualmap.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/**
 * Writes the contract as OpenAPI 3.0: paths, parameters and types as the resources declare them,
 * words from their documentation. For one writing.
 */
final class Contract {
  private static final String ABOUT =
      "Competency and curriculum mapping. Errors are `application/problem+json` with a stable code,"
          + " explained in [/docs/errors](/docs/errors). What writes needs an account or a token.";

  private final Map<String, List<String>> choices;
  private final Components components = new Components();
  private final Types types = new Types(components);
  private final Map<String, Map<String, OperationText>> operations = new TreeMap<>();

  /**
   * @param choices the values that a parameter takes now, where plugins decide them, by the key of
   *     the operation and the name of the parameter, such as {@code POST /api/imports format}; or
   *     {@code tabular format} for every operation whose answer has tables
   */
  Contract(Map<String, List<String>> choices) {
    this.choices = choices;
  }

  /** The contract of resources. */
  OpenAPI of(Collection<Class<?>> resources) {
    resources.forEach(type -> add("", Resource.from(type), type));
    Paths paths = new Paths();
    operations.forEach((path, byMethod) -> paths.addPathItem(path, item(path, byMethod)));
    SparqlPaths.addTo(paths);
    components.addSecuritySchemes(
        "token",
        new SecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .description("A token of `dualmap token`."));
    components.addSecuritySchemes(
        "account",
        new SecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("basic")
            .description("Name and password of an account."));
    return new OpenAPI()
        .info(new Info().title("DualMap").version("1").description(ABOUT))
        .addSecurityItem(new SecurityRequirement())
        .addSecurityItem(new SecurityRequirement().addList("token"))
        .addSecurityItem(new SecurityRequirement().addList("account"))
        .components(components)
        .paths(paths);
  }

  private void add(String prefix, Resource resource, Class<?> type) {
    String path = joined(prefix, resource.getPath());
    for (ResourceMethod method : resource.getResourceMethods()) {
      operations
          .computeIfAbsent(plain(path), p -> new TreeMap<>())
          .computeIfAbsent(method.getHttpMethod(), m -> new OperationText(type))
          .add(method);
    }
    resource.getChildResources().forEach(child -> add(path, child, type));
  }

  private static String joined(String prefix, String path) {
    String whole = "/" + prefix + "/" + (path == null ? "" : path);
    String single = whole.replaceAll("/{2,}", "/");
    return single.length() > 1 && single.endsWith("/")
        ? single.substring(0, single.length() - 1)
        : single;
  }

  /** Without the patterns that parts of a path must meet. */
  private static String plain(String path) {
    return path.replaceAll("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^{}]*})*}", "{$1}");
  }

  private PathItem item(String path, Map<String, OperationText> byMethod) {
    PathItem item = new PathItem();
    byMethod.forEach(
        (method, text) ->
            item.operation(
                PathItem.HttpMethod.valueOf(method),
                text.operation(method, path, choicesOf(method, path), types)));
    return item;
  }

  private Map<String, List<String>> choicesOf(String method, String path) {
    String key = method + " " + path + " ";
    Map<String, List<String>> own =
        choices.entrySet().stream()
            .filter(choice -> choice.getKey().startsWith(key))
            .collect(
                Collectors.toMap(
                    choice -> choice.getKey().substring(key.length()), Map.Entry::getValue));
    own.put(OperationText.TABULAR, choices.getOrDefault(OperationText.TABULAR, List.of()));
    return own;
  }
}
