package org.dualmap.exchange;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Names;
import org.jspecify.annotations.Nullable;

/**
 * The CSV files of an ESCO download that we read, each with its columns. The collections repeat
 * what {@code inScheme} says, and the hierarchy file what the broader relations say; both are
 * passed over.
 */
enum EscoRows {
  SKILLS("skills", List.of("conceptUri", "preferredLabel", "skillType", "reuseLevel"), Kind.SKILL),
  SKILL_GROUPS("skillGroups", List.of("conceptUri", "preferredLabel"), Kind.SKILL_GROUP),
  OCCUPATIONS("occupations", List.of("conceptUri", "preferredLabel", "code"), Kind.OCCUPATION),
  ISCO_GROUPS("ISCOGroups", List.of("conceptUri", "preferredLabel", "code"), Kind.ISCO_GROUP),
  SCHEMES("conceptSchemes", List.of("conceptSchemeUri", "preferredLabel"), null),
  BROADER_SKILLS("broaderRelationsSkillPillar", List.of("conceptUri", "broaderUri"), null),
  BROADER_OCCUPATIONS("broaderRelationsOccPillar", List.of("conceptUri", "broaderUri"), null),
  OCCUPATION_SKILLS(
      "occupationSkillRelations", List.of("occupationUri", "relationType", "skillUri"), null),
  SKILL_SKILLS(
      "skillSkillRelations", List.of("originalSkillUri", "relationType", "relatedSkillUri"), null);

  /** Columns with text in the file's language, and what they become. */
  static final Map<String, String> TEXTS =
      Map.of(
          "preferredLabel", Names.SKOS + "prefLabel",
          "description", Names.DCT + "description",
          "definition", Names.SKOS + "definition",
          "scopeNote", Names.SKOS + "scopeNote");

  /** Columns with a list of texts, one a line. */
  static final Map<String, String> LISTS =
      Map.of("altLabels", Names.SKOS + "altLabel", "hiddenLabels", Names.SKOS + "hiddenLabel");

  /** Columns with a word of the source. */
  static final Map<String, String> WORDS =
      Map.of(
          "skillType", Names.DM + "skillType",
          "reuseLevel", Names.DM + "reuseLevel",
          "status", Names.DM + "sourceStatus",
          "code", Names.SKOS + "notation");

  private static final Pattern FILE = Pattern.compile("(?:.*/)?([A-Za-z]+)(?:_([a-z]{2}))?\\.csv");
  private static final Pattern PASSED_OVER =
      Pattern.compile(".*(Collection|skillsHierarchy)(_[a-z]{2})?\\.csv|.*\\.(txt|pdf|md)");

  private final String file;
  private final List<String> columns;
  private final @Nullable Kind kind;

  EscoRows(String file, List<String> columns, @Nullable Kind kind) {
    this.file = file;
    this.columns = columns;
    this.kind = kind;
  }

  List<String> columns() {
    return columns;
  }

  /** The kind of thing that a row describes; null for schemes and relations. */
  @Nullable Kind kind() {
    return kind;
  }

  /** Whether rows describe things, which must be known before relations are read. */
  boolean describes() {
    return kind != null || this == SCHEMES;
  }

  /**
   * What an entry of an archive is.
   *
   * @param language the language of its texts; English where the name gives none
   */
  record Entry(EscoRows rows, String language) {}

  /** Null where the entry is none of ours. */
  static @Nullable Entry ofName(String name) {
    Matcher matcher = FILE.matcher(name);
    if (matcher.matches()) {
      for (EscoRows rows : values()) {
        if (rows.file.equals(matcher.group(1))) {
          return new Entry(rows, matcher.group(2) == null ? "en" : matcher.group(2));
        }
      }
    }
    return null;
  }

  static boolean isPassedOver(String name) {
    return PASSED_OVER.matcher(name).matches();
  }
}
