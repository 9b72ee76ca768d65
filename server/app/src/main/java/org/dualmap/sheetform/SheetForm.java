package org.dualmap.sheetform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Names;
import org.dualmap.sheetform.SheetColumn.Type;
import org.jspecify.annotations.Nullable;

/**
 * The form of one sheet: what kind of thing each row describes, and in which columns. The name of
 * the file tells which form it has.
 */
public enum SheetForm {
  FIELDS(Kind.FIELD, column("isced-field", Type.ISCED_FIELD, "iscedField").asRequired()),
  INSTITUTIONS(
      Kind.INSTITUTION, column("sector", Type.SECTOR, "sector").asRequired(), illustrative()),
  PROGRAMMES(
      Kind.PROGRAMME,
      code(),
      column("code-as-written", Type.TEXT, "codeAsWritten"),
      column("version", Type.TEXT, "version").asRequired(),
      column("institution", Kind.INSTITUTION, "institution").asRequired(),
      column("sector", Type.SECTOR, "sector").asRequired(),
      column("level", Type.LEVEL, "level").asRequired(),
      column("field", Kind.FIELD, "field"),
      column("credits", Type.NUMBER, "credits"),
      column("hours-per-credit", Type.WHOLE, "hoursPerCredit"),
      illustrative()),
  MODULES(
      Kind.MODULE,
      partOf(Kind.PROGRAMME),
      code(),
      column("credits", Type.NUMBER, "credits"),
      column("hours", Type.WHOLE, "hours"),
      column("introduces", Kind.LEARNING_OUTCOME, "introduces").asList(),
      column("develops", Kind.LEARNING_OUTCOME, "develops").asList(),
      column("masters", Kind.LEARNING_OUTCOME, "masters").asList(),
      column("assesses", Kind.LEARNING_OUTCOME, "assesses").asList()),
  LEARNING_OUTCOMES(
      Kind.LEARNING_OUTCOME,
      partOf(Kind.PROGRAMME),
      code(),
      column("level", Type.LEVEL, "level"),
      column("dimension", Type.DIMENSION, "dimension"),
      column("place", Type.PLACE, "placeOfLearning"),
      column("prerequisite", Kind.LEARNING_OUTCOME, "prerequisite").asList()),
  ASSESSMENT_CRITERIA(Kind.ASSESSMENT_CRITERION, partOf(Kind.LEARNING_OUTCOME)),
  STANDARDS(
      Kind.STANDARD,
      code(),
      column("version", Type.TEXT, "version").asRequired(),
      column("field", Kind.FIELD, "field"),
      illustrative()),
  PROFESSION_CARDS(
      Kind.PROFESSION_CARD,
      partOf(Kind.STANDARD),
      column("level", Type.LEVEL, "level").asRequired()),
  LABOUR_FUNCTIONS(
      Kind.LABOUR_FUNCTION,
      partOf(Kind.PROFESSION_CARD),
      code(),
      column("mandatory", Type.YES_NO, "mandatory")),
  PROFESSIONAL_SKILLS(Kind.PROFESSIONAL_SKILL, partOf(Kind.LABOUR_FUNCTION)),
  ABILITIES(Kind.ABILITY, partOf(Kind.PROFESSIONAL_SKILL)),
  KNOWLEDGE(Kind.KNOWLEDGE, partOf(Kind.PROFESSIONAL_SKILL)),

  /** Names of things that others describe, in more languages. */
  TRANSLATIONS(null);

  private final @Nullable Kind kind;
  private final List<SheetColumn> columns;

  SheetForm(@Nullable Kind kind, SheetColumn... own) {
    this.kind = kind;
    List<SheetColumn> all = new ArrayList<>();
    all.add(new SheetColumn("id", Type.ID, null, null, true, false));
    for (String language : List.of("kk", "ru", "en")) {
      all.add(new SheetColumn(language, Type.NAME, Names.SKOS + "prefLabel", null, false, false));
    }
    all.addAll(Arrays.asList(own));
    for (String language : List.of("kk", "ru", "en")) {
      all.add(
          new SheetColumn(
              "description-" + language,
              Type.DESCRIPTION,
              Names.DCT + "description",
              null,
              false,
              false));
    }
    this.columns = List.copyOf(all);
  }

  private static SheetColumn column(String name, Type type, String property) {
    return new SheetColumn(name, type, Names.DM + property, null, false, false);
  }

  private static SheetColumn column(String name, Kind to, String property) {
    return new SheetColumn(name, Type.LINK, Names.DM + property, to, false, false);
  }

  private static SheetColumn illustrative() {
    return column("illustrative", Type.ILLUSTRATIVE, "provenance");
  }

  private static SheetColumn code() {
    return column("code", Type.TEXT, "code");
  }

  private static SheetColumn partOf(Kind whole) {
    return new SheetColumn("part-of", Type.LINK, Names.DCT + "isPartOf", whole, true, false);
  }

  /** What a row describes; null where it only names something. */
  @Nullable Kind kind() {
    return kind;
  }

  List<SheetColumn> columns() {
    return columns;
  }

  /** The name of its file without the ending, such as {@code learning-outcomes}. */
  private String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name of its file. */
  public String fileName() {
    return token() + ".csv";
  }

  /** The names of the files of all forms. */
  public static List<String> fileNames() {
    return Arrays.stream(values()).map(SheetForm::fileName).toList();
  }

  /**
   * The form of a file.
   *
   * @param file its name, perhaps with folders; after the form's own name may stand a hyphen and
   *     whatever tells several files apart
   * @return empty where it has none of the known names
   */
  public static Optional<SheetForm> ofFile(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return Arrays.stream(values())
        .filter(form -> name.matches(form.token() + "(-[^/]*)?\\.csv"))
        .findFirst();
  }

  /** An empty sheet of this form: its header, which a spreadsheet opens. */
  public String template() {
    return columns.stream()
        .map(SheetColumn::name)
        .collect(Collectors.joining(",", "\uFEFF", "\r\n"));
  }
}
