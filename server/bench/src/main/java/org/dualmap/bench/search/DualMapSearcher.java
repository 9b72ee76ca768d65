package org.dualmap.bench.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;

/**
 * {@code /api/search}.
 *
 * @param facets whether hits are counted by facet, as they are where nothing else is asked for
 */
record DualMapSearcher(URI server, boolean facets) implements Searcher {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String name() {
    return facets ? "DualMap" : "DualMap without facets";
  }

  @Override
  public Ask asked(TypedQuery query) {
    String path = path("search", query.from().lang(), query.text()) + "&limit=" + LIMIT;
    return Ask.get(server.resolve(facets ? path : path + "&facets=false"));
  }

  /** What completes what was typed so far. */
  Ask completion(Label label, String typed) {
    return Ask.get(server.resolve(path("suggest", label.lang(), typed)));
  }

  private static String path(String resource, String lang, String text) {
    return "api/%s?lang=%s&q=%s".formatted(resource, Client.encode(lang), Client.encode(text));
  }

  @Override
  public List<String> things(byte[] answer) {
    try {
      return JSON.readTree(answer).path("hits").findValuesAsText("iri");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
