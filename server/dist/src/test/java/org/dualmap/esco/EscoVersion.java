package org.dualmap.esco;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One published version of ESCO, counted straight from its files. */
final class EscoVersion {
  private static final List<String> SINGLE =
      List.of(
          "preferredLabel",
          "description",
          "definition",
          "scopeNote",
          "skillType",
          "reuseLevel",
          "status",
          "code",
          "modifiedDate");
  private static final List<String> LISTS = List.of("altLabels", "hiddenLabels", "inScheme");

  private final Path classification;
  private final Path relations;

  /** What the files say of each thing, by its IRI. */
  private final Map<String, Set<String>> things = new TreeMap<>();

  /** How many different relations a file has whose both ends are known. */
  private final Map<String, Integer> related = new TreeMap<>();

  /** The rows of a file that name something unknown. */
  private final Map<String, List<Long>> dangling = new TreeMap<>();

  private final Map<String, Integer> rows = new TreeMap<>();

  private EscoVersion(Path folder, String version) {
    this.classification = folder.resolve("esco-" + version + "-classification-en.zip");
    this.relations = folder.resolve("esco-" + version + "-relations.zip");
  }

  /** Reads a version; where its files are not there, the test is skipped and says so. */
  static EscoVersion read(String number) throws IOException {
    Path folder = Path.of(System.getProperty("dualmap.repository"), "..", "shared", "data", "esco");
    EscoVersion version = new EscoVersion(folder.normalize(), number);
    for (Path file : version.files()) {
      assumeTrue(Files.exists(file), () -> "The ESCO download is not there: " + file);
    }
    for (String sheet : List.of("skills", "skillGroups", "occupations", "ISCOGroups")) {
      version.describe(sheet, "conceptUri");
    }
    version.describe("conceptSchemes", "conceptSchemeUri");
    version.relate("broaderRelationsSkillPillar", "conceptUri", "broaderUri");
    version.relate("broaderRelationsOccPillar", "conceptUri", "broaderUri");
    version.relate("occupationSkillRelations", "occupationUri", "skillUri");
    version.relate("skillSkillRelations", "originalSkillUri", "relatedSkillUri");
    return version;
  }

  List<Path> files() {
    return List.of(classification, relations);
  }

  private void describe(String sheet, String iri) throws IOException {
    List<Map<String, String>> read = Sheet.read(classification, sheet + "_en.csv");
    rows.put(sheet, read.size());
    for (Map<String, String> row : read) {
      Set<String> said = things.computeIfAbsent(row.get(iri), any -> new HashSet<>());
      said.add("is in " + sheet);
      SINGLE.stream().filter(row::containsKey).forEach(c -> said.add(c + ": " + row.get(c)));
      for (String column : LISTS) {
        row.getOrDefault(column, "")
            .lines()
            .map(line -> line.replaceAll(",$", "").strip())
            .filter(line -> !line.isEmpty())
            .forEach(line -> said.add(column + ": " + line));
      }
    }
  }

  private void relate(String sheet, String from, String to) throws IOException {
    List<Map<String, String>> read = Sheet.read(relations, sheet + ".csv");
    rows.put(sheet, read.size());
    Set<String> different = new HashSet<>();
    List<Long> unknown = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      Map<String, String> row = read.get(i);
      Set<String> said = things.get(row.get(from));
      if (said == null || !things.containsKey(row.get(to))) {
        unknown.add(i + 1L);
      } else {
        String relation = row.getOrDefault("relationType", "broader") + " " + row.get(to);
        said.add(relation);
        different.add(row.get(from) + " " + relation);
      }
    }
    related.put(sheet, different.size());
    dangling.put(sheet + ".csv", unknown);
  }

  /** How many records a file has. */
  int rows(String sheet) {
    return rows.getOrDefault(sheet, 0);
  }

  long records() {
    return rows.values().stream().mapToLong(n -> n).sum();
  }

  int related(String sheet) {
    return related.getOrDefault(sheet, 0);
  }

  /** The numbers of the rows that name something unknown, by file. */
  Map<String, List<Long>> dangling() {
    return dangling;
  }

  /** The concepts of this version that another version does not have. */
  Set<String> conceptsNotIn(EscoVersion other) {
    Set<String> only = new HashSet<>(things.keySet());
    only.removeAll(other.things.keySet());
    only.removeIf(iri -> things.getOrDefault(iri, Set.of()).contains("is in conceptSchemes"));
    return only;
  }

  /** The concept schemes of this version that another version does not have. */
  int schemesNotIn(EscoVersion other) {
    Set<String> only = new HashSet<>(things.keySet());
    only.removeAll(other.things.keySet());
    return only.size() - conceptsNotIn(other).size();
  }

  /** How many things both versions have, but of which they do not say the same. */
  long differentFrom(EscoVersion other) {
    return things.entrySet().stream()
        .filter(thing -> other.things.containsKey(thing.getKey()))
        .filter(thing -> !thing.getValue().equals(other.things.get(thing.getKey())))
        .count();
  }

  /** The preferred label of a thing. */
  String label(String iri) {
    return things.getOrDefault(iri, Set.of()).stream()
        .filter(said -> said.startsWith("preferredLabel: "))
        .map(said -> said.substring("preferredLabel: ".length()))
        .findFirst()
        .orElseThrow();
  }
}
