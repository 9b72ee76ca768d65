package org.dualmap.recognition;

import java.util.ArrayList;
import java.util.List;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.recognition.Decision.ModuleRecognition;
import org.dualmap.web.Language;

/** Finds where something new contradicts what commissions decided before. For one answer. */
final class Contradictions {
  private final Language words;
  private final List<String> found = new ArrayList<>();

  Contradictions(Language words) {
    this.words = words;
  }

  /** Compares one module with every earlier decision about it. */
  void check(Label module, Verdict verdict, double credits, List<Decision> earlier) {
    for (Decision decision : earlier) {
      decision.modules().stream()
          .filter(before -> before.module().iri().equals(module.iri()))
          .forEach(before -> compare(module, verdict, credits, decision, before));
    }
  }

  private void compare(
      Label module, Verdict verdict, double credits, Decision decision, ModuleRecognition before) {
    if (before.verdict() != verdict) {
      found.add(
          words.say(
              "recognition.warning.contradicts-verdict",
              decision.on(),
              word(before.verdict()),
              module.label(),
              word(verdict)));
    } else if (Math.abs(before.credits() - credits) > 1e-9) {
      found.add(
          words.say(
              "recognition.warning.contradicts-credits",
              decision.on(),
              before.credits(),
              module.label(),
              credits));
    }
  }

  /** Compares one module of a decision with the proposal that was before the commission. */
  void differs(Label module, double credits, Decision proposal) {
    proposal.modules().stream()
        .filter(proposed -> proposed.module().iri().equals(module.iri()))
        .filter(proposed -> Math.abs(proposed.credits() - credits) > 1e-9)
        .forEach(
            proposed ->
                found.add(
                    words.say(
                        "recognition.warning.differs-from-proposal",
                        module.label(),
                        credits,
                        proposed.credits())));
  }

  private String word(Verdict verdict) {
    return words.say("recognition.verdict." + verdict.token());
  }

  List<String> found() {
    return found;
  }
}
