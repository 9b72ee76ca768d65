package org.dualmap.plugin;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
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
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads manifests against their schema and says everything that is wrong with one. */
final class ManifestReader {
  private static final int LARGEST = 1 << 20;
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final String TEXT = schemaText();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(TEXT, InputFormat.JSON);
  private static final JsonNode PROPERTIES = properties();

  private ManifestReader() {}

  /** The form of a manifest as a JSON schema. */
  static String schemaText() {
    try (InputStream in = ManifestReader.class.getResourceAsStream("plugin-manifest.schema.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode properties() {
    try {
      return YAML.readTree(TEXT).path("properties");
    } catch (JacksonException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the manifest of a package.
   *
   * @throws Problem bad-plugin with every finding
   */
  static PluginManifest read(PackageFile file) {
    if (!file.has(PluginManifest.FILE)) {
      throw new Problem(
          ProblemCode.BAD_PLUGIN,
          "The file has no " + PluginManifest.FILE + " at its root, so it is no plugin.");
    }
    return read(file.bytes(PluginManifest.FILE));
  }

  /**
   * Reads the text of a manifest.
   *
   * @throws Problem bad-plugin with every finding
   */
  static PluginManifest read(byte[] text) {
    if (text.length > LARGEST) {
      throw new Problem(
          ProblemCode.BAD_PLUGIN,
          "%s is larger than %,d bytes.".formatted(PluginManifest.FILE, LARGEST));
    }
    try {
      JsonNode tree = YAML.readTree(text);
      List<Finding> faults = faults(tree, new String(text, StandardCharsets.UTF_8));
      if (!faults.isEmpty()) {
        throw new Problem(
            ProblemCode.BAD_PLUGIN,
            PluginManifest.FILE + " is wrong: " + faults.getFirst().message(),
            faults);
      }
      return YAML.treeToValue(tree, PluginManifest.class);
    } catch (JacksonException e) {
      throw unreadable(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Problem unreadable(JacksonException e) {
    int line = e.getLocation() == null ? -1 : e.getLocation().getLineNr();
    String message = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    Finding finding = finding(message, line < 1 ? null : (long) line, null, null);
    return new Problem(
        ProblemCode.BAD_PLUGIN,
        PluginManifest.FILE + " cannot be read: " + message,
        List.of(finding),
        e);
  }

  private static List<Finding> faults(JsonNode tree, String text) {
    if (!tree.isObject()) {
      return List.of(finding("The file holds no keys with values.", null, null, null));
    }
    Set<Finding> faults = new LinkedHashSet<>();
    for (Error error : SCHEMA.validate(tree.toString(), InputFormat.JSON)) {
      faults.add(fault(error, tree, text));
    }
    return new ArrayList<>(faults);
  }

  private static Finding fault(Error error, JsonNode tree, String text) {
    String place = error.getInstanceLocation().toString();
    if (place.isEmpty() || place.equals("/")) {
      String key = String.valueOf(error.getProperty());
      return error.getKeyword().equals("required")
          ? finding(key + " is missing: it " + rule(key), null, key, null)
          : finding(
              "The key %s is not known. Did you mean %s?".formatted(key, nearest(key)),
              line(text, key),
              key,
              null);
    }
    String key = place.split("/", -1)[1];
    JsonNode value = tree.at(place);
    boolean leaf = value.isValueNode() && !key.equals("dependencies");
    return finding(
        key + " " + rule(key),
        line(text, key),
        key,
        leaf ? value.asText() : tree.path(key).toString());
  }

  private static String rule(String key) {
    return PROPERTIES.path(key).path("$comment").asText();
  }

  private static String nearest(String key) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    List<String> known = new ArrayList<>();
    PROPERTIES.fieldNames().forEachRemaining(known::add);
    return known.stream().min(Comparator.comparing(k -> distance.apply(key, k))).orElseThrow();
  }

  /** The line on which a key of the outermost level stands; null where it is written otherwise. */
  private static @Nullable Long line(String text, String key) {
    long line = 0;
    for (String each : text.lines().toList()) {
      line++;
      if (each.matches("[\"']?" + java.util.regex.Pattern.quote(key) + "[\"']?\\s*:.*")) {
        return line;
      }
    }
    return null;
  }

  private static Finding finding(
      String message, @Nullable Long line, @Nullable String key, @Nullable String value) {
    return new Finding(
        Finding.Severity.ERROR, message, PluginManifest.FILE, null, line, key, value, null);
  }
}
