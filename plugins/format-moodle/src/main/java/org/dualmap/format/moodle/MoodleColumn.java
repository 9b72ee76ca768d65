package org.dualmap.format.moodle;

/** The columns of an export that are used, in the words of Moodle in English. */
enum MoodleColumn {
  PARENT("Parent ID number", 0),
  ID("ID number", 1),
  NAME("Short name", 2),
  DESCRIPTION("Description", 3),
  DESCRIPTION_FORMAT("Description format", 4),
  RELATED("Cross-referenced competency ID numbers", 10),
  IS_FRAMEWORK("Is framework", 12),
  TAXONOMY("Taxonomy", 13);

  /** How many columns an export has. */
  static final int COUNT = 14;

  private final String title;
  private final int place;

  MoodleColumn(String title, int place) {
    this.title = title;
    this.place = place;
  }

  String title() {
    return title;
  }

  /** Where it stands in an export, from 0; the same whatever language the titles are in. */
  int place() {
    return place;
  }
}
