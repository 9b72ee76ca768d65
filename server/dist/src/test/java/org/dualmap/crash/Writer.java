package org.dualmap.crash;

import static java.net.http.HttpRequest.BodyPublishers.ofString;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Sends one batch after the other, as fast as the server takes them, and knows which of them the
 * server has acknowledged. One thread writes; the others look when it has ended.
 */
final class Writer {

  /** By which door a writer sends its batches. */
  enum Door {
    /** An update; now and then a larger batch replaces the graph through the graph store. */
    SPARQL,
    /** A file, imported as a job. */
    IMPORT
  }

  private static final int LARGER_EACH = 9;
  private static final int WORK_OF_AN_IMPORT = 20;

  private final String name;
  private final Door door;
  private int acknowledged;
  private @Nullable AssertionError refused;

  Writer(String name, Door door) {
    this.name = name;
    this.door = door;
  }

  String name() {
    return name;
  }

  @Override
  public String toString() {
    return name + " " + acknowledged;
  }

  /** The number of the last batch that the server has acknowledged. */
  int acknowledged() {
    return acknowledged;
  }

  /** Goes on after the batch that the server is found to hold. */
  void goOnAfter(int number) {
    acknowledged = number;
  }

  /** What the server said where it refused a batch; null where it never did. */
  @Nullable AssertionError refused() {
    return refused;
  }

  Batch batch(int number) {
    if (door == Door.IMPORT) {
      return Batch.of(name, number, 200, 1200);
    }
    return isLarger(number) ? Batch.of(name, number, 100, 300) : Batch.of(name, number, 1, 8);
  }

  private static boolean isLarger(int number) {
    return number % LARGER_EACH == 0;
  }

  /**
   * Sends batches until the server is gone or refuses one.
   *
   * @param work grows with what all writers have got done
   */
  void run(Client client, AtomicInteger work) {
    try {
      while (true) {
        send(batch(acknowledged + 1), client);
        acknowledged++;
        work.addAndGet(door == Door.IMPORT ? WORK_OF_AN_IMPORT : 1);
      }
    } catch (IOException e) {
      // The server is gone, which is what the test is about.
    } catch (AssertionError e) {
      refused = e;
    }
  }

  private void send(Batch batch, Client client) throws IOException {
    if (door == Door.IMPORT) {
      importFile(batch, client);
      return;
    }
    HttpRequest.Builder request =
        isLarger(batch.number())
            ? client
                .request("/sparql/data?graph=" + Client.encode(batch.graph()))
                .header("Content-Type", "application/n-triples")
                .PUT(ofString(batch.triples()))
            : client
                .request("/sparql/update")
                .header("Content-Type", "application/sparql-update")
                .POST(ofString(batch.update()));
    client.send(request.header("DualMap-Reason", batch.reason()));
  }

  private static void importFile(Batch batch, Client client) throws IOException {
    String form =
        "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"batch.nt\"\r\n\r\n"
            + batch.triples()
            + "\r\n--part--\r\n";
    String path = "/api/imports?format=rdf&graph=" + Client.encode(batch.graph());
    JsonNode job =
        client.json(
            client
                .request(path)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .header("DualMap-Reason", batch.reason())
                .POST(ofString(form)));
    while (!job.path("state").asText().equals("done")) {
      if (job.has("failure")) {
        throw new AssertionError(job.toString());
      }
      job = client.json("/api/imports/" + job.path("id").asText());
    }
  }
}
