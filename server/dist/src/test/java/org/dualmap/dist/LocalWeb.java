package org.dualmap.dist;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A little web server of this machine that counts who comes. */
final class LocalWeb implements AutoCloseable {
  private record Page(String type, String text) {}

  private static final Map<String, Page> PAGES =
      Map.of(
          "/data.ttl", new Page("text/turtle", "<urn:web:a> <urn:web:p> \"from the web\" ."),
          "/sparql",
              new Page(
                  "application/sparql-results+json",
                  """
                  {"head":{"vars":["x"]},
                   "results":{"bindings":[{"x":{"type":"literal","value":"from the web"}}]}}
                  """),
          "/context.jsonld",
              new Page(
                  "application/ld+json", "{\"@context\":{\"name\":\"https://example.org/name\"}}"),
          "/entity.dtd", new Page("application/xml-dtd", "<!ENTITY x \"from the web\">"));

  private final HttpServer http;
  private final AtomicInteger requests = new AtomicInteger();

  LocalWeb() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.getRequestBody().readAllBytes();
          Page page = PAGES.get(exchange.getRequestURI().getPath());
          byte[] text = (page == null ? "" : page.text()).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", page == null ? "" : page.type());
          exchange.sendResponseHeaders(page == null ? 404 : 200, text.length);
          exchange.getResponseBody().write(text);
          exchange.close();
        });
    http.start();
  }

  /** The address of a page. */
  String address(String path) {
    return "http://localhost:" + http.getAddress().getPort() + path;
  }

  /** How many requests have come. */
  int requests() {
    return requests.get();
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
