package org.dualmap.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The packages in the plugin folder, and those of other versions in its folder {@code versions}.
 * One thread at a time.
 */
final class PluginShelf {
  private static final List<String> ENDINGS = List.of(".zip", ".jar");

  private final Path folder;
  private final Path versions;
  private final TrustedKeys keys;

  /**
   * Makes the shelf.
   *
   * @param keys of the providers whose signatures count
   */
  PluginShelf(Path folder, TrustedKeys keys) {
    this.folder = folder;
    this.keys = keys;
    this.versions = folder.resolve("versions");
  }

  /**
   * Checks a package before anything else is done with it. Everything that decides whether a file
   * may be used at all belongs here.
   *
   * @throws Problem bad-plugin with every finding
   */
  CheckedPackage check(Path file) {
    PluginManifest manifest = PluginManifest.read(file);
    PackageTrust trust = trust(file);
    if (trust.state() == PackageTrust.State.BROKEN) {
      throw new Problem(
          ProblemCode.BAD_PLUGIN,
          "The package is not as it was packed or signed: " + trust.findings().getFirst().message(),
          trust.findings());
    }
    return new CheckedPackage(file, manifest, trust);
  }

  /** Who stands for a package. */
  PackageTrust trust(Path file) {
    return PackageTrust.of(file, keys);
  }

  /**
   * Refuses a package for which no trusted provider stands.
   *
   * @throws Problem conflict, which says how to take it all the same
   */
  static void refuseUntrusted(CheckedPackage packed) {
    PackageTrust.State trust = packed.trust().state();
    if (trust != PackageTrust.State.KNOWN_PROVIDER) {
      PluginManifest manifest = packed.manifest();
      throw new Problem(
          ProblemCode.CONFLICT,
          "%s has signed the package %s %s. Where you trust %s and the way it came to you, say so"
                  .formatted(
                      trust == PackageTrust.State.UNSIGNED ? "Nobody" : "No trusted key",
                      manifest.id(),
                      manifest.version(),
                      manifest.provider())
              + " with unsigned=accept.");
    }
  }

  /**
   * A package that lies in the plugin folder.
   *
   * @throws Problem where there is none of that name
   */
  Path lying(String name) {
    Path file = folder.resolve(name).normalize();
    if (!folder.normalize().equals(file.getParent()) || !Files.isRegularFile(file)) {
      throw new Problem(
          ProblemCode.NOT_FOUND, "There is no file \"" + name + "\" in the plugin folder.");
    }
    return file;
  }

  /** The other versions of a plugin that are kept, oldest first. */
  List<String> versions(String id) {
    return kept(id).stream().map(file -> version(id, file)).sorted(PluginNeeds::compare).toList();
  }

  private List<Path> kept(String id) {
    if (!Files.isDirectory(versions)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(versions)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).matches(id + "-\\d+\\..*"))
          .toList();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private static String version(String id, Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(id.length() + 1, name.length() - ENDINGS.getFirst().length());
  }

  /** The package of a version that is kept. */
  Optional<Path> kept(String id, String version) {
    return kept(id).stream().filter(file -> version(id, file).equals(version)).findFirst();
  }

  /**
   * Puts a package into the folder in the place of another. Where it fails, the folder is as it
   * was.
   *
   * @param packed where it is now; stays there
   * @param before the package that it replaces, which is kept as another version; null for none
   * @return where it is then
   */
  Path put(Path packed, PluginManifest manifest, @Nullable PluginEntry before) {
    try {
      Files.createDirectories(folder);
      boolean lies = folder.normalize().equals(packed.normalize().getParent());
      Path place = lies ? packed : folder.resolve(name(packed, manifest));
      Path fresh = folder.resolve(place.getFileName() + ".part");
      if (!lies) {
        Files.copy(packed, fresh, StandardCopyOption.REPLACE_EXISTING);
      }
      Path kept = before == null || before.file().equals(place) ? null : keep(before);
      try {
        if (!lies) {
          Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        }
      } catch (IOException e) {
        if (kept != null && before != null) {
          Files.move(kept, before.file());
        }
        throw e;
      }
      Files.deleteIfExists(versions.resolve(name(packed, manifest)));
      return place;
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private Path keep(PluginEntry before) throws IOException {
    Files.createDirectories(versions);
    String name =
        before.manifest() == null
            ? String.valueOf(before.file().getFileName())
            : name(before.file(), before.manifest());
    return Files.move(before.file(), versions.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private static String name(Path packed, PluginManifest manifest) {
    String given = String.valueOf(packed.getFileName());
    String ending = given.endsWith(ENDINGS.getLast()) ? ENDINGS.getLast() : ENDINGS.getFirst();
    return manifest.id() + "-" + manifest.version() + ending;
  }

  /**
   * Sets a package aside, so that the next start does not find it; {@link #bringBack} undoes it.
   */
  Path setAside(Path file) {
    try {
      return Files.move(file, file.resolveSibling(file.getFileName() + ".removed"));
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Undoes {@link #setAside}. */
  void bringBack(Path aside, Path file) {
    try {
      Files.move(aside, file);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Deletes a package that was set aside, and every other version of the plugin. */
  void delete(String id, Path aside) {
    try {
      List<Path> all = new ArrayList<>(kept(id));
      all.add(aside);
      for (Path file : all) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private Problem unusable(IOException e) {
    return new Problem(
        ProblemCode.UNAVAILABLE,
        "The plugin folder " + folder + " cannot be written or read: " + e.getMessage(),
        List.of(),
        e);
  }
}
