package org.dualmap.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The content that one writer puts into its graph with one change, in place of the batch before.
 * The same numbers always give the same content, so that nobody needs to remember it.
 *
 * @param writer whose graph it is
 * @param number 1 for the first batch of a writer; 0 is the empty graph before it
 * @param size how many learning outcomes it has
 */
record Batch(String writer, int number, int size) {
  static final String PROGRAMME = "https://w3id.org/dualmap/id/crash/programme";

  private static final String ELM = "http://data.europa.eu/snb/model/elm/";
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String DCT = "http://purl.org/dc/terms/";

  /** A batch of a size that follows from the numbers and lies in a range. */
  static Batch of(String writer, int number, int least, int most) {
    int size =
        number == 0 ? 0 : new Random(writer.hashCode() * 31L + number).nextInt(least, most + 1);
    return new Batch(writer, number, size);
  }

  String graph() {
    return "https://w3id.org/dualmap/graph/crash/" + writer;
  }

  /** What the journal says of the change that brought it. */
  String reason() {
    return writer + " " + number;
  }

  /** A word that only the labels of this batch have. */
  String word() {
    StringBuilder word = new StringBuilder("zq").append(writer);
    for (char digit : "%06d".formatted(number).toCharArray()) {
      word.append((char) ('a' + digit - '0'));
    }
    return word.toString();
  }

  /** The learning outcomes with their labels. */
  Map<String, String> labels() {
    Map<String, String> labels = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      labels.put(outcome(i), label(i));
    }
    return labels;
  }

  private String outcome(int index) {
    return "https://w3id.org/dualmap/id/crash/%s/%d/%d".formatted(writer, number, index);
  }

  private String label(int index) {
    return "%s part %d of %d".formatted(word(), index, size);
  }

  /** The content as N-Triples, one statement a line. */
  String triples() {
    return String.join("\n", lines(""));
  }

  /** The content as lines of N-Quads. */
  List<String> quads() {
    return lines(" <" + graph() + ">");
  }

  private List<String> lines(String graph) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String subject = "<" + outcome(i) + "> ";
      lines.add(subject + "<" + RDF + "type> <" + ELM + "LearningOutcome>" + graph + " .");
      lines.add(subject + "<" + SKOS + "prefLabel> \"" + label(i) + "\"@en" + graph + " .");
      lines.add(subject + "<" + DCT + "isPartOf> <" + PROGRAMME + ">" + graph + " .");
    }
    return lines;
  }

  /** The update that removes whatever is in the graph and adds this batch. */
  String update() {
    return """
        DELETE WHERE { GRAPH <%1$s> { ?s ?p ?o } } ;
        INSERT DATA { GRAPH <%1$s> {
        %2$s
        } }"""
        .formatted(graph(), triples());
  }
}
