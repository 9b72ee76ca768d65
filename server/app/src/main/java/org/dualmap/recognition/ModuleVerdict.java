package org.dualmap.recognition;

import org.dualmap.recognition.Course.CourseModule;
import org.dualmap.ruleset.RecognitionRules;
import org.dualmap.spi.Judgement;
import org.dualmap.spi.ModuleEvidence;

/**
 * What becomes of one module.
 *
 * @param byCoverage credits that the judge would credit
 * @param hours of the earlier learning that stand behind it
 * @param companyPart the part of these hours, in [0,1], that was learned at a company
 * @param byHours credits that the hours give
 * @param allowed credits before caps
 * @param proposed credits after caps
 */
record ModuleVerdict(
    CourseModule module,
    ModuleEvidence evidence,
    Judgement judgement,
    double byCoverage,
    double hours,
    double companyPart,
    double byHours,
    double allowed,
    double proposed) {

  /** Before caps. */
  static ModuleVerdict of(
      CourseModule module,
      ModuleEvidence evidence,
      Judgement judgement,
      double hours,
      double companyHours,
      RecognitionRules rules,
      double hoursPerCredit) {
    double byCoverage = module.credits() * judgement.share();
    double byHours = hoursPerCredit > 0 ? hours / hoursPerCredit : 0;
    double bound = rules.hoursBound() ? Math.min(byCoverage, byHours) : byCoverage;
    double allowed =
        bound >= module.credits() - 1e-9 ? module.credits() : down(bound, rules.creditStep());
    return new ModuleVerdict(
        module,
        evidence,
        judgement,
        byCoverage,
        hours,
        hours > 0 ? companyHours / hours : 0,
        byHours,
        allowed,
        allowed);
  }

  /** The largest multiple of the step that is no more, forgiving errors of rounding. */
  static double down(double credits, double step) {
    return RecognitionReport.rounded(Math.floor(credits / step + 1e-6) * step);
  }

  ModuleVerdict cutTo(double credits) {
    return new ModuleVerdict(
        module,
        evidence,
        judgement,
        byCoverage,
        hours,
        companyPart,
        byHours,
        allowed,
        Math.min(proposed, credits));
  }

  /** Whether hours gave less than the judge would credit. */
  boolean boundByHours(RecognitionRules rules) {
    return judgement.share() > 0 && rules.hoursBound() && byHours < byCoverage - 1e-9;
  }

  /** Whether something would be credited, but less than the smallest step. */
  boolean lostByStep() {
    return allowed <= 0 && judgement.share() > 0;
  }

  /** Credits that caps took away. */
  double cut() {
    return allowed - proposed;
  }

  boolean whole() {
    return proposed > 0 && proposed >= module.credits() - 1e-9;
  }

  Verdict verdict() {
    return whole() ? Verdict.CREDITED : proposed > 0 ? Verdict.CREDITED_IN_PART : Verdict.REFUSED;
  }

  /** The clause that decided last. */
  String rule(RecognitionRules rules) {
    if (cut() > 0) {
      return "cap";
    }
    if (lostByStep()) {
      return "credit-step";
    }
    return boundByHours(rules) && proposed < down(byCoverage, rules.creditStep())
        ? "hours-bound"
        : judgement.rule();
  }
}
