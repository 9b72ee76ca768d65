package org.dualmap.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Where this build finds the repository and the distribution that it has made. */
final class Repository {
  static final Path ROOT = folder("dualmap.repository");
  static final Path DISTRIBUTION = folder("dualmap.folder");
  static final Path SHIPPED_PLUGINS = DISTRIBUTION.resolve("plugins");

  private Repository() {}

  private static Path folder(String property) {
    return Path.of(Objects.requireNonNull(System.getProperty(property), property))
        .toAbsolutePath()
        .normalize();
  }

  static String text(String path) {
    try {
      return Files.readString(ROOT.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
