package org.dualmap.plugin;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/**
 * The file {@code plugin.yaml} at the root of a plugin.
 *
 * @param schema the version of this file's form: 1
 * @param id unique among all plugins; lower-case letters, digits and hyphens
 * @param version semantic version of the plugin
 * @param provider the institution that answers for it
 * @param licence SPDX identifier of the data's licence
 * @param requires the range of SPI versions, with both ends, such as {@code >=0.1.0 & <0.2.0}
 * @param dependencies ids of plugins that must be there first
 * @param languages language tags of its labels
 * @param title by language tag
 * @param description by language tag
 * @param data paths of Turtle files inside the plugin
 * @param ruleSets paths of rule sets in YAML inside the plugin
 */
record PluginManifest(
    @JsonProperty(required = true) int schema,
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String version,
    @JsonProperty(required = true) String provider,
    @JsonProperty(required = true) String licence,
    @JsonProperty(required = true) String requires,
    List<String> dependencies,
    List<String> languages,
    @JsonProperty(required = true) Map<String, String> title,
    Map<String, String> description,
    List<String> data,
    List<String> ruleSets) {

  static final String FILE = "plugin.yaml";

  private static final int SCHEMA = 1;
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?");
  private static final Pattern TWO_SIDED =
      Pattern.compile(">=\\s*\\d+(\\.\\d+){0,2}\\s*&\\s*<=?\\s*\\d+(\\.\\d+){0,2}");
  private static final long LARGEST = 1 << 20;
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  PluginManifest {
    dependencies = dependencies == null ? List.of() : List.copyOf(dependencies);
    languages = languages == null ? List.of() : List.copyOf(languages);
    description = description == null ? Map.of() : Map.copyOf(description);
    data = data == null ? List.of() : List.copyOf(data);
    ruleSets = ruleSets == null ? List.of() : List.copyOf(ruleSets);
  }

  /**
   * Reads the manifest of a jar or zip.
   *
   * @throws Problem with all findings where the file is no plugin or the manifest is wrong
   */
  static PluginManifest read(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(FILE);
      if (entry == null) {
        throw new Problem(
            ProblemCode.BAD_PLUGIN,
            "The file has no " + FILE + " at its root, so it is no plugin.");
      }
      try (InputStream in = zip.getInputStream(entry)) {
        byte[] text = in.readNBytes((int) LARGEST);
        PluginManifest manifest = YAML.readValue(text, PluginManifest.class);
        manifest.refuseFaults();
        return manifest;
      }
    } catch (JacksonException e) {
      throw new Problem(
          ProblemCode.BAD_PLUGIN,
          FILE + " cannot be read: " + e.getOriginalMessage(),
          List.of(),
          e);
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.BAD_PLUGIN,
          "The file is no readable zip or jar: " + e.getMessage(),
          List.of(),
          e);
    }
  }

  private void refuseFaults() {
    List<Finding> faults = new ArrayList<>();
    expect(faults, schema == SCHEMA, "schema", "must be " + SCHEMA, String.valueOf(schema));
    expect(faults, matches(ID, id), "id", "must be lower-case words joined by hyphens", id);
    expect(faults, matches(VERSION, version), "version", "must look like 1.2.3", version);
    expect(
        faults,
        matches(TWO_SIDED, requires),
        "requires",
        "must be a range with both ends, such as \">=0.1.0 & <0.2.0\"",
        requires);
    boolean titled = title.values().stream().anyMatch(text -> text != null && !text.isBlank());
    expect(faults, titled, "title", "must be there in at least one language", title.toString());
    for (String path : data) {
      expect(faults, inside(path, ".ttl"), "data", "must be a Turtle file inside the plugin", path);
    }
    for (String path : ruleSets) {
      boolean good = inside(path, ".yaml");
      expect(faults, good, "ruleSets", "must be a YAML file inside the plugin", path);
    }
    if (!faults.isEmpty()) {
      throw new Problem(
          ProblemCode.BAD_PLUGIN, FILE + " is wrong: " + faults.get(0).message(), faults);
    }
  }

  private static boolean inside(String path, String ending) {
    return !path.startsWith("/") && !path.contains("..") && path.endsWith(ending);
  }

  private static boolean matches(Pattern pattern, String value) {
    return value != null && pattern.matcher(value).matches();
  }

  private static void expect(
      List<Finding> faults, boolean holds, String key, String rule, String value) {
    if (!holds) {
      faults.add(
          new Finding(
              Finding.Severity.ERROR, key + " " + rule, FILE, null, null, key, value, null));
    }
  }

  /** The title in the asked language, else in English, else in any. */
  String titleIn(String language) {
    return title.getOrDefault(language, title.getOrDefault("en", title.values().iterator().next()));
  }
}
