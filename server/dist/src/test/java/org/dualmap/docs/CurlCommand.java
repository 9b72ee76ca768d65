package org.dualmap.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dualmap.testkit.TestServer;

/** The options of curl that our documents use, so that curl need not be installed. */
final class CurlCommand {
  private static final String BOUNDARY = "a-boundary-of-our-own";

  private final List<String> headers = new ArrayList<>();
  private final List<String> data = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private String body = "";
  private boolean get;
  private String address = "";
  private String method = "";

  CurlCommand(List<String> arguments) {
    Iterator<String> words = arguments.iterator();
    while (words.hasNext()) {
      String word = words.next();
      switch (word) {
        case "-G" -> get = true;
        case "-X" -> method = words.next();
        case "-H" -> headers.addAll(List.of(words.next().split(":\\s*", 2)));
        case "-d", "--data" -> data.add(words.next());
        case "--data-urlencode" -> data.add(encoded(words.next()));
        case "--data-binary" -> body = words.next().replaceFirst("^@", "");
        case "-F" -> files.add(words.next());
        default -> address = address(word);
      }
    }
  }

  private static String address(String word) {
    if (word.startsWith("-")) {
      throw new IllegalArgumentException("The test does not know curl's option " + word);
    }
    return word;
  }

  private static String encoded(String pair) {
    int equals = pair.indexOf('=');
    return pair.substring(0, equals + 1) + TestServer.encode(pair.substring(equals + 1));
  }

  /** Whether asking again does no harm. */
  boolean onlyReads() {
    return method.isEmpty() && files.isEmpty() && body.isEmpty() && (get || data.isEmpty());
  }

  /**
   * The request.
   *
   * @param server takes the place of the address in the document
   * @param folder where the files are that it sends
   */
  HttpRequest.Builder request(TestServer server, Path folder) throws IOException {
    URI written = URI.create(get ? address + "?" + String.join("&", data) : address);
    String query = written.getRawQuery() == null ? "" : "?" + written.getRawQuery();
    HttpRequest.Builder request =
        server.request(written.getRawPath() + query, headers.toArray(String[]::new));
    if (!files.isEmpty()) {
      return request
          .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
          .POST(BodyPublishers.ofByteArray(form(folder)));
    }
    if (!body.isEmpty()) {
      return request.POST(BodyPublishers.ofFile(folder.resolve(body)));
    }
    if (!method.isEmpty()) {
      return request.method(method, BodyPublishers.ofString(String.join("&", data)));
    }
    return onlyReads()
        ? request.GET()
        : request.POST(BodyPublishers.ofString(String.join("&", data)));
  }

  private byte[] form(Path folder) throws IOException {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    for (String file : files) {
      String[] pair = file.split("=@", 2);
      form.writeBytes(
          """
          --%s\r
          Content-Disposition: form-data; name="%s"; filename="%s"\r
          Content-Type: application/octet-stream\r
          \r
          """
              .formatted(BOUNDARY, pair[0], pair[1])
              .getBytes(StandardCharsets.UTF_8));
      form.writeBytes(Files.readAllBytes(folder.resolve(pair[1])));
      form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return form.toByteArray();
  }
}
