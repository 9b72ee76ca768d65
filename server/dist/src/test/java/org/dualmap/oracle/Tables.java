package org.dualmap.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One table for each question that was asked. Safe for several threads that fill it. */
final class Tables {
  private static final String ID = "https://w3id.org/dualmap/id/";

  private final Map<String, Table> byQuestion = new TreeMap<>();

  /** The table of a question; an empty one where there is none yet. */
  synchronized Table of(String question) {
    return byQuestion.computeIfAbsent(question, q -> new Table());
  }

  /** The name of a question about two things. */
  static String name(String one, String other) {
    return shortened(one) + " - " + shortened(other);
  }

  /** An IRI as people read it in a list of differences. */
  static String shortened(String iri) {
    return iri.startsWith(ID) ? iri.substring(ID.length()) : iri;
  }

  /** The IRI that was shortened. */
  static String whole(String shortened) {
    return shortened.contains(":") ? shortened : ID + shortened;
  }

  synchronized Set<String> questions() {
    return new TreeSet<>(byQuestion.keySet());
  }

  /** All rows of all questions. */
  synchronized int size() {
    return byQuestion.values().stream().mapToInt(Table::size).sum();
  }

  /** Every value of a column in any table. */
  synchronized Set<String> values(String column) {
    Set<String> values = new TreeSet<>();
    byQuestion.values().forEach(table -> values.addAll(table.values(column)));
    return values;
  }

  /** What others answer otherwise, of the questions that they were asked. */
  List<String> differences(Tables others) {
    List<String> differences = new ArrayList<>();
    for (String question : others.questions()) {
      of(question).differences(others.of(question)).stream()
          .map(difference -> question + ": " + difference)
          .forEach(differences::add);
    }
    return differences;
  }
}
