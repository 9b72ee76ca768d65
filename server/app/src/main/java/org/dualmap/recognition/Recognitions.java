package org.dualmap.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dualmap.graph.Change;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Kind;
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

  /** Keeps a computed proposal. */
  Decision keep(RecognitionReport report, RuleSet ruleSet, Change change) {
    String iri = RecordsRdf.mint(DecisionsRdf.PROPOSALS);
    LocalDate day = LocalDate.now(clock);
    String account = ClaimsEditRdf.accountIri(change.author());
    store.write(
        change, dataset -> new RecordsRdf(dataset).proposal(iri, report, ruleSet, day, account));
    return find(iri, null).orElseThrow();
  }

  /**
   * Keeps a decision.
   *
   * @param draft empty where it cannot be read; the findings say why
   * @param findings what is wrong already
   * @throws Problem with all findings where anything is wrong; nothing is stored then
   */
  Kept decide(
      Optional<DecisionDraft> draft,
      List<Finding> findings,
      Change change,
      @Nullable String language) {
    String iri = RecordsRdf.mint(DecisionsRdf.DECISIONS);
    List<Decision> earlier = new ArrayList<>();
    store.write(
        change,
        dataset -> {
          draft.ifPresent(d -> check(d, new GraphReader(dataset), findings));
          DecisionReader.refuse(findings);
          DecisionDraft good = draft.orElseThrow();
          earlier.addAll(
              new DecisionsRdf(new GraphReader(dataset), language).between(good.from(), good.to()));
          new RecordsRdf(dataset)
              .decision(iri, good, ruleSet(good), ClaimsEditRdf.accountIri(change.author()));
        });
    Decision kept = find(iri, language).orElseThrow();
    return new Kept(kept, warnings(kept, earlier, language));
  }

  private @Nullable RuleSet ruleSet(DecisionDraft draft) {
    return draft.ruleSet() == null ? null : ruleSets.find(draft.ruleSet()).orElse(null);
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

  private void check(DecisionDraft draft, GraphReader reader, List<Finding> findings) {
    if (!reader.isA(draft.from(), Kind.PROGRAMME.classIri())
        && !reader.isA(draft.from(), Kind.QUALIFICATION.classIri())) {
      fault(findings, "from", draft.from(), "is neither a programme nor a qualification here");
    }
    expect(reader, draft.to(), Kind.PROGRAMME, "to", findings);
    expect(reader, draft.decidedBy(), Kind.INSTITUTION, "decidedBy", findings);
    if (draft.on().isAfter(LocalDate.now(clock))) {
      fault(findings, "on", draft.on().toString(), "lies in the future");
    }
    if (draft.ruleSet() != null && ruleSets.find(draft.ruleSet()).isEmpty()) {
      fault(findings, "ruleSet", draft.ruleSet(), "is not known here");
    }
    if (draft.proposal() != null && !reader.isA(draft.proposal(), DecisionsRdf.PROPOSAL)) {
      fault(findings, "proposal", draft.proposal(), "is no proposal here");
    }
    for (DecisionDraft.ModuleDraft module : draft.modules()) {
      module(module, draft, reader, findings);
    }
  }

  private static void module(
      DecisionDraft.ModuleDraft module,
      DecisionDraft draft,
      GraphReader reader,
      List<Finding> findings) {
    String iri = module.module();
    if (!reader.links(iri, Names.DCT + "isPartOf").contains(draft.to())) {
      fault(findings, "module", iri, "is no module of the programme");
      return;
    }
    String stated = reader.text(iri, Names.DM + "credits");
    double all = stated == null ? Double.MAX_VALUE : Double.parseDouble(stated);
    boolean right =
        switch (module.verdict()) {
          case CREDITED -> module.credits() == all || stated == null && module.credits() > 0;
          case CREDITED_IN_PART -> module.credits() > 0 && module.credits() < all;
          case REFUSED -> module.credits() == 0;
        };
    if (!right) {
      fault(
          findings,
          "credits",
          String.valueOf(module.credits()),
          "do not fit the verdict %s for %s, which has %s credits"
              .formatted(module.verdict().token(), iri, stated == null ? "no" : stated));
    }
  }

  private static void expect(
      GraphReader reader, String iri, Kind kind, String key, List<Finding> findings) {
    if (!reader.isA(iri, kind.classIri())) {
      fault(findings, key, iri, "is no " + kind.token() + " here");
    }
  }

  private static void fault(List<Finding> findings, String key, String value, String message) {
    findings.add(Finding.about(Finding.Severity.ERROR, key + " " + message, null, key, value));
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
