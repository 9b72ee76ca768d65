package org.dualmap.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dualmap.recognition.RecognitionReport.CapUse;
import org.dualmap.ruleset.RecognitionRules;
import org.dualmap.ruleset.RecognitionRules.Cap;

/**
 * Applies the caps of a rule set, one after another. Where a sum is over a limit, the best covered
 * modules keep their credits; the module that crosses the limit keeps what is left.
 */
final class Caps {
  private final RecognitionRules rules;
  private final double programmeCredits;
  private final List<CapUse> uses = new ArrayList<>();
  private final Map<String, List<CapUse>> byModule = new HashMap<>();

  Caps(RecognitionRules rules, double programmeCredits) {
    this.rules = rules;
    this.programmeCredits = programmeCredits;
  }

  /** The verdicts in their order, with what the caps leave. */
  List<ModuleVerdict> apply(List<ModuleVerdict> verdicts) {
    List<ModuleVerdict> current = verdicts;
    for (Cap cap : rules.caps()) {
      current = apply(cap, current);
    }
    return current;
  }

  private List<ModuleVerdict> apply(Cap cap, List<ModuleVerdict> verdicts) {
    double limit = cap.limit(programmeCredits);
    double left = limit;
    double cut = 0;
    Map<String, ModuleVerdict> kept = new HashMap<>();
    for (ModuleVerdict verdict : verdicts.stream().sorted(Modules.BEST_FIRST).toList()) {
      double part = part(cap, verdict);
      double counted = verdict.proposed() * part;
      if (part > 0 && counted > left + 1e-9) {
        double keeps = ModuleVerdict.down(Math.max(0, left) / part, rules.creditStep());
        ModuleVerdict smaller = verdict.cutTo(keeps);
        double taken = verdict.proposed() - smaller.proposed();
        cut += taken;
        note(verdict, cap, limit, taken);
        kept.put(verdict.module().label().iri(), smaller);
        counted = smaller.proposed() * part;
      }
      left -= counted;
    }
    uses.add(
        new CapUse(
            cap.id(),
            cap.of(),
            RecognitionReport.rounded(limit),
            RecognitionReport.rounded(limit - left),
            RecognitionReport.rounded(cut)));
    return verdicts.stream().map(v -> kept.getOrDefault(v.module().label().iri(), v)).toList();
  }

  private void note(ModuleVerdict verdict, Cap cap, double limit, double taken) {
    byModule
        .computeIfAbsent(verdict.module().label().iri(), module -> new ArrayList<>())
        .add(new CapUse(cap.id(), cap.of(), limit, 0, taken));
  }

  /** The part of a module's credits, in [0,1], that a cap counts. */
  private static double part(Cap cap, ModuleVerdict verdict) {
    if (cap.band().isPresent()) {
      return cap.band().get().equals(verdict.judgement().band()) ? 1 : 0;
    }
    return cap.of().equals("workplace") ? verdict.companyPart() : 1;
  }

  /** Every cap with its sum and what it cut. */
  List<CapUse> uses() {
    return uses;
  }

  /** What caps cut of a module. */
  List<CapUse> of(ModuleVerdict verdict) {
    return byModule.getOrDefault(verdict.module().label().iri(), List.of());
  }
}
