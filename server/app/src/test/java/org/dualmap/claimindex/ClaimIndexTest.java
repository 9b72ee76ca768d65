package org.dualmap.claimindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.dualmap.graph.TestGraph;
import org.dualmap.mapping.Claim;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The claims in memory against the graph itself. */
final class ClaimIndexTest {
  private static final String EX = "http://example.org/";
  private static final List<String> THINGS =
      List.of("p", "q", "m", "o0", "o1", "o2", "o3", "k0", "k1", "k2", "k3");
  private static final String STRUCTURE =
      """
      ex:level a dm:FrameworkLevel ; skos:prefLabel "Level 4"@en ; dm:levelNumber 4 ;
        skos:inScheme ex:framework .
      ex:framework a dm:Framework ; skos:prefLabel "Framework"@en ; dm:version "1" .
      ex:p a dm:Programme ; skos:prefLabel "P"@en ; dm:institution ex:college ; dm:code "1" ;
        dm:version "1" ; dm:sector dm:VET ; dm:level ex:level .
      ex:q a dm:Programme ; skos:prefLabel "Q"@en ; dm:institution ex:college ; dm:code "2" ;
        dm:version "1" ; dm:sector dm:VET ; dm:level ex:level .
      """;

  private TestGraph graph;
  private ClaimIndexFollower follower;
  private ClaimNetsRdf nets;

  @BeforeEach
  void open(@TempDir Path root) {
    graph = TestGraph.open(root);
    graph.load(EX + "structure", STRUCTURE);
    follower = ClaimIndexFollower.start(graph.store());
    nets = new ClaimNetsRdf(graph.store(), follower);
    awaitIndex();
  }

  @AfterEach
  void close() {
    follower.close();
    graph.close();
  }

  private void awaitIndex() {
    long end = System.nanoTime() + 60_000_000_000L;
    while (follower.sequence() < graph.store().sequence() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(follower.sequence()).isEqualTo(graph.store().sequence());
  }

  /** What both say of everything; where they differ, the test shows it in words. */
  private void bothSayTheSame() {
    awaitIndex();
    graph
        .store()
        .read(
            dataset -> {
              ClaimNet memory = nets.net(dataset);
              assertThat(memory).isInstanceOf(ClaimIndex.class);
              assertThat(words(memory)).isEqualTo(words(new GraphNetRdf(dataset)));
              return true;
            });
  }

  private static List<String> words(ClaimNet net) {
    List<String> words = new ArrayList<>();
    for (String name : THINGS) {
      String iri = EX + name;
      for (LocalDate day : new LocalDate[] {null, LocalDate.of(2024, 6, 15)}) {
        claims(net, iri, day).forEach(claim -> words.add(day + " " + claim));
      }
      words.add(name + " is part of " + net.wholes(iri));
      words.add(name + " has " + net.parts(iri));
      words.add(name + " is below " + net.broader(iri));
      words.add(name + " is above " + net.narrower(iri));
      words.add(name + " is an outcome: " + net.isOutcome(iri));
    }
    return words;
  }

  private static List<Claim> claims(ClaimNet net, String iri, @Nullable LocalDate day) {
    return net.claims(iri, day).stream().sorted(Comparator.comparing(Claim::toString)).toList();
  }

  @Test
  void whateverChangesTheIndexSaysWhatTheGraphSays() {
    Random random = new Random(7);
    int claims = 0;
    for (int step = 0; step < 60; step++) {
      int kind = random.nextInt(4);
      if (kind == 0) {
        graph.load(EX + "places", places(random));
      } else {
        int number = random.nextInt(5);
        graph.load(EX + "claims" + number, claims(number, random));
      }
      bothSayTheSame();
      claims = Math.max(claims, claimsNow());
    }

    assertThat(claims).as("claims at one time").isGreaterThan(10);
  }

  private int claimsNow() {
    return graph
        .store()
        .read(
            dataset ->
                THINGS.stream()
                    .mapToInt(name -> nets.net(dataset).claims(EX + name, null).size())
                    .sum());
  }

  /** Some things with some links; what is left out disappears. */
  private static String places(Random random) {
    StringBuilder turtle = new StringBuilder();
    turtle.append(
        "ex:m a dm:Module ; skos:prefLabel \"M\"@en ; dct:isPartOf ex:%s .\n"
            .formatted(random.nextBoolean() ? "p" : "q"));
    for (int n = 0; n < 4; n++) {
      if (random.nextInt(4) > 0) {
        turtle.append(
            "ex:o%d a elm:LearningOutcome ; skos:prefLabel \"O%d\"@en ; dct:isPartOf ex:%s .\n"
                .formatted(n, n, List.of("p", "q").get(random.nextInt(2))));
      }
      turtle.append("ex:k%d a esco:Skill ; skos:prefLabel \"K%d\"@en .\n".formatted(n, n));
      if (random.nextBoolean()) {
        turtle.append("ex:k%d skos:broader ex:k%d .\n".formatted(n, (n + 1) % 4));
      }
    }
    return turtle.toString();
  }

  private static String claims(int graph, Random random) {
    StringBuilder turtle = new StringBuilder();
    for (int n = random.nextInt(8); n > 0; n--) {
      String state = List.of("Accepted", "NoMatch", "Rejected").get(random.nextInt(3));
      String degrees =
          random.nextBoolean() || state.equals("NoMatch")
              ? ""
              : "dm:coverageOfObject 0.%d ; dm:useOfSubject 0.25 ; "
                  .formatted(1 + random.nextInt(9));
      turtle.append(
          """
          ex:claim%d-%d a sssom:Mapping ; owl:annotatedSource ex:o%d ; owl:annotatedTarget ex:k%d ;
            owl:annotatedProperty skos:%s ; sssom:mapping_justification semapv:LexicalMatching ;
            %s dm:mappingState dm:%s ; pav:authoredBy ex:a ; sssom:reviewer_id ex:b ;
            dct:created "2024-06-%02d"^^xsd:date ; sssom:review_date "2024-06-%02d"^^xsd:date .
          """
              .formatted(
                  graph,
                  n,
                  random.nextInt(4),
                  random.nextInt(4),
                  List.of("exactMatch", "broadMatch", "narrowMatch").get(random.nextInt(3)),
                  degrees,
                  state,
                  1 + random.nextInt(14),
                  15 + random.nextInt(14)));
    }
    return turtle.toString();
  }

  @Test
  void whatWasThereBeforeItStartedIsRead() {
    graph.load(EX + "places", places(new Random(1)));
    for (int n = 0; n < 5; n++) {
      graph.load(EX + "claims" + n, claims(n, new Random(n)));
    }
    follower.close();

    follower = ClaimIndexFollower.start(graph.store());
    nets = new ClaimNetsRdf(graph.store(), follower);

    bothSayTheSame();
    assertThat(claimsNow()).isPositive();
  }

  @Test
  void aReadUsesTheIndexOfItsOwnStateOrNone() {
    long first = graph.store().sequence();
    graph
        .store()
        .read(
            dataset -> {
              inAnotherThread(() -> graph.load(EX + "claims", claims(0, new Random(2))));
              awaitIndex();
              ClaimNet net = nets.net(dataset);
              assertThat(net).isInstanceOf(ClaimIndex.class);
              assertThat(((ClaimIndex) net).sequence()).isEqualTo(first);
              assertThat(words(net)).isEqualTo(words(new GraphNetRdf(dataset)));
              for (int n = 0; n < 5; n++) {
                String turtle = claims(1, new Random(n + 10));
                inAnotherThread(() -> graph.load(EX + "more", turtle));
                awaitIndex();
              }
              assertThat(nets.net(dataset)).isInstanceOf(GraphNetRdf.class);
              return true;
            });
  }

  private static void inAnotherThread(Runnable work) {
    CompletableFuture.runAsync(work).join();
  }

  @Test
  void withoutAnIndexTheGraphAnswers() {
    follower.close();
    graph.load(EX + "claims", claims(0, new Random(2)));

    boolean fromGraph = graph.store().read(dataset -> nets.net(dataset) instanceof GraphNetRdf);

    assertThat(fromGraph).isTrue();
  }
}
