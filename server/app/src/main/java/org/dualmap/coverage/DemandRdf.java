package org.dualmap.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Names;
import org.jspecify.annotations.Nullable;

/** Reads what an employer asks for. Inside a read of the store. */
final class DemandRdf {
  private final GraphReader reader;

  DemandRdf(GraphReader reader) {
    this.reader = reader;
  }

  /**
   * The skills that an employer asks for, each with the positions of all its demands as its weight;
   * a demand that names no positions counts as one.
   *
   * @param asOf later demands do not count; null means all
   */
  List<TargetItem> items(String employer, @Nullable LocalDate asOf) {
    Map<String, Double> positions = new TreeMap<>();
    for (String demand : reader.linksTo(employer, Names.DM + "demandedBy")) {
      String date = reader.text(demand, Names.DCT + "date");
      if (asOf != null && date != null && LocalDate.parse(date).isAfter(asOf)) {
        continue;
      }
      String stated = reader.text(demand, Names.DM + "positions");
      for (String skill : reader.links(demand, Names.DM + "demandedSkill")) {
        positions.merge(skill, stated == null ? 1 : Double.parseDouble(stated), Double::sum);
      }
    }
    List<TargetItem> items = new ArrayList<>();
    positions.forEach(
        (skill, weight) ->
            items.add(
                new TargetItem(
                    skill,
                    reader.kind(skill).orElse(Kind.SKILL),
                    null,
                    null,
                    null,
                    null,
                    weight,
                    List.of())));
    return items;
  }
}
