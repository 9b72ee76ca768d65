package org.dualmap.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.spi.SpiVersion;

/** A plugin to begin with: small, invented, whole. Its files say what is to be replaced. */
public enum PluginSkeleton {
  /** A field with a programme, a standard and a claim. */
  FIELD(
      "plugin.yaml",
      "data/field.ttl",
      "data/programme.ttl",
      "data/standard.ttl",
      "data/claims.ttl",
      "shapes/rules.ttl",
      "queries/covered-functions.rq"),

  /** A national framework with levels and the dimensions of its descriptors. */
  FRAMEWORK("plugin.yaml", "data/framework.ttl");

  private final List<String> files;

  PluginSkeleton(String... files) {
    this.files = List.of(files);
  }

  /**
   * Writes it.
   *
   * @param id of the new plugin, such as {@code field-motor-vehicle-service}
   * @param folder made where it is not there; it must be empty
   * @return the names of the files
   * @throws Problem bad-plugin where the id has not its form or the folder is not empty
   */
  public List<String> write(String id, Path folder) {
    Map<String, byte[]> texts = new LinkedHashMap<>();
    files.forEach(name -> texts.put(name, text(name, id).getBytes(StandardCharsets.UTF_8)));
    ManifestReader.read(texts.getOrDefault(PluginManifest.FILE, new byte[0]));
    try {
      refuseFilled(folder);
      for (Map.Entry<String, byte[]> text : texts.entrySet()) {
        Path file = folder.resolve(text.getKey());
        Files.createDirectories(file.getParent());
        Files.write(file, text.getValue());
      }
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.BAD_FILE,
          "The folder %s cannot be written: %s".formatted(folder, e.getMessage()),
          List.of(),
          e);
    }
    return files;
  }

  private static void refuseFilled(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> list = Files.list(folder)) {
        if (list.findAny().isPresent()) {
          throw new Problem(
              ProblemCode.BAD_PLUGIN,
              "The folder %s is not empty; nothing was written.".formatted(folder));
        }
      }
    }
  }

  private String text(String name, String id) {
    String kind = name().toLowerCase(Locale.ROOT);
    refuseWithoutKind(kind, id);
    String word = id.substring(kind.length() + 1);
    String title = word.replace('-', ' ');
    return resource("skeleton/" + kind + "/" + name)
        .replace("@ID@", id)
        .replace("@NAME@", word)
        .replace("@REQUIRES@", requires())
        .replace("@TITLE@", title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1));
  }

  /** The shipped ones are named so, and the addresses come from what follows. */
  private static void refuseWithoutKind(String kind, String id) {
    if (!id.matches(kind + "(-[a-z0-9]+)+")) {
      throw new Problem(
          ProblemCode.BAD_PLUGIN,
          "The id \"%s\" must be \"%s-\" and lower-case words joined by hyphens."
              .formatted(id, kind));
    }
  }

  /** From the version of this server up to the next that may break plugins. */
  private static String requires() {
    String[] parts = SpiVersion.CURRENT.split("\\.", -1);
    return ">=%s & <%s.%d.0"
        .formatted(SpiVersion.CURRENT, parts[0], Integer.parseInt(parts[1]) + 1);
  }

  private static String resource(String name) {
    try (InputStream in = PluginSkeleton.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
