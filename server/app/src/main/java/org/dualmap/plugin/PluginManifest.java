package org.dualmap.plugin;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dualmap.problem.Problem;

/**
 * The file {@code plugin.yaml} at the root of a plugin. Its form is {@code
 * plugin-manifest.schema.json}.
 *
 * @param schema the version of this file's form: 1
 * @param id unique among all plugins; lower-case letters, digits and hyphens
 * @param version semantic version of the plugin
 * @param provider the institution that answers for it
 * @param licence SPDX identifier of the data's licence
 * @param requires the range of SPI versions, with both ends, such as {@code >=0.1.0 & <0.2.0}
 * @param needs ids of plugins that must be there first, each with the range of its versions; {@code
 *     *} is any version
 * @param languages language tags of its labels
 * @param title by language tag
 * @param description by language tag
 * @param space beginnings of IRIs that belong to it beside those of its name: see {@link OwnSpace}
 * @param data paths of Turtle files inside the plugin
 * @param shapes paths of SHACL shapes in Turtle inside the plugin
 * @param queries paths of competency questions in SPARQL inside the plugin
 * @param ruleSets paths of rule sets in YAML inside the plugin
 */
record PluginManifest(
    @JsonProperty(required = true) int schema,
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String version,
    @JsonProperty(required = true) String provider,
    @JsonProperty(required = true) String licence,
    @JsonProperty(required = true) String requires,
    @JsonProperty("dependencies") @JsonDeserialize(using = DependenciesReader.class)
        Map<String, String> needs,
    List<String> languages,
    @JsonProperty(required = true) Map<String, String> title,
    Map<String, String> description,
    List<String> space,
    List<String> data,
    List<String> shapes,
    List<String> queries,
    List<String> ruleSets) {

  static final String FILE = "plugin.yaml";

  PluginManifest {
    needs = needs == null ? Map.of() : needs;
    languages = languages == null ? List.of() : List.copyOf(languages);
    description = description == null ? Map.of() : Map.copyOf(description);
    space = space == null ? List.of() : List.copyOf(space);
    data = data == null ? List.of() : List.copyOf(data);
    shapes = shapes == null ? List.of() : List.copyOf(shapes);
    queries = queries == null ? List.of() : List.copyOf(queries);
    ruleSets = ruleSets == null ? List.of() : List.copyOf(ruleSets);
  }

  /**
   * Reads the manifest of a jar or zip and refuses a hostile one.
   *
   * @throws Problem with all findings where the file is no plugin or the manifest is wrong
   */
  static PluginManifest read(Path file) {
    try (PackageFile opened = PackageFile.open(file)) {
      return ManifestReader.read(opened);
    }
  }

  /** The ids of the plugins that must be there first, in the order of the manifest. */
  List<String> dependencies() {
    return List.copyOf(needs.keySet());
  }

  /** Every file that the manifest names, in its order. */
  List<String> files() {
    return Stream.of(data, shapes, queries, ruleSets).flatMap(List::stream).toList();
  }

  /** The words of its id after the first hyphen, which its own addresses hold. */
  String ownName() {
    return id.replaceFirst("^[^-]*-", "");
  }

  /** The title in the asked language, else in English, else in any. */
  String titleIn(String language) {
    return title.getOrDefault(language, title.getOrDefault("en", title.values().iterator().next()));
  }
}
