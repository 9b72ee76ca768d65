package org.dualmap.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Finding.Severity;

/** Collects what an import finds; lists the first thousand of each severity and counts all. */
final class Findings {
  private static final int MOST_LISTED = 1000;

  private final List<Finding> listed = new ArrayList<>();
  private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

  void add(Finding finding) {
    if (counts.merge(finding.severity(), 1, Integer::sum) <= MOST_LISTED) {
      listed.add(finding);
    }
  }

  int count(Severity severity) {
    return counts.getOrDefault(severity, 0);
  }

  List<Finding> listed() {
    return List.copyOf(listed);
  }

  List<Finding> errors() {
    return listed.stream().filter(f -> f.severity() == Severity.ERROR).toList();
  }
}
