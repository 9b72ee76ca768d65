package org.dualmap.mapping;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.dualmap.extension.Brought;
import org.dualmap.problem.Problem;
import org.dualmap.spi.MappingCheck;
import org.dualmap.spi.MappingClaim;
import org.dualmap.spi.Remark;
import org.dualmap.spi.Thing;
import org.dualmap.web.Language;
import org.jspecify.annotations.Nullable;

/** Asks every check about one claim after the other, within one time limit. For one request. */
final class ClaimChecking {
  private final List<Brought<MappingCheck>> checks;
  private final Language language;
  private final long end;

  /** Begins; from now on the time runs. */
  ClaimChecking(List<Brought<MappingCheck>> checks, Language language, Duration limit) {
    this.checks = checks;
    this.language = language;
    this.end = System.nanoTime() + limit.toNanos();
  }

  /** Whether there is nobody to ask. */
  boolean isIdle() {
    return checks.isEmpty();
  }

  /** Whether no check is asked any more. */
  boolean isOver() {
    return System.nanoTime() - end >= 0;
  }

  /** What all checks say; those that fail are named, or all where the time was over before. */
  RemarkedClaim check(StoredClaim stored, Thing subject, Thing object) {
    MappingClaim claim = claim(stored.claim(), subject, object);
    List<SaidRemark> remarks = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    boolean over = isOver();
    for (Brought<MappingCheck> check : checks) {
      if (over) {
        missing.add(check.extension().name());
        continue;
      }
      try {
        check.extension().check(claim).forEach(remark -> remarks.add(said(remark, check)));
      } catch (Problem e) {
        missing.add(check.extension().name());
      }
    }
    return new RemarkedClaim(stored, remarks, missing);
  }

  private SaidRemark said(Remark remark, Brought<MappingCheck> by) {
    Map<String, String> text = remark.text();
    return new SaidRemark(
        remark.code(),
        Objects.requireNonNull(text.get(language.tag())),
        by.extension().name(),
        by.plugin());
  }

  private static MappingClaim claim(Claim claim, Thing subject, Thing object) {
    return new MappingClaim(
        subject,
        claim.predicate().token(),
        object,
        number(claim.coverageOfObject()),
        number(claim.useOfSubject()),
        number(claim.confidence()),
        claim.state().token());
  }

  private static OptionalDouble number(@Nullable Double number) {
    return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
  }
}
