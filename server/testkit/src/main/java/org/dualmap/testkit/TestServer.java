package org.dualmap.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dualmap.server.DualMapServer;
import org.dualmap.settings.Settings;
import org.dualmap.settings.SettingsReader;

/**
 * A real server on a free port of this machine.
 *
 * <pre>{@code
 * try (TestServer server = TestServer.start(folder, plugins)) {
 *   server.get("/health").body();
 * }
 * }</pre>
 */
public final class TestServer implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final DualMapServer server;
  private final Path dataFolder;

  private TestServer(DualMapServer server, Path dataFolder) {
    this.server = server;
    this.dataFolder = dataFolder;
  }

  /**
   * Starts a server with default settings.
   *
   * @param dataFolder kept after the end, so that a second server can go on with it
   * @param plugins the plugin folder; need not exist
   */
  public static TestServer start(Path dataFolder, Path plugins) {
    return start(dataFolder, plugins, Map.of());
  }

  /** Starts a server with more settings, by their full names. */
  public static TestServer start(Path dataFolder, Path plugins, Map<String, String> more) {
    Map<String, String> overrides = new LinkedHashMap<>(more);
    overrides.put("dualmap.http.port", "0");
    overrides.put("dualmap.data.folder", dataFolder.toString());
    Settings settings = SettingsReader.read(null, Map.of(), overrides);
    return new TestServer(DualMapServer.start(settings, plugins), dataFolder);
  }

  /** The server itself. */
  public DualMapServer server() {
    return server;
  }

  /** The address of a path, which begins with a slash. */
  public URI uri(String path) {
    return server.address().resolve(path);
  }

  /** The token that the first start wrote. */
  public String administratorToken() {
    try {
      return Files.readString(dataFolder.resolve("administrator-token")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gets a path, with headers as name, value, name, value. */
  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /** Posts a text. */
  public HttpResponse<String> post(
      String path, String contentType, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Asks a SPARQL query and returns the answer in the form asked for. */
  public HttpResponse<String> query(String sparql, String accept) {
    return get("/sparql?query=" + encode(sparql), "Accept", accept);
  }

  /** Runs a SPARQL update as the administrator. */
  public HttpResponse<String> update(String sparql) {
    return post(
        "/sparql/update",
        "application/sparql-update",
        sparql,
        "Authorization",
        "Bearer " + administratorToken());
  }

  /** A request to be completed and sent. */
  public HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(uri(path));
    return headers.length == 0 ? builder : builder.headers(headers);
  }

  /** Sends a request. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A text as part of an address. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
  }
}
