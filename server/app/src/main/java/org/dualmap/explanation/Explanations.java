package org.dualmap.explanation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.dualmap.coverage.CoverageAnalysis;
import org.dualmap.coverage.CoverageQuestion;
import org.dualmap.coverage.CoverageReport;
import org.dualmap.coverage.CoverageReport.Item;
import org.dualmap.coverage.ItemCoverage.Basis;
import org.dualmap.explanation.Explanation.Part;
import org.dualmap.explanation.Explanation.Told;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Names;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimsRdf;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.web.Language;
import org.jspecify.annotations.Nullable;

/** Explains figures of coverage. Safe for many threads. */
public final class Explanations {
  private static final String START = Names.IDS + "explanation/";

  private final GraphStore store;
  private final CoverageAnalysis analysis;

  public Explanations(GraphStore store, CoverageAnalysis analysis) {
    this.store = store;
    this.analysis = analysis;
  }

  /**
   * Explains one item, or the shares of the whole, on one state of the graph.
   *
   * @param item IRI of a part of the target; null for the whole
   * @throws Problem where the item is no part of the target
   */
  Explanation explain(CoverageQuestion asked, @Nullable String item) {
    return store.read(
        dataset -> {
          CoverageReport report = analysis.analyse(asked);
          Sentences sentences =
              new Sentences(
                  new GraphReader(dataset), Language.ofTag(asked.language()), asked.ruleSet());
          return item == null
              ? whole(asked, report, sentences)
              : one(asked, report, find(report, item), sentences, new ClaimsRdf(dataset));
        });
  }

  private static Item find(CoverageReport report, String iri) {
    return report.items().stream()
        .filter(item -> item.iri().equals(iri))
        .findFirst()
        .orElseThrow(
            () ->
                new Problem(
                    ProblemCode.NOT_FOUND,
                    "%s is no part of %s.".formatted(iri, report.target().iri())));
  }

  private static Explanation one(
      CoverageQuestion asked,
      CoverageReport report,
      Item item,
      Sentences sentences,
      ClaimsRdf claims) {
    List<Told> told = claims(item, claims).stream().map(sentences::claim).toList();
    Item whole =
        report.items().stream()
            .filter(other -> other.iri().equals(item.parent()))
            .findFirst()
            .orElse(null);
    List<Item> parts =
        report.items().stream().filter(other -> item.iri().equals(other.parent())).toList();
    List<Item> shown =
        switch (item.basis()) {
          case PARTS -> parts;
          case WHOLE -> whole == null ? List.<Item>of() : List.of(whole);
          default -> List.<Item>of();
        };
    List<String> text = new ArrayList<>(sentences.item(item, told, whole, parts.size()));
    told.forEach(claim -> text.add(claim.text()));
    text.addAll(sentences.decided(report));
    return new Explanation(
        iri(
            asked,
            item.iri(),
            Stream.concat(Stream.of(figures(item)), told.stream().map(t -> t.claim().toString()))),
        report.programme(),
        report.target(),
        new Label(item.iri(), item.label(), item.lang()),
        item.state(),
        item.atLeast(),
        item.atMost(),
        null,
        text,
        told,
        shown.stream().map(Explanations::part).toList(),
        report.ruleSet(),
        report.asOf(),
        report.sequence());
  }

  /** Claims about the item itself, then those by which it was inferred; each once. */
  private static List<Claim> claims(Item item, ClaimsRdf stored) {
    Map<String, Claim> claims = new LinkedHashMap<>();
    item.claims().forEach(claim -> claims.put(claim.iri(), claim));
    if (item.basis() == Basis.SKILL) {
      for (String iri : item.through()) {
        stored.read(iri).ifPresent(claim -> claims.putIfAbsent(iri, claim));
      }
    }
    return List.copyOf(claims.values());
  }

  private static String figures(Item item) {
    return "%s %s %s %s".formatted(item.iri(), item.state(), item.atLeast(), item.atMost());
  }

  private static Part part(Item item) {
    return new Part(item.iri(), item.label(), item.state(), item.atLeast(), item.atMost());
  }

  private static Explanation whole(
      CoverageQuestion asked, CoverageReport report, Sentences sentences) {
    List<Item> leaves =
        report.items().stream()
            .filter(
                item ->
                    report.items().stream().noneMatch(other -> item.iri().equals(other.parent())))
            .toList();
    List<String> text = new ArrayList<>(sentences.whole(report));
    text.addAll(sentences.decided(report));
    Map<String, Claim> claims = new LinkedHashMap<>();
    leaves.forEach(item -> item.claims().forEach(claim -> claims.put(claim.iri(), claim)));
    return new Explanation(
        iri(asked, "", leaves.stream().map(Explanations::figures)),
        report.programme(),
        report.target(),
        null,
        null,
        report.covered().unweighted().atLeast(),
        report.covered().unweighted().atMost(),
        report.covered(),
        text,
        claims.values().stream().map(sentences::claim).toList(),
        leaves.stream().map(Explanations::part).toList(),
        report.ruleSet(),
        report.asOf(),
        report.sequence());
  }

  /** The same for the same question as long as nothing changes that the answer rests on. */
  private static String iri(CoverageQuestion asked, String item, Stream<String> restsOn) {
    String question =
        String.join(
            "\n",
            asked.programme(),
            asked.target(),
            Objects.toString(asked.card(), ""),
            asked.ruleSet().id() + " " + asked.ruleSet().version(),
            Objects.toString(asked.asOf(), ""),
            item);
    String content = Stream.concat(Stream.of(question), restsOn).collect(Collectors.joining("\n"));
    return START + DigestUtils.sha256Hex(content.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }
}
