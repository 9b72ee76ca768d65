package org.dualmap.dist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dualmap.testkit.TestServer;

/** A server of its own with a plugin folder, to which an administrator sends packages. */
final class PluginServer implements AutoCloseable {
  static final String GRAPH = "https://w3id.org/dualmap/graph/plugin/";

  private final Path folder;
  private final TestServer server;

  private PluginServer(Path folder, TestServer server) {
    this.folder = folder;
    this.server = server;
  }

  static PluginServer start(Path folder) {
    return new PluginServer(
        folder, TestServer.start(folder.resolve("data"), folder.resolve("plugins"), Map.of()));
  }

  TestServer server() {
    return server;
  }

  Path plugins() {
    return folder.resolve("plugins");
  }

  /** Sends a package; the query begins with a question mark or is empty. */
  HttpResponse<String> send(PluginFile plugin, String query) {
    try {
      Path made = Files.createTempDirectory(folder, "made");
      plugin.write(made, "package.jar");
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      String head =
          "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"package.jar\"\r\n"
              + "Content-Type: application/octet-stream\r\n\r\n";
      body.write(head.getBytes(StandardCharsets.US_ASCII));
      body.write(Files.readAllBytes(made.resolve("package.jar")));
      body.write("\r\n--part--\r\n".getBytes(StandardCharsets.US_ASCII));
      return server.send(
          server
              .request("/api/plugins" + query, "Authorization", bearer())
              .header("DualMap-Reason", "Test of " + query)
              .header("Content-Type", "multipart/form-data; boundary=part")
              .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Installs a package that nobody has signed. */
  HttpResponse<String> install(PluginFile plugin) {
    return send(plugin, "?unsigned=accept");
  }

  HttpResponse<String> preview(PluginFile plugin) {
    return send(plugin, "?unsigned=accept&preview=true");
  }

  /** Posts to a path below {@code /api/plugins} as the administrator. */
  HttpResponse<String> post(String path) {
    return server.send(
        server
            .request("/api/plugins" + path, "Authorization", bearer())
            .POST(BodyPublishers.noBody()));
  }

  HttpResponse<String> delete(String path) {
    return server.send(server.request("/api/plugins" + path, "Authorization", bearer()).DELETE());
  }

  /** The last changes in the journal. */
  HttpResponse<String> changes() {
    return server.get("/api/changes?limit=4", "Authorization", bearer());
  }

  private String bearer() {
    return "Bearer " + server.administratorToken();
  }

  boolean ask(String pattern) {
    return server.query("ASK { " + pattern + " }", "text/csv").body().contains("true");
  }

  /** Whether the graph of a plugin holds anything. */
  boolean holds(String id) {
    return ask("GRAPH <" + GRAPH + id + "> { ?s ?p ?o }");
  }

  /** Every statement outside the catalogue, sorted. */
  String everything() {
    return server
        .query(
            "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } FILTER(?g !="
                + " <https://w3id.org/dualmap/graph/catalogue>) } ORDER BY ?g ?s ?p ?o",
            "text/csv")
        .body();
  }

  long sequence() {
    return server.server().store().sequence();
  }

  @Override
  public void close() {
    server.close();
  }
}
