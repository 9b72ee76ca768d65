package org.dualmap.curriculum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is wrong with the modules of a programme. Pure. */
final class ModuleChecks {
  /** Programmes print whole credits. */
  private static final double ROUNDING = 0.5;

  private static final double EXACT = 0.005;

  private final Curriculum curriculum;
  private final ModuleOrder order;
  private final List<Discovery> found = new ArrayList<>();

  private ModuleChecks(Curriculum curriculum) {
    this.curriculum = curriculum;
    this.order = new ModuleOrder(curriculum.modules());
  }

  /** Everything found. */
  static List<Discovery> of(Curriculum curriculum) {
    ModuleChecks checks = new ModuleChecks(curriculum);
    checks.credits();
    for (CourseModule module : curriculum.modules()) {
      checks.outcomes(module);
      checks.hours(module);
      if (checks.order.position(module) == null) {
        checks.found.add(Discovery.of(Check.MODULE_WITHOUT_POSITION, module));
      }
    }
    return checks.found;
  }

  /** Where a module states no credits, the sum is not known. */
  private void credits() {
    Double whole = curriculum.credits();
    List<@Nullable Double> stated = new ArrayList<>();
    curriculum.modules().forEach(module -> stated.add(module.credits()));
    if (whole == null || stated.isEmpty() || stated.stream().anyMatch(Objects::isNull)) {
      return;
    }
    double sum = stated.stream().filter(Objects::nonNull).mapToDouble(Double::doubleValue).sum();
    if (Math.abs(sum - whole) > EXACT) {
      List<String> modules = curriculum.modules().stream().map(CourseModule::iri).toList();
      found.add(
          new Discovery(
              Check.CREDITS_DO_NOT_ADD_UP, null, modules, List.of(plain(sum), plain(whole))));
    }
  }

  private void outcomes(CourseModule module) {
    if (module.teaching().isEmpty() && module.assessed().isEmpty()) {
      found.add(Discovery.of(Check.MODULE_WITHOUT_OUTCOMES, module));
    }
    TreeSet<String> all = new TreeSet<>(module.teaching().keySet());
    all.addAll(module.assessed());
    for (String outcome : all) {
      if (curriculum.outcome(outcome).isEmpty()) {
        found.add(
            new Discovery(
                Check.FOREIGN_OUTCOME,
                outcome,
                List.of(module.iri()),
                List.of(module.name(), outcome)));
      }
    }
  }

  private void hours(CourseModule module) {
    Integer perCredit = curriculum.hoursPerCredit();
    Integer hours = module.hours();
    Double credits = module.credits();
    if (perCredit == null || hours == null || credits == null) {
      return;
    }
    double off = Math.abs(hours - credits * perCredit) / perCredit;
    if (off > EXACT) {
      found.add(
          Discovery.of(
              off > ROUNDING ? Check.HOURS_DO_NOT_FIT : Check.HOURS_ROUNDED,
              module,
              String.valueOf(hours),
              plain(credits),
              String.valueOf(perCredit),
              plain(credits * perCredit)));
    }
  }

  /** Without needless digits. */
  private static String plain(double number) {
    return new BigDecimal(String.valueOf(number)).stripTrailingZeros().toPlainString();
  }
}
