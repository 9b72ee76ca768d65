package org.dualmap.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A plugin in the making: a good one unless something is changed. */
public final class PluginFile {
  private static final String FIELD =
      """
      <https://example.org/%1$s> a <https://w3id.org/dualmap/ontology#Field> ;
        <http://www.w3.org/2004/02/skos/core#prefLabel> "%1$s"@en ;
        <https://w3id.org/dualmap/ontology#iscedField> <http://data.europa.eu/snb/isced-f/0613> .
      """;

  private final String id;
  private final Map<String, String> manifest = new LinkedHashMap<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  PluginFile(String id) {
    this.id = id;
    with("schema", "1").with("id", id).with("version", "1.0.0").with("provider", "Test");
    with("licence", "CC0-1.0").with("requires", "\">=0.1.0 & <0.2.0\"");
    with("title", "{en: Test}").with("data", "[data/field.ttl]");
    file("data/field.ttl", FIELD.formatted(id));
  }

  /** Sets a key of the manifest; the value is YAML. */
  public PluginFile with(String key, String value) {
    manifest.put(key, value);
    return this;
  }

  /** Leaves a key of the manifest out. */
  PluginFile without(String key) {
    manifest.remove(key);
    return this;
  }

  public PluginFile file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  PluginFile file(String path, byte[] content) {
    files.put(path, content);
    return this;
  }

  PluginFile withoutFile(String path) {
    files.remove(path);
    return this;
  }

  /** Writes it as a jar, or as a zip, by the ending of the name. */
  void write(Path folder, String name) {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(Files.createDirectories(folder).resolve(name)))) {
      StringBuilder yaml = new StringBuilder();
      manifest.forEach((key, value) -> yaml.append(key).append(": ").append(value).append('\n'));
      Map<String, byte[]> all = new LinkedHashMap<>();
      all.put("plugin.yaml", yaml.toString().getBytes(StandardCharsets.UTF_8));
      all.putAll(files);
      for (Map.Entry<String, byte[]> entry : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes it as a jar of its own name. */
  public void write(Path folder) {
    write(folder, id + ".jar");
  }
}
