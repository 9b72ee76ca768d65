package org.dualmap.plugin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.dualmap.problem.Finding;

/**
 * The SHA-256 sums of a package, in the form of the tool {@code sha256sum}: one line a file, sorted
 * by name, for every file but the sums and the signature themselves.
 */
final class PackageSums {
  static final String FILE = "META-INF/SHA256SUMS";

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

  private PackageSums() {}

  /** The text of the sums. */
  static byte[] of(SortedMap<String, byte[]> files) {
    StringBuilder text = new StringBuilder();
    files.forEach(
        (name, bytes) -> {
          if (isSummed(name)) {
            text.append(DigestUtils.sha256Hex(bytes)).append("  ").append(name).append('\n');
          }
        });
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isSummed(String name) {
    return !name.equals(FILE) && !name.equals(PackageSignature.FILE);
  }

  /** What differs between the sums in a package and its files; empty where nothing does. */
  static List<Finding> check(byte[] sums, SortedMap<String, byte[]> files) {
    List<Finding> faults = new ArrayList<>();
    Map<String, String> expected = new TreeMap<>();
    for (String line : new String(sums, StandardCharsets.UTF_8).lines().toList()) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches() || expected.put(parts.group(2), parts.group(1)) != null) {
        faults.add(fault("A line of the sums is not a sum and a name of its own: " + line, FILE));
      }
    }
    files.forEach(
        (name, bytes) -> {
          String sum = expected.remove(name);
          if (!isSummed(name)) {
            return;
          }
          if (sum == null) {
            faults.add(fault("The file has no sum: it was added after packing.", name));
          } else if (!sum.equals(DigestUtils.sha256Hex(bytes))) {
            faults.add(fault("The file is not as it was packed: its sum differs.", name));
          }
        });
    expected.keySet().forEach(name -> faults.add(fault("The file was taken out.", name)));
    return faults;
  }

  private static Finding fault(String message, String name) {
    return Finding.of(Finding.Severity.ERROR, message, name);
  }
}
