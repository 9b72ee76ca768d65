package org.dualmap.demand;

import java.util.SortedSet;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Names;
import org.dualmap.web.ParameterFaults;
import org.jspecify.annotations.Nullable;

/** Makes sure that what a caller names is there, and says so of everything at once. */
final class FilterChecks {
  private final GraphReader reader;
  private final ParameterFaults faults;

  FilterChecks(GraphReader reader, ParameterFaults faults) {
    this.reader = reader;
    this.faults = faults;
  }

  /** A thing of one of these kinds. */
  void thing(String parameter, @Nullable String iri, Kind... kinds) {
    if (iri == null) {
      return;
    }
    if (!reader.exists(iri)) {
      faults.add(parameter, iri, "names nothing that is known here");
      return;
    }
    for (Kind kind : kinds) {
      if (reader.isA(iri, kind.classIri())) {
        return;
      }
    }
    String other = reader.kind(iri).map(kind -> ", but a " + kind.token()).orElse("");
    faults.add(parameter, iri, "names no " + kinds[0].token() + other);
  }

  /** A skill; ESCO's are known by name alone where ESCO itself is not imported. */
  void skill(String iri) {
    boolean named = reader.exists(iri) && reader.kind(iri).isEmpty();
    boolean demanded = !reader.linksTo(iri, Names.DM + "demandedSkill").isEmpty();
    if (!named && !demanded) {
      thing("skill", iri, Kind.SKILL, Kind.EMPLOYER_SKILL, Kind.SKILL_GROUP);
    }
  }

  /** A region that the data names. */
  void region(@Nullable String region, SortedSet<String> known) {
    if (region != null && !known.contains(region)) {
      faults.add(
          "region", region, "names no region that is known; there are " + String.join(", ", known));
    }
  }
}
