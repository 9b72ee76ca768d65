package org.dualmap.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dualmap.report.Tables;
import org.dualmap.web.ProblemJson;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.model.ResourceMethod;

/** One operation of the contract: what is asked at one path, with all forms of its answer. */
final class OperationText {
  private static final Set<Class<?>> UNDECLARED =
      Set.of(Response.class, String.class, byte[].class, InputStream.class, void.class);

  /** The key of the formats that answers with tables have. */
  static final String TABULAR = "tabular format";

  private final Class<?> resource;
  private final List<ResourceMethod> methods = new ArrayList<>();

  OperationText(Class<?> resource) {
    this.resource = resource;
  }

  /** Adds what answers in one more form. */
  void add(ResourceMethod method) {
    methods.add(method);
  }

  /**
   * Writes it.
   *
   * @param choices values of parameters, by name
   */
  Operation operation(String verb, String path, Map<String, List<String>> choices, Types types) {
    Operation operation = new Operation().operationId(id(verb, path)).addTagsItem(tag(path));
    List<String> words = methods.stream().map(m -> Words.of(java(m))).distinct().toList();
    String all = words.getFirst();
    operation.summary(Words.first(all).replaceAll("\\.$", ""));
    operation.description((Words.of(resource) + " " + String.join(" ", words)).strip());
    ParameterTexts parameters = new ParameterTexts(id(verb, path), path, choices);
    methods.forEach(method -> parameters.add(java(method)));
    if (hasTables()) {
      parameters.addChoice("format", choices.getOrDefault(TABULAR, List.of()));
    }
    parameters.all().forEach(operation::addParametersItem);
    body().ifPresent(operation::requestBody);
    return operation.responses(responses(types));
  }

  private boolean hasTables() {
    return methods.stream()
        .flatMap(method -> method.getProducedTypes().stream())
        .anyMatch(OperationText::isOtherFormats);
  }

  /** What stands for the formats of plugins; the parameter names those that there are. */
  private static boolean isOtherFormats(jakarta.ws.rs.core.MediaType type) {
    return plain(type).equals(Tables.OTHER_TYPE);
  }

  private static Method java(ResourceMethod method) {
    return method.getInvocable().getDefinitionMethod();
  }

  private static String id(String verb, String path) {
    StringBuilder id = new StringBuilder(verb.toLowerCase(Locale.ROOT));
    for (String part : path.split("[^A-Za-z0-9]+", -1)) {
      if (!part.isEmpty() && !part.equals("api")) {
        id.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
      }
    }
    return id.toString();
  }

  private static String tag(String path) {
    String[] parts = path.split("/", -1);
    return parts.length > 2 && parts[1].equals("api") ? parts[2] : "pages";
  }

  private Optional<RequestBody> body() {
    for (ResourceMethod method : methods) {
      for (Parameter parameter : method.getInvocable().getParameters()) {
        if (parameter.getSource() == Parameter.Source.ENTITY) {
          return Optional.of(
              new RequestBody()
                  .required(true)
                  .description(
                      Words.ofParameter(java(method), name(method, parameter)).orElse(null))
                  .content(body(method, parameter)));
        }
      }
    }
    return Optional.empty();
  }

  private static String name(ResourceMethod method, Parameter parameter) {
    int place = method.getInvocable().getParameters().indexOf(parameter);
    return java(method).getParameters()[place].getName();
  }

  private static Content body(ResourceMethod method, Parameter parameter) {
    Schema<?> schema =
        parameter.getRawType() == FormDataMultiPart.class
            ? new ObjectSchema().addProperty("file", new StringSchema().format("binary"))
            : parameter.getRawType() == String.class
                ? new ObjectSchema()
                : new StringSchema().format("binary");
    Content content = new Content();
    method
        .getConsumedTypes()
        .forEach(type -> content.addMediaType(plain(type), new MediaType().schema(schema)));
    return content;
  }

  private static String plain(jakarta.ws.rs.core.MediaType type) {
    return type.getType() + "/" + type.getSubtype();
  }

  private ApiResponses responses(Types types) {
    Content content = new Content();
    for (ResourceMethod method : methods) {
      Type answer = method.getInvocable().getResponseType();
      boolean declared = !(answer instanceof Class<?> raw && UNDECLARED.contains(raw));
      for (jakarta.ws.rs.core.MediaType type : method.getProducedTypes()) {
        if (isOtherFormats(type)) {
          continue;
        }
        MediaType form = new MediaType();
        if (declared && type.getSubtype().equals("json")) {
          form.schema(types.of(answer));
        } else {
          form.schema(type.getSubtype().equals("json") ? new ObjectSchema() : new StringSchema());
        }
        content.addMediaType(plain(type), form);
      }
    }
    return new ApiResponses()
        .addApiResponse("2XX", new ApiResponse().description("Done.").content(content))
        .addApiResponse(
            "default",
            new ApiResponse()
                .description("What went wrong; the code is stable.")
                .content(
                    new Content()
                        .addMediaType(
                            ProblemJson.MEDIA_TYPE,
                            new MediaType().schema(types.of(ProblemJson.class)))));
  }
}
