package org.dualmap.bench.search;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Asks over HTTP and keeps connections open. It reads on the thread of the caller, so that little
 * of the processor goes to the client. For many threads.
 */
final class Client {
  /** As many idle connections to one server as there may be clients. */
  static {
    System.setProperty("http.maxConnections", "64");
  }

  private Client() {}

  /**
   * The whole answer.
   *
   * @throws IllegalStateException where it is not 200
   */
  static byte[] send(Ask ask) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) ask.address().toURL().openConnection();
    connection.setRequestProperty("Accept", "application/json, application/sparql-results+json");
    if (!ask.json().isEmpty()) {
      connection.setDoOutput(true);
      connection.setRequestProperty("Content-Type", "application/json");
      connection.getOutputStream().write(ask.json().getBytes(StandardCharsets.UTF_8));
    }
    int status = connection.getResponseCode();
    if (status != 200) {
      throw new IllegalStateException(ask + ": " + status);
    }
    try (InputStream answer = connection.getInputStream()) {
      return answer.readAllBytes();
    }
  }

  /** A text as part of an address. */
  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
