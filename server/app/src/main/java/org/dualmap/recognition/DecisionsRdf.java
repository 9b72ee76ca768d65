package org.dualmap.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.Names;
import org.dualmap.recognition.Decision.ModuleRecognition;
import org.dualmap.version.Version;
import org.dualmap.version.VersionsRdf;
import org.jspecify.annotations.Nullable;

/** Reads decisions and proposals that were kept. Inside a read of the store. */
final class DecisionsRdf {
  static final String DECISIONS = Names.IDS + "recognition-decision/";
  static final String PROPOSALS = Names.IDS + "recognition-proposal/";
  static final String DECISION = Names.DM + "RecognitionDecision";
  static final String PROPOSAL = Names.DM + "RecognitionProposal";

  private static final String FROM = Names.DM + "recognisedFrom";
  private static final String TOWARDS = Names.DM + "recognisedTowards";

  private final GraphReader reader;
  private final @Nullable String language;

  /**
   * @param language of the labels; null means English
   */
  DecisionsRdf(GraphReader reader, @Nullable String language) {
    this.reader = reader;
    this.language = language;
  }

  /**
   * The decisions about a pair, in whichever version, newest first.
   *
   * @param from a programme; decisions about its qualification count too
   */
  List<Decision> between(String from, String to) {
    Set<String> sources = versions(from);
    for (String source : List.copyOf(sources)) {
      sources.addAll(reader.links(source, Names.DM + "qualification"));
    }
    List<Decision> decisions = new ArrayList<>();
    for (String target : versions(to)) {
      for (String iri : reader.linksTo(target, TOWARDS)) {
        if (reader.isA(iri, DECISION)
            && reader.links(iri, FROM).stream().anyMatch(sources::contains)) {
          read(iri).ifPresent(decisions::add);
        }
      }
    }
    decisions.sort(Comparator.comparing(Decision::on).thenComparing(Decision::iri).reversed());
    return decisions;
  }

  private Set<String> versions(String iri) {
    Set<String> versions = new HashSet<>();
    new VersionsRdf(reader).all(iri).stream().map(Version::iri).forEach(versions::add);
    return versions;
  }

  /** Every record of a class, newest first. */
  List<Decision> all(String classIri) {
    List<Decision> records = new ArrayList<>();
    reader.linksTo(classIri, Names.RDF + "type").forEach(iri -> read(iri).ifPresent(records::add));
    records.sort(Comparator.comparing(Decision::on).thenComparing(Decision::iri).reversed());
    return records;
  }

  /** The decision or proposal of that IRI; empty where it is none, or not complete. */
  Optional<Decision> read(String iri) {
    boolean decision = reader.isA(iri, DECISION);
    String from = first(iri, FROM);
    String to = first(iri, TOWARDS);
    String on = reader.text(iri, decision ? Names.DM + "decidedOn" : Names.DCT + "created");
    if (from == null || to == null || on == null || !decision && !reader.isA(iri, PROPOSAL)) {
      return Optional.empty();
    }
    List<ModuleRecognition> modules =
        reader.linksTo(iri, Names.DCT + "isPartOf").stream()
            .flatMap(part -> module(part).stream())
            .toList();
    String decidedBy = first(iri, Names.DM + "decidedBy");
    return Optional.of(
        new Decision(
            iri.substring(iri.lastIndexOf('/') + 1),
            iri,
            reader.label(from, language),
            reader.label(to, language),
            on,
            decidedBy == null ? null : reader.label(decidedBy, language),
            first(iri, Names.DCT + "creator"),
            ruleSet(iri),
            first(iri, Names.DM + "onProposal"),
            reader.text(iri, Names.RDFS + "comment"),
            RecognitionReport.rounded(
                modules.stream().mapToDouble(ModuleRecognition::credits).sum()),
            modules));
  }

  private Optional<ModuleRecognition> module(String iri) {
    String module = first(iri, Names.DM + "targetModule");
    Optional<Verdict> verdict =
        Optional.ofNullable(first(iri, Names.DM + "verdict")).flatMap(Verdict::ofIri);
    Double credits = number(iri, "creditsRecognised");
    if (module == null || verdict.isEmpty() || credits == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ModuleRecognition(
            reader.label(module, language),
            verdict.get(),
            credits,
            number(iri, "moduleCoverage"),
            reader.text(iri, Names.DM + "ruleReason"),
            reader.text(iri, Names.RDFS + "comment")));
  }

  private @Nullable String ruleSet(String iri) {
    String ruleSet = first(iri, Names.DM + "ruleSet");
    if (ruleSet == null) {
      return null;
    }
    String id = reader.text(ruleSet, Names.DCT + "identifier");
    return id == null
        ? ruleSet
        : id + "@" + Objects.toString(reader.text(ruleSet, Names.DM + "version"), "");
  }

  private @Nullable Double number(String iri, String property) {
    String text = reader.text(iri, Names.DM + property);
    return text == null ? null : Double.valueOf(text);
  }

  private @Nullable String first(String iri, String property) {
    return reader.links(iri, property).stream().findFirst().orElse(null);
  }
}
