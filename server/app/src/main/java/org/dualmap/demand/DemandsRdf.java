package org.dualmap.demand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Names;
import org.jspecify.annotations.Nullable;

/** Reads what employers ask for. Inside a read of the store. */
final class DemandsRdf {
  private static final String DEMANDED_BY = Names.DM + "demandedBy";
  private static final String REGION = Names.DM + "region";
  private static final String FIELD = Names.DM + "field";
  private static final String TYPE = Names.RDF + "type";

  private final GraphReader reader;

  DemandsRdf(DatasetGraph dataset) {
    this.reader = new GraphReader(dataset);
  }

  /** Every region that a thing of one of these kinds names, sorted. */
  SortedSet<String> regions(Kind... kinds) {
    SortedSet<String> regions = new TreeSet<>();
    for (Kind kind : kinds) {
      for (String iri : reader.linksTo(kind.classIri(), TYPE)) {
        String region = reader.text(iri, REGION);
        if (region != null) {
          regions.add(region);
        }
      }
    }
    return regions;
  }

  /** The demand that was asked about, the oldest first. */
  List<Demand> read(DemandQuestion asked) {
    List<Demand> demands = new ArrayList<>();
    for (String iri : of(asked.employer())) {
      if (reader.isA(iri, Kind.SKILL_DEMAND.classIri())) {
        demands.addAll(demands(iri, asked));
      }
    }
    demands.sort(
        Comparator.comparing(Demand::date, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Demand::iri)
            .thenComparing(Demand::skill));
    return demands;
  }

  private List<String> of(@Nullable String employer) {
    return employer == null
        ? reader.linksTo(Kind.SKILL_DEMAND.classIri(), TYPE)
        : reader.linksTo(employer, DEMANDED_BY);
  }

  /** The shapes let through one employer and one skill; what came by another way may have more. */
  private List<Demand> demands(String iri, DemandQuestion asked) {
    List<Demand> demands = new ArrayList<>();
    String date = reader.text(iri, Names.DCT + "date");
    for (String employer : reader.links(iri, DEMANDED_BY)) {
      String region = own(iri, employer);
      boolean wanted =
          (asked.employer() == null || asked.employer().equals(employer))
              && (asked.region() == null || asked.region().equals(region))
              && (asked.field() == null || fields(iri, employer).contains(asked.field()))
              && within(date, asked.since(), asked.asOf());
      if (wanted) {
        for (String skill : reader.links(iri, Names.DM + "demandedSkill")) {
          demands.add(
              new Demand(
                  iri,
                  skill,
                  reader.label(employer, asked.language().tag()),
                  region,
                  date,
                  positions(iri)));
        }
      }
    }
    return demands;
  }

  private @Nullable String own(String demand, String employer) {
    return Stream.of(demand, employer)
        .map(iri -> reader.text(iri, REGION))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private List<String> fields(String demand, String employer) {
    List<String> own = reader.links(demand, FIELD);
    return own.isEmpty() ? reader.links(employer, FIELD) : own;
  }

  /** A date that is not stated counts as long ago. */
  private static boolean within(
      @Nullable String date, @Nullable LocalDate since, @Nullable LocalDate asOf) {
    if (date == null) {
      return since == null;
    }
    LocalDate day = LocalDate.parse(date);
    return (since == null || !day.isBefore(since)) && (asOf == null || !day.isAfter(asOf));
  }

  private int positions(String demand) {
    String stated = reader.text(demand, Names.DM + "positions");
    return stated == null ? 1 : Integer.parseInt(stated);
  }
}
