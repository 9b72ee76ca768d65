package org.dualmap.recognition;

import java.time.LocalDate;
import java.util.List;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Names;
import org.dualmap.problem.Finding;
import org.dualmap.recognition.DecisionDraft.ModuleDraft;
import org.dualmap.ruleset.RuleSets;
import org.jspecify.annotations.Nullable;

/** Finds where a decision does not fit what is in the graph. For one decision, inside a read. */
final class DecisionCheck {
  private final GraphReader reader;
  private final RuleSets ruleSets;
  private final List<Finding> findings;

  /**
   * @param findings what is found goes here
   */
  DecisionCheck(GraphReader reader, RuleSets ruleSets, List<Finding> findings) {
    this.reader = reader;
    this.ruleSets = ruleSets;
    this.findings = findings;
  }

  /** Checks everything that could be read. */
  void check(DecisionDraft draft, LocalDate today) {
    String from = draft.from();
    if (from != null
        && !reader.isA(from, Kind.PROGRAMME.classIri())
        && !reader.isA(from, Kind.QUALIFICATION.classIri())) {
      fault("from", from, "is neither a programme nor a qualification here");
    }
    expect("to", draft.to(), Kind.PROGRAMME);
    expect("decidedBy", draft.decidedBy(), Kind.INSTITUTION);
    if (draft.on() != null && draft.on().isAfter(today)) {
      fault("on", draft.on().toString(), "lies in the future");
    }
    if (draft.ruleSet() != null && ruleSets.find(draft.ruleSet()).isEmpty()) {
      fault("ruleSet", draft.ruleSet(), "is not known here");
    }
    proposal(draft);
    draft.modules().forEach(module -> module(module, draft.to()));
  }

  private void proposal(DecisionDraft draft) {
    String proposal = draft.proposal();
    if (proposal == null) {
      return;
    }
    if (!reader.isA(proposal, DecisionsRdf.PROPOSAL)) {
      fault("proposal", proposal, "is no proposal here");
    } else if (draft.to() != null
        && !reader.links(proposal, Names.DM + "recognisedTowards").contains(draft.to())) {
      fault("proposal", proposal, "is about another programme than to");
    }
  }

  private void module(ModuleDraft draft, @Nullable String programme) {
    String iri = draft.module();
    if (iri == null || programme == null) {
      return;
    }
    if (!reader.isA(iri, Kind.MODULE.classIri())
        || !reader.links(iri, Names.DCT + "isPartOf").contains(programme)) {
      fault(draft.place() + "module", iri, "is no module of the programme");
    } else if (draft.verdict() != null && draft.credits() != null) {
      credits(draft.place(), draft.verdict(), draft.credits(), iri);
    }
  }

  private void credits(String place, Verdict verdict, double credits, String module) {
    String stated = reader.text(module, Names.DM + "credits");
    double all = stated == null ? Double.MAX_VALUE : Double.parseDouble(stated);
    boolean fits =
        switch (verdict) {
          case CREDITED -> credits == all || stated == null && credits > 0;
          case CREDITED_IN_PART -> credits > 0 && credits < all;
          case REFUSED -> credits == 0;
        };
    if (!fits) {
      fault(
          place + "credits",
          String.valueOf(credits),
          "do not fit the verdict %s for a module of %s credits"
              .formatted(verdict.token(), stated == null ? "unknown" : stated));
    }
  }

  private void expect(String key, @Nullable String iri, Kind kind) {
    if (iri != null && !reader.isA(iri, kind.classIri())) {
      fault(key, iri, "is no " + kind.token() + " here");
    }
  }

  private void fault(String key, String value, String message) {
    findings.add(Finding.about(Finding.Severity.ERROR, key + " " + message, null, key, value));
  }
}
