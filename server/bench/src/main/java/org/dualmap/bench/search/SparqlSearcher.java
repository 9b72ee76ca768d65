package org.dualmap.bench.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A full-text search that is asked in SPARQL.
 *
 * @param form the query: what finds {@code ?thing} and {@code ?score}, with {@code %s} for what is
 *     searched for in Lucene's syntax, quoted, and {@code %d} for the number of hits
 */
record SparqlSearcher(String name, URI endpoint, String form) implements Searcher {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** RDF4J's LuceneSail. */
  static SparqlSearcher rdf4j(URI endpoint) {
    return new SparqlSearcher(
        "RDF4J LuceneSail",
        endpoint,
        """
        PREFIX search: <http://www.openrdf.org/contrib/lucenesail#>
        SELECT ?thing ?score ?label {
          ?thing search:matches [ search:query %s ; search:numDocs %d ; search:score ?score ] .
        """);
  }

  /** Jena's full-text search. */
  static SparqlSearcher jenaText(URI endpoint) {
    return new SparqlSearcher(
        "Jena text",
        endpoint,
        """
        PREFIX text: <http://jena.apache.org/text#>
        SELECT ?thing ?score ?label {
          (?thing ?score) text:query (%s %d) .
        """);
  }

  @Override
  public Ask asked(TypedQuery query) {
    return Ask.get(URI.create(endpoint + "?query=" + Client.encode(sparql(query))));
  }

  private String sparql(TypedQuery query) {
    String words = LuceneSyntax.anyWord(query).replace("\\", "\\\\").replace("\"", "\\\"");
    return form.formatted('"' + words + '"', LIMIT)
        + """
          OPTIONAL {
            ?thing <http://www.w3.org/2004/02/skos/core#prefLabel> ?label
            FILTER (LANG(?label) = "%s")
          }
        } ORDER BY DESC(?score) LIMIT %d
        """
            .formatted(query.from().lang(), LIMIT);
  }

  @Override
  public List<String> things(byte[] answer) {
    try {
      List<String> things = new ArrayList<>();
      for (JsonNode row : JSON.readTree(answer).path("results").path("bindings")) {
        things.add(row.path("thing").path("value").asText());
      }
      return things;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
