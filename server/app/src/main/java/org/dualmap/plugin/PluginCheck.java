package org.dualmap.plugin;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.dualmap.graph.ShapesGuard;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Finding.Severity;
import org.dualmap.problem.Problem;
import org.dualmap.ruleset.RuleSetReader;
import org.jspecify.annotations.Nullable;

/** Checks the files of a plugin without a server and tells everything that is wrong at once. */
public final class PluginCheck {
  /** Files that nobody lists and everybody may bring. */
  private static final Pattern BESIDE = Pattern.compile("(README|LICEN[CS]E)(\\.md|\\.txt)?");

  private static final String OURS = "META-INF/";

  private final List<Finding> findings = new ArrayList<>();
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private @Nullable PluginManifest manifest;
  private long statements;

  private PluginCheck() {}

  /**
   * Checks a plugin.
   *
   * @param place its folder or its package
   * @param with where the plugins lie that it needs: packages, or folders of them
   * @param shapes those that guard the graph of a server
   */
  public static PluginCheck of(Path place, List<Path> with, ShapesGuard shapes) {
    PluginCheck check = new PluginCheck();
    try {
      check.files.putAll(PluginFiles.of(place));
      check.readManifest();
      check.checkFiles(Files.isDirectory(place));
      check.checkContent(with, shapes);
    } catch (Problem e) {
      check.findings.addAll(findings(e, null));
    }
    return check;
  }

  private static List<Finding> findings(Problem problem, @Nullable String source) {
    return problem.findings().isEmpty()
        ? List.of(Finding.of(Severity.ERROR, problem.detail(), source))
        : problem.findings();
  }

  private void readManifest() {
    byte[] text = files.get(PluginManifest.FILE);
    if (text == null) {
      findings.add(
          Finding.of(
              Severity.ERROR,
              "There is no plugin.yaml at the root; it says what the plugin is. Perhaps it lies in"
                  + " a folder of the package.",
              PluginManifest.FILE));
      return;
    }
    try {
      manifest = ManifestReader.read(text);
    } catch (Problem e) {
      findings.addAll(findings(e, PluginManifest.FILE));
    }
  }

  private void checkFiles(boolean folder) {
    PluginManifest read = manifest;
    if (read == null) {
      return;
    }
    read.files().stream()
        .filter(name -> !files.containsKey(name))
        .forEach(name -> findings.add(missing(name)));
    boolean code = hasCode();
    for (String name : files.keySet()) {
      if (!read.files().contains(name) && !isAllowed(name, folder, code)) {
        findings.add(unlisted(name, folder));
      }
    }
    read.languages().stream()
        .filter(language -> !read.title().containsKey(language))
        .forEach(language -> findings.add(untitled(language)));
    checkSums();
  }

  private boolean hasCode() {
    return files.keySet().stream().anyMatch(name -> name.endsWith(".class"));
  }

  private Finding missing(String name) {
    String message = "plugin.yaml lists it, but it is not there." + nearest(name);
    return Finding.of(Severity.ERROR, message, name);
  }

  private static Finding untitled(String language) {
    return Finding.of(
        Severity.ERROR,
        "The title is missing in the language %s, which languages declares.".formatted(language),
        PluginManifest.FILE);
  }

  private void checkSums() {
    byte[] sums = files.get(PackageSums.FILE);
    if (sums != null) {
      findings.addAll(PackageSums.check(sums, files));
    }
  }

  private static boolean isAllowed(String name, boolean folder, boolean code) {
    return name.equals(PluginManifest.FILE)
        || BESIDE.matcher(name).matches()
        || !folder && name.startsWith(OURS)
        || code && !name.matches(".*\\.(ttl|rdf|owl|jsonld|nt|trig|rq)");
  }

  private static Finding unlisted(String name, boolean folder) {
    String rdf =
        name.matches("(?i).*\\.(jsonld|json|rdf|owl|xml|nt|nq|trig|xlsx)")
            ? " Data must be Turtle (.ttl) or sheets (.csv): nothing else is read, and nothing is"
                + " fetched."
            : "";
    return folder
        ? Finding.of(
            Severity.WARNING, "plugin.yaml does not list it, so it is not packed." + rdf, name)
        : Finding.of(
            Severity.ERROR,
            "plugin.yaml does not list it; a package holds nothing else." + rdf,
            name);
  }

  private String nearest(String name) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return files.keySet().stream()
        .filter(file -> !file.equals(PluginManifest.FILE))
        .min(Comparator.comparing(file -> distance.apply(name, file)))
        .map(file -> " Did you mean " + file + "?")
        .orElse("");
  }

  private void checkContent(List<Path> with, ShapesGuard shapes) {
    PluginManifest read = manifest;
    if (read == null) {
      return;
    }
    RuleSetReader rules = new RuleSetReader();
    read.ruleSets().stream().filter(files::containsKey).forEach(name -> readRules(rules, name));
    OtherPlugins others = OtherPlugins.read(with, read.id());
    findings.addAll(others.findings(read));
    PluginDataCheckRdf data = PluginDataCheckRdf.of(read, files, others);
    statements = data.statements();
    findings.addAll(data.findings(shapes));
  }

  private void readRules(RuleSetReader rules, String name) {
    try {
      rules.read(new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8), name);
    } catch (Problem e) {
      findings.addAll(findings(e, name));
    }
  }

  /** Everything found: the manifest first, then the files, then what they say. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** What keeps the plugin from being packed and used. */
  public List<Finding> errors() {
    return findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
  }

  /** How many statements its data has. */
  public long statements() {
    return statements;
  }

  /** What a package of the plugin holds, by name. */
  SortedMap<String, byte[]> packed() {
    SortedMap<String, byte[]> packed = new TreeMap<>();
    PluginManifest read = manifest;
    boolean code = hasCode();
    files.forEach(
        (name, bytes) -> {
          if (isAllowed(name, true, code) || read != null && read.files().contains(name)) {
            packed.put(name, bytes);
          }
        });
    return packed;
  }

  /** The id and the version; empty where the manifest cannot be read. */
  public String name() {
    PluginManifest read = manifest;
    return read == null ? "" : read.id() + "-" + read.version();
  }
}
