package org.dualmap.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/** The files of a plugin by their names, from its folder or from its package. */
final class PluginFiles {
  private PluginFiles() {}

  /**
   * From a folder or a package.
   *
   * @throws Problem bad-plugin where it can be neither
   */
  static SortedMap<String, byte[]> of(Path place) {
    if (!Files.exists(place)) {
      throw new Problem(ProblemCode.BAD_PLUGIN, "There is no folder or file " + place + ".");
    }
    return Files.isDirectory(place) ? ofFolder(place) : ofPackage(place);
  }

  /**
   * Everything in a package.
   *
   * @throws Problem bad-plugin where it is none, or a hostile one
   */
  static SortedMap<String, byte[]> ofPackage(Path file) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (PackageFile opened = PackageFile.open(file)) {
      opened.names().forEach(name -> files.put(name, opened.bytes(name)));
    }
    return files;
  }

  /**
   * Everything in a folder but hidden files.
   *
   * @throws Problem bad-plugin with every symbolic link and every file that is too large
   */
  static SortedMap<String, byte[]> ofFolder(Path folder) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<Finding> faults = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.toList()) {
        read(file, folder.relativize(file).toString().replace('\\', '/'), files, faults);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!faults.isEmpty()) {
      throw new Problem(
          ProblemCode.BAD_PLUGIN,
          "The folder cannot be read: " + faults.getFirst().asLine(),
          faults);
    }
    return files;
  }

  private static void read(
      Path file, String name, SortedMap<String, byte[]> files, List<Finding> faults)
      throws IOException {
    if (isHidden(name) || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    String words = wordsAbout(file, name);
    if (words.isEmpty()) {
      files.put(name, Files.readAllBytes(file));
    } else {
      faults.add(Finding.of(Finding.Severity.ERROR, words, name));
    }
  }

  private static boolean isHidden(String name) {
    return Stream.of(name.split("/", -1)).anyMatch(part -> part.startsWith("."));
  }

  private static String wordsAbout(Path file, String name) throws IOException {
    if (Files.isSymbolicLink(file)) {
      return "It is a symbolic link; put the file itself into the folder.";
    }
    long most = name.endsWith(".ttl") ? PackageFaults.LARGEST_RDF : PackageFaults.LARGEST_ENTRY;
    return Files.size(file) > most
        ? "The file is larger than %,d bytes.".formatted(most)
        : PackageFaults.wordsAbout(name);
  }
}
