package org.dualmap.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Names;

/** What the start page offers to try: each programme beside each standard of its field. */
public final class StartExamples {
  private static final int MOST = 30;

  private StartExamples() {}

  /**
   * A programme and a standard of the same field.
   *
   * @param address of the coverage of one by the other
   */
  public record Example(Label programme, Label standard, String address) {}

  static List<Example> examples(GraphStore store, String language) {
    return store.read(
        dataset -> {
          GraphReader reader = new GraphReader(dataset);
          List<Example> examples = new ArrayList<>();
          for (String standard : reader.linksTo(Kind.STANDARD.classIri(), Names.RDF + "type")) {
            for (String field : reader.links(standard, Names.DM + "field")) {
              for (String programme : reader.linksTo(field, Names.DM + "field")) {
                if (reader.isA(programme, Kind.PROGRAMME.classIri()) && examples.size() < MOST) {
                  examples.add(example(reader, programme, standard, language));
                }
              }
            }
          }
          return examples;
        });
  }

  private static Example example(
      GraphReader reader, String programme, String standard, String language) {
    String address =
        "/api/coverage?programme=%s&standard=%s&lang=%s"
            .formatted(encoded(programme), encoded(standard), language);
    return new Example(
        reader.label(programme, language), reader.label(standard, language), address);
  }

  private static String encoded(String iri) {
    return URLEncoder.encode(iri, StandardCharsets.UTF_8);
  }
}
