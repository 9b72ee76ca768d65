package org.dualmap.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.dualmap.graph.Change;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Names;
import org.dualmap.mapping.ClaimsEditRdf;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.ruleset.RuleSet;
import org.dualmap.ruleset.RuleSets;
import org.dualmap.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * Keeps proposals and decisions: two kinds of records, neither of which is ever changed. Safe for
 * many threads.
 */
public final class Recognitions {
  private final GraphStore store;
  private final RuleSets ruleSets;
  private final Clock clock;

  public Recognitions(GraphStore store, RuleSets ruleSets, Clock clock) {
    this.store = store;
    this.ruleSets = ruleSets;
    this.clock = clock;
  }

  /**
   * A decision with what it contradicts.
   *
   * @param warnings in the asked language; empty where it agrees with all before
   */
  record Kept(Decision decision, List<String> warnings) {}

  /**
   * Keeps a computed proposal.
   *
   * @param language of the labels in what is returned; null means English
   */
  Decision keep(
      RecognitionReport report, RuleSet ruleSet, Change change, @Nullable String language) {
    String iri = RecordsRdf.mint(DecisionsRdf.PROPOSALS);
    LocalDate day = LocalDate.now(clock);
    String account = ClaimsEditRdf.accountIri(change.author());
    store.write(
        change, dataset -> new RecordsRdf(dataset).proposal(iri, report, ruleSet, day, account));
    return find(iri, language).orElseThrow();
  }

  /**
   * Keeps a decision.
   *
   * @param findings what is wrong already
   * @throws Problem with all findings where anything is wrong; nothing is stored then
   */
  Kept decide(
      DecisionDraft draft, List<Finding> findings, Change change, @Nullable String language) {
    String iri = RecordsRdf.mint(DecisionsRdf.DECISIONS);
    List<Finding> all = new ArrayList<>(findings);
    List<Decision> earlier = new ArrayList<>();
    store.write(
        change,
        dataset -> {
          GraphReader reader = new GraphReader(dataset);
          new DecisionCheck(reader, ruleSets, all).check(draft, LocalDate.now(clock));
          DecisionReader.refuse(all);
          earlier.addAll(
              new DecisionsRdf(reader, language)
                  .between(
                      Objects.requireNonNull(draft.from()), Objects.requireNonNull(draft.to())));
          new RecordsRdf(dataset)
              .decision(iri, draft, ruleSet(draft), ClaimsEditRdf.accountIri(change.author()));
        });
    Decision kept = find(iri, language).orElseThrow();
    return new Kept(kept, warnings(kept, earlier, language));
  }

  private @Nullable RuleSet ruleSet(DecisionDraft draft) {
    return draft.ruleSet() == null ? null : ruleSets.find(draft.ruleSet()).orElse(null);
  }

  /** The institution that offers a programme; null where there is none, or several. */
  @Nullable String institution(String programme) {
    return store.read(
        dataset -> {
          List<String> found = new GraphReader(dataset).links(programme, Names.DM + "institution");
          return found.size() == 1 ? found.getFirst() : null;
        });
  }

  private List<String> warnings(Decision kept, List<Decision> earlier, @Nullable String language) {
    Contradictions contradictions = new Contradictions(Language.ofTag(language));
    Optional<Decision> proposal =
        Optional.ofNullable(kept.proposal()).flatMap(iri -> find(iri, language));
    for (Decision.ModuleRecognition module : kept.modules()) {
      contradictions.check(module.module(), module.verdict(), module.credits(), earlier);
      proposal.ifPresent(p -> contradictions.differs(module.module(), module.credits(), p));
    }
    return contradictions.found();
  }

  /** A decision or proposal by its IRI. */
  Optional<Decision> find(String iri, @Nullable String language) {
    return read(language, rdf -> rdf.read(iri));
  }

  /** The decisions about a pair; all where neither is named. Newest first. */
  List<Decision> decisions(@Nullable String from, @Nullable String to, @Nullable String language) {
    return read(
        language,
        rdf ->
            from != null && to != null
                ? rdf.between(from, to)
                : filter(rdf.all(DecisionsRdf.DECISION), from, to));
  }

  /** The proposals that were kept, newest first. */
  List<Decision> proposals(@Nullable String from, @Nullable String to, @Nullable String language) {
    return read(language, rdf -> filter(rdf.all(DecisionsRdf.PROPOSAL), from, to));
  }

  private static List<Decision> filter(
      List<Decision> all, @Nullable String from, @Nullable String to) {
    return all.stream()
        .filter(d -> from == null || d.from().iri().equals(from))
        .filter(d -> to == null || d.to().iri().equals(to))
        .toList();
  }

  private <T> T read(@Nullable String language, Function<DecisionsRdf, T> work) {
    return store.read(dataset -> work.apply(new DecisionsRdf(new GraphReader(dataset), language)));
  }

  /**
   * A decision or proposal that must be there.
   *
   * @throws Problem not-found
   */
  Decision known(String iri, @Nullable String language) {
    return find(iri, language)
        .orElseThrow(
            () -> new Problem(ProblemCode.NOT_FOUND, "There is no record " + iri + " here."));
  }
}
