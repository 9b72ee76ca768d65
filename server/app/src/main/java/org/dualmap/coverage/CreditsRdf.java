package org.dualmap.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Names;

/** Lays the credits of modules on outcomes. Inside a read of the store. */
final class CreditsRdf {
  private static final List<String> TEACHING =
      List.of(Names.DM + "introduces", Names.DM + "develops", Names.DM + "masters");

  private final GraphReader reader;

  CreditsRdf(GraphReader reader) {
    this.reader = reader;
  }

  /**
   * The credits of each outcome: the credits of a module in equal parts on the outcomes that it
   * teaches. Outcomes that no module teaches are absent.
   */
  Map<String, Double> ofOutcomes(String programme) {
    Map<String, Double> credits = new HashMap<>();
    for (String module : reader.linksTo(programme, Names.DCT + "isPartOf")) {
      String stated = reader.text(module, Names.DM + "credits");
      if (stated == null || !reader.isA(module, Kind.MODULE.classIri())) {
        continue;
      }
      List<String> taught =
          Stream.concat(Stream.of(Names.DM + "teaches"), TEACHING.stream())
              .flatMap(property -> reader.links(module, property).stream())
              .distinct()
              .toList();
      for (String outcome : taught) {
        credits.merge(outcome, Double.parseDouble(stated) / taught.size(), Double::sum);
      }
    }
    return credits;
  }
}
