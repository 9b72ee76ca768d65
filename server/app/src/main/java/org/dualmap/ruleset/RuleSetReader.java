package org.dualmap.ruleset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads rule sets from YAML and finds everything that is wrong with one. Safe for many threads. */
public final class RuleSetReader {
  /** The form of a file, a resource beside this class. */
  static final String SCHEMA = "rule-set.schema.json";

  private static final ObjectMapper YAML =
      YAMLMapper.builder().addModule(new JavaTimeModule()).build();

  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(resource(SCHEMA), InputFormat.JSON);

  /**
   * Reads one file.
   *
   * @param source what to call the file in findings
   * @throws Problem bad-data with every finding where it is no rule set
   */
  public RuleSet read(String text, String source) {
    JsonNode tree = tree(text, source);
    List<Finding> findings = new ArrayList<>();
    for (Error error : schema.validate(tree.toString(), InputFormat.JSON)) {
      findings.add(fault(source, error.getInstanceLocation().toString(), error.getMessage(), null));
    }
    refuse(findings, source);
    RuleSet ruleSet = bind(tree, source);
    RecognitionRules recognition = ruleSet.recognition();
    if (recognition != null) {
      new RecognitionFaults(source, findings).check(recognition);
    }
    refuse(findings, source);
    return ruleSet;
  }

  private static JsonNode tree(String text, String source) {
    try {
      JsonNode tree = YAML.readTree(text);
      if (tree != null && tree.isObject()) {
        return tree;
      }
      throw new Problem(ProblemCode.BAD_DATA, source + " holds no rule set.");
    } catch (JsonProcessingException e) {
      throw new Problem(
          ProblemCode.BAD_DATA, source + " is no YAML: " + e.getOriginalMessage(), List.of(), e);
    }
  }

  private static RuleSet bind(JsonNode tree, String source) {
    try {
      return YAML.treeToValue(tree, RuleSet.class);
    } catch (JsonProcessingException e) {
      throw new Problem(ProblemCode.BAD_DATA, source + ": " + e.getOriginalMessage(), List.of(), e);
    }
  }

  static Finding fault(String source, String place, String message, @Nullable Object value) {
    return new Finding(
        Finding.Severity.ERROR,
        message,
        source,
        null,
        null,
        place,
        Objects.toString(value, null),
        null);
  }

  private static void refuse(List<Finding> findings, String source) {
    if (!findings.isEmpty()) {
      throw new Problem(
          ProblemCode.BAD_DATA,
          "The rule set in %s is wrong: %s".formatted(source, findings.get(0).message()),
          findings);
    }
  }

  /** The text of a file beside this class. */
  static String resource(String name) {
    try (InputStream in = RuleSetReader.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
