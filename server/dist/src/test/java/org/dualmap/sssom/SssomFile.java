package org.dualmap.sssom;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an SSSOM/TSV file says, whatever the order of its lines and columns and wherever it says it:
 * read here by other means than the server's own, so that both can be compared.
 */
final class SssomFile {
  static final Path FOLDER =
      Path.of(System.getProperty("dualmap.repository"), "..", "shared", "conformance", "sssom")
          .normalize();

  private static final Set<String> BUILT_IN =
      Set.of("owl", "rdf", "rdfs", "semapv", "skos", "sssom", "xsd", "linkml");
  private static final Set<String> PROPAGATED =
      Set.of(
          "curation_rule curation_rule_text cardinality_scope mapping_date mapping_provider"
              .split(" "));
  private static final Set<String> NUMBERS =
      Set.of("confidence", "similarity_score", "reviewer_agreement", "mapping_set_confidence");
  private static final Set<String> MANY =
      Set.of("author_id", "author_label", "match_string", "see_also", "curation_rule");

  private final Map<String, Set<String>> about = new TreeMap<>();
  private final List<Map<String, Set<String>>> rows = new ArrayList<>();
  private final Map<String, String> prefixes = new TreeMap<>();

  private SssomFile() {}

  /** A file of the published ones; it must be there. */
  static Path published(String name) {
    Path file = FOLDER.resolve(name);
    assertTrue(Files.exists(file), () -> "The SSSOM files are not there: " + file);
    return file;
  }

  /** Reads a text whose metadata is in it, or comes as YAML. */
  static SssomFile read(String text, String yaml) throws IOException {
    SssomFile file = new SssomFile();
    List<String> lines = text.lines().toList();
    String head =
        lines.stream()
            .filter(line -> line.startsWith("#"))
            .map(line -> line.substring(1))
            .collect(Collectors.joining("\n"));
    JsonNode metadata = new YAMLMapper().readTree(yaml.isEmpty() ? head : yaml);
    metadata.fields().forEachRemaining(f -> file.tell(f.getKey(), f.getValue()));
    String[] header = new String[0];
    for (String line : lines) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      if (header.length == 0) {
        header = line.split("\t");
      } else {
        file.rows.add(row(header, line.split("\t", -1)));
      }
    }
    file.spread();
    return file;
  }

  private void tell(String key, JsonNode value) {
    if (key.equals("curie_map")) {
      value
          .fields()
          .forEachRemaining(
              f -> {
                if (!BUILT_IN.contains(f.getKey())) {
                  prefixes.put(f.getKey(), f.getValue().asText());
                }
              });
    } else {
      Set<String> values = new TreeSet<>();
      if (value.isArray()) {
        value.forEach(v -> values.add(v.isValueNode() ? v.asText() : v.toString()));
      } else {
        values.add(number(key, value.asText()));
      }
      about.put(key, values);
    }
  }

  private static Map<String, Set<String>> row(String[] header, String[] cells) {
    Map<String, Set<String>> row = new TreeMap<>();
    for (int i = 0; i < cells.length; i++) {
      String cell = cells[i];
      if (cell.startsWith("\"") && cell.endsWith("\"")) {
        cell = cell.substring(1, cell.length() - 1).replace("\"\"", "\"");
      }
      if (!cell.isEmpty()) {
        String[] values =
            MANY.contains(header[i])
                ? cell.split("(?<=[^\\\\](\\\\\\\\){0,9})\\|")
                : new String[] {cell};
        String key = header[i];
        row.put(
            key,
            Arrays.stream(values)
                .map(v -> number(key, v))
                .collect(Collectors.toCollection(TreeSet::new)));
      }
    }
    return row;
  }

  private static String number(String key, String text) {
    return NUMBERS.contains(key)
        ? new BigDecimal(text).setScale(3).stripTrailingZeros().toPlainString()
        : text;
  }

  /** What the set says for all its mappings is said by each of them. */
  private void spread() {
    for (String key : List.copyOf(about.keySet())) {
      boolean shared =
          PROPAGATED.contains(key)
              || key.matches("(mapping_tool|subject_|object_|predicate_type|similarity_m).*");
      if (shared && rows.stream().noneMatch(row -> row.containsKey(key))) {
        Set<String> values = about.getOrDefault(key, Set.of());
        rows.forEach(row -> row.put(key, values));
        about.remove(key);
      } else if (shared
          && rows.stream()
              .allMatch(row -> about.getOrDefault(key, Set.of()).equals(row.get(key)))) {
        about.remove(key);
      }
    }
  }

  /** What it says of itself. */
  Map<String, Set<String>> about() {
    return about;
  }

  /** Each mapping and how often it is there. */
  Map<Map<String, Set<String>>, Integer> rows() {
    Map<Map<String, Set<String>>, Integer> counted = new HashMap<>();
    rows.forEach(row -> counted.merge(row, 1, Integer::sum));
    return counted;
  }

  /** The prefixes less the built-in ones. */
  Map<String, String> prefixes() {
    return prefixes;
  }
}
