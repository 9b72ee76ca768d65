package org.dualmap.plugin;

import java.nio.file.Path;
import java.util.SortedMap;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/** Makes and signs packages. */
public final class PluginPackage {
  private PluginPackage() {}

  /**
   * Packs a plugin that has been checked. Equal files give equal bytes on every machine.
   *
   * @throws Problem bad-plugin with the errors of the check, or where the file cannot be written
   */
  public static void pack(PluginCheck check, Path file) {
    if (!check.errors().isEmpty()) {
      throw new Problem(
          ProblemCode.BAD_PLUGIN,
          "Nothing was packed: the check found %,d errors.".formatted(check.errors().size()),
          check.errors());
    }
    PackageWriter.write(file, check.packed());
  }

  /**
   * Signs a package: adds the sums where they are missing, and the signature over them. An earlier
   * signature is replaced.
   *
   * @throws Problem bad-plugin where it is no plugin, or its sums do not fit
   */
  public static void sign(Path file, SigningKey key) {
    SortedMap<String, byte[]> files = PluginFiles.ofPackage(file);
    ManifestReader.read(files.getOrDefault(PluginManifest.FILE, new byte[0]));
    byte[] sums = files.computeIfAbsent(PackageSums.FILE, name -> PackageSums.of(files));
    var faults = PackageSums.check(sums, files);
    if (!faults.isEmpty()) {
      throw new Problem(
          ProblemCode.BAD_PLUGIN,
          "Nothing was signed: the package is not as it was packed.",
          faults);
    }
    files.put(PackageSignature.FILE, PackageSignature.of(sums, key).bytes());
    PackageWriter.write(file, files);
  }
}
