package org.dualmap.plugin;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.dualmap.problem.Finding;
import org.jspecify.annotations.Nullable;

/** What makes a package hostile by its directory alone, before a byte of it is unpacked. */
final class PackageFaults {
  static final int MOST_ENTRIES = 10_000;

  /** Unpacked, in bytes: of everything together, of one file, and of one file of RDF. */
  static final long LARGEST_CONTENT = 500L << 20;

  static final long LARGEST_ENTRY = 200L << 20;
  static final long LARGEST_RDF = 100L << 20;

  /** How many times larger than packed a file may be, once it is larger than a megabyte. */
  static final int LARGEST_RATIO = 200;

  private static final long RATIO_FROM = 1 << 20;
  private static final int LONGEST_NAME = 240;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final List<Finding> faults = new ArrayList<>();
  private final Map<String, String> seen = new HashMap<>();
  private long content;

  private PackageFaults() {}

  /** Everything that is wrong; empty where nothing is. */
  static List<Finding> of(List<ZipArchiveEntry> entries) {
    PackageFaults check = new PackageFaults();
    if (entries.size() > MOST_ENTRIES) {
      check.fault(
          null, "it has %,d entries; the most is %,d".formatted(entries.size(), MOST_ENTRIES));
      return check.faults;
    }
    for (ZipArchiveEntry entry : entries) {
      check.name(name(entry));
      check.kind(entry);
      check.size(entry);
    }
    if (check.content > LARGEST_CONTENT) {
      check.fault(
          null,
          "it unpacks to %,d bytes; the most is %,d".formatted(check.content, LARGEST_CONTENT));
    }
    return check.faults;
  }

  /** As the package has it: the library turns backslashes into slashes. */
  static String name(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    return raw == null ? entry.getName() : new String(raw, StandardCharsets.UTF_8);
  }

  private void fault(@Nullable String entry, String what) {
    String message = entry == null ? "The package is refused as " + what + "." : what;
    faults.add(Finding.of(Finding.Severity.ERROR, message, entry));
  }

  /** What is wrong with a name by itself, in words; empty where nothing is. */
  static String wordsAbout(String name) {
    String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    if (path.startsWith("/") || path.matches("[A-Za-z]:.*")) {
      return "The name is absolute: it must be a path inside the package.";
    }
    if (path.contains("\\") || CONTROL.matcher(path).find()) {
      return "The name has a backslash or a control character: folders are parted by a slash.";
    }
    for (String part : path.split("/", -1)) {
      if (part.equals("..") || part.equals(".") || part.isBlank()) {
        return "The name leads out of the package or nowhere: it has a part \"" + part + "\".";
      }
    }
    return path.length() > LONGEST_NAME
        ? "The name is longer than " + LONGEST_NAME + " characters."
        : "";
  }

  private void name(String name) {
    String words = wordsAbout(name);
    if (!words.isEmpty()) {
      fault(name, words);
    }
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String other = seen.putIfAbsent(plain.replaceFirst("/$", ""), name);
    if (name.equals(other)) {
      fault(name, "Two entries have this name; which of them is meant cannot be known.");
    } else if (other != null) {
      fault(name, "The name differs only in case or form from " + other + "; rename one of them.");
    }
  }

  private void kind(ZipArchiveEntry entry) {
    if (entry.isUnixSymlink()) {
      fault(name(entry), "It is a symbolic link; put the file itself into the package.");
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      fault(name(entry), "It is encrypted; a package must be readable.");
    } else if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
      fault(name(entry), "It is packed by a method other than stored or deflated.");
    }
  }

  private void size(ZipArchiveEntry entry) {
    String name = name(entry);
    long size = entry.getSize();
    content += Math.max(0, size);
    long most = name.toLowerCase(Locale.ROOT).endsWith(".ttl") ? LARGEST_RDF : LARGEST_ENTRY;
    if (size < 0 || size > most) {
      fault(name, "It unpacks to %,d bytes; the most is %,d.".formatted(size, most));
    } else if (size > RATIO_FROM && size / Math.max(1, entry.getCompressedSize()) > LARGEST_RATIO) {
      fault(
          name,
          "It is packed more than %d times smaller than it is, as only bombs are."
              .formatted(LARGEST_RATIO));
    }
  }
}
