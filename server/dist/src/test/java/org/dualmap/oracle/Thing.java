package org.dualmap.oracle;

import java.util.List;
import java.util.Map;
import org.dualmap.testkit.TestServer;
import org.jspecify.annotations.Nullable;

/**
 * Something that programmes are compared with.
 *
 * @param kind the parameter that names it
 * @param standard of a card; null elsewhere
 */
record Thing(String kind, String iri, @Nullable String standard, String field) {
  static final String PROGRAMME = "target-programme";

  private static final String ALL =
      """
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX dm: <https://w3id.org/dualmap/ontology#>
      SELECT ?kind ?thing ?standard ?field WHERE {
        { ?thing a dm:Programme ; dm:field ?field BIND("target-programme" AS ?kind) }
        UNION { ?thing a dm:OccupationalStandard ; dm:field ?field BIND("standard" AS ?kind) }
        UNION { ?thing a dm:Employer ; dm:field ?field BIND("employer" AS ?kind) }
        UNION { ?thing a dm:ProfessionCard ; dct:isPartOf ?standard .
                ?standard dm:field ?field BIND("card" AS ?kind) }
      } ORDER BY ?kind ?thing
      """;

  /** Everything on the server. */
  static List<Thing> all(TestServer server) {
    return server
        .query(ALL, "text/csv")
        .body()
        .lines()
        .skip(1)
        .map(row -> row.split(",", -1))
        .map(r -> new Thing(r[0], r[1], r[2].isEmpty() ? null : r[2], r[3]))
        .toList();
  }

  /** The version in force; null where there is none. Employers have no versions. */
  @Nullable String in(Map<String, String> versions) {
    return kind.equals("employer") ? iri : versions.get(iri);
  }
}
