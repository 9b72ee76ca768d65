package org.dualmap.ontologies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Turtle files that make up one graph; to add a module, add its file here. */
public enum TurtleModules {
  /** Classes, properties and fixed values, and the names of what is reused. */
  VOCABULARY(
      "dualmap.ttl",
      "framework.ttl",
      "programme.ttl",
      "standard.ttl",
      "employer.ttl",
      "mapping.ttl",
      "recognition.ttl",
      "placement.ttl",
      "source.ttl",
      "search.ttl",
      "reused.ttl",
      "alignment.ttl"),

  /** The SHACL shapes that every write must satisfy. */
  SHAPES(
      "shapes.ttl",
      "shapes/shared.ttl",
      "shapes/framework.ttl",
      "shapes/programme.ttl",
      "shapes/standard.ttl",
      "shapes/employer.ttl",
      "shapes/mapping.ttl",
      "shapes/recognition.ttl",
      "shapes/placement.ttl",
      "shapes/source.ttl");

  private final List<String> files;

  TurtleModules(String... files) {
    this.files = List.of(files);
  }

  /** The names of the files, relative to this class, the header first. */
  public List<String> files() {
    return files;
  }

  /**
   * The text of each file in UTF-8 by its name, in the order of {@link #files}. Read each on its
   * own, as prefixes and blank nodes hold within one file only.
   *
   * @throws IllegalStateException where a file is not on the class path
   */
  public Map<String, byte[]> texts() {
    Map<String, byte[]> texts = new LinkedHashMap<>();
    files.forEach(file -> texts.put(file, text(file)));
    return Collections.unmodifiableMap(texts);
  }

  private static byte[] text(String file) {
    try (InputStream in = TurtleModules.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
