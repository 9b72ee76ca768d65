package org.dualmap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Follows a server through its journal and says whether journal, graph and index agree. */
final class Witness {
  private static final int PAGE = 200;
  private static final long PATIENCE_MILLIS = 60_000;

  private final Replica replica = new Replica();
  private final List<String> reasons = new ArrayList<>();

  /** How many changes the journal has. */
  long changes() {
    return reasons.size();
  }

  /**
   * Checks a server that has just started after a kill, and tells each writer which of its batches
   * the server holds.
   */
  void check(Client client, List<Writer> writers) throws IOException {
    readJournal(client);
    replica.follow(client, reasons.size());
    Set<String> held = heldBy(client);
    assertThat(replica.quads()).as("the journal replayed").isEqualTo(held);
    Map<String, String> labels = new TreeMap<>();
    for (Writer writer : writers) {
      Batch batch = wholeBatch(writer, held);
      assertThat(reasonsOf(writer)).isEqualTo(numbers(writer, batch.number()));
      writer.goOnAfter(batch.number());
      labels.putAll(batch.labels());
    }
    awaitIndex(client, labels);
    for (Writer writer : writers) {
      checkWords(client, writer);
    }
  }

  /** Reads what is new in the journal; each change must follow the one before it. */
  private void readJournal(Client client) throws IOException {
    long last = client.json("/api/changes?limit=1").path("last").asLong();
    assertThat(last).as("no change that was seen is lost").isGreaterThanOrEqualTo(reasons.size());
    long known = reasons.size();
    List<JsonNode> fresh = new ArrayList<>();
    for (long before = last + 1; before > known + 1; ) {
      JsonNode page = client.json("/api/changes?limit=500&before=" + before).path("changes");
      assertThat(page.isEmpty()).as("the journal ends before %d", before).isFalse();
      page.forEach(fresh::add);
      before = fresh.getLast().path("sequence").asLong();
    }
    for (JsonNode entry : fresh.reversed()) {
      long sequence = entry.path("sequence").asLong();
      if (sequence > known) {
        assertThat(sequence).as("the journal has no gap").isEqualTo(reasons.size() + 1L);
        reasons.add(entry.path("reason").asText());
      }
    }
    assertThat(reasons).hasSize((int) last);
  }

  private static Set<String> heldBy(Client client) throws IOException {
    return client.get("/sparql/data", "application/n-quads").lines().collect(Collectors.toSet());
  }

  /** The batch that is in the writer's graph: the last acknowledged, or the one on its way. */
  private static Batch wholeBatch(Writer writer, Set<String> held) {
    Batch acknowledged = writer.batch(writer.acknowledged());
    Batch onItsWay = writer.batch(writer.acknowledged() + 1);
    String graph = "<" + acknowledged.graph() + "> .";
    Set<String> found =
        held.stream().filter(line -> line.endsWith(graph)).collect(Collectors.toSet());
    Batch batch = found.equals(Set.copyOf(onItsWay.quads())) ? onItsWay : acknowledged;
    assertThat(found)
        .as("the graph of %s after batch %d", writer.name(), writer.acknowledged())
        .isEqualTo(Set.copyOf(batch.quads()));
    return batch;
  }

  private List<String> reasonsOf(Writer writer) {
    return reasons.stream().filter(reason -> reason.startsWith(writer.name() + " ")).toList();
  }

  private static List<String> numbers(Writer writer, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(n -> writer.batch(n).reason()).toList();
  }

  private static void awaitIndex(Client client, Map<String, String> labels) throws IOException {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    Map<String, String> found = indexed(client);
    while (!found.equals(labels) && System.nanoTime() < end) {
      found = indexed(client);
    }
    assertThat(found).as("the learning outcomes of the search index").isEqualTo(labels);
  }

  private static Map<String, String> indexed(Client client) throws IOException {
    Map<String, String> found = new TreeMap<>();
    long total = 1;
    for (int offset = 0; offset < total; offset += PAGE) {
      JsonNode answer =
          client.json("/api/search?kind=learning-outcome&limit=" + PAGE + "&offset=" + offset);
      total = answer.path("total").asLong();
      answer
          .path("hits")
          .forEach(hit -> found.put(hit.path("iri").asText(), hit.path("label").asText()));
    }
    return found;
  }

  private static void checkWords(Client client, Writer writer) throws IOException {
    int held = writer.acknowledged();
    for (int number = Math.max(1, held - 1); number <= held + 1; number++) {
      Batch batch = writer.batch(number);
      assertThat(havingWord(client, batch.word()))
          .as("hits for %s, while %d is held", batch.reason(), held)
          .isEqualTo(number == held ? Math.min(PAGE, batch.size()) : 0);
    }
  }

  /** What has the very word; words near to one that is nowhere are found too. */
  private static int havingWord(Client client, String word) throws IOException {
    int count = 0;
    for (JsonNode hit : client.json("/api/search?limit=" + PAGE + "&q=" + word).path("hits")) {
      count += hit.path("matched").path("by").asText().equals("near-words") ? 0 : 1;
    }
    return count;
  }
}
