package org.dualmap.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The contract as its page shows it.
 *
 * @param groups the operations by what they are about
 */
public record ContractPage(Map<String, List<Entry>> groups) {

  /**
   * One operation.
   *
   * @param id its anchor
   * @param forms the media types of the answer
   */
  public record Entry(
      String id,
      String verb,
      String path,
      String summary,
      String description,
      List<Input> inputs,
      List<String> forms) {}

  /**
   * One parameter.
   *
   * @param place path, query or header
   * @param values those that it takes; empty where any text may stand
   */
  public record Input(String name, String place, String type, String means, List<String> values) {}

  static ContractPage of(OpenAPI contract) {
    Map<String, List<Entry>> groups = new TreeMap<>();
    contract
        .getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach(
                        (verb, operation) ->
                            groups
                                .computeIfAbsent(
                                    operation.getTags().getFirst(), tag -> new ArrayList<>())
                                .add(entry(verb.name(), path, operation))));
    return new ContractPage(groups);
  }

  private static Entry entry(String verb, String path, Operation operation) {
    List<Parameter> parameters =
        operation.getParameters() == null ? List.of() : operation.getParameters();
    var content = Objects.requireNonNull(operation.getResponses().get("2XX")).getContent();
    String description = operation.getDescription();
    return new Entry(
        operation.getOperationId(),
        verb,
        path,
        operation.getSummary(),
        description == null ? "" : description,
        parameters.stream().map(ContractPage::input).toList(),
        content == null ? List.of() : List.copyOf(content.keySet()));
  }

  private static Input input(Parameter parameter) {
    var schema = parameter.getSchema();
    String type = schema.getFormat() == null ? schema.getType() : schema.getFormat();
    List<String> values = new ArrayList<>();
    if (schema.getEnum() != null) {
      schema.getEnum().forEach(value -> values.add(String.valueOf(value)));
    }
    return new Input(
        parameter.getName(), parameter.getIn(), type, parameter.getDescription(), values);
  }
}
