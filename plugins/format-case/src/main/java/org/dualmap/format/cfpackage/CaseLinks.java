package org.dualmap.format.cfpackage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dualmap.spi.SourceFinding;
import org.dualmap.spi.SourceFinding.Severity;
import org.dualmap.spi.SourceSink;
import org.jspecify.annotations.Nullable;

/** The associations of a framework, as links of its items. */
final class CaseLinks {
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "isChildOf", "skos:broader",
          "isPartOf", "dct:isPartOf",
          "exactMatchOf", "skos:exactMatch",
          "isPeerOf", "skos:related",
          "isRelatedTo", "skos:related",
          "replacedBy", "dct:isReplacedBy");

  private final CaseItems items;
  private final SourceSink sink;
  private final Map<String, Set<Link>> byOrigin = new HashMap<>();

  /**
   * A link of an item.
   *
   * @param target what it is called
   */
  record Link(String property, String target) {}

  CaseLinks(CaseItems items, SourceSink sink) {
    this.items = items;
    this.sink = sink;
  }

  /** Reads every association; those for which there is no property are counted by type. */
  void read(List<JsonObject> associations) {
    Map<String, Integer> leftOut = new TreeMap<>();
    for (int i = 0; i < associations.size(); i++) {
      JsonObject association = associations.get(i);
      String type = association.text("associationType");
      String property = PROPERTIES.get(type);
      if (type.isEmpty()) {
        finding("must not be empty", i + 1L, "associationType", null);
      } else if (property == null) {
        leftOut.merge(type, 1, Integer::sum);
      } else {
        read(association, property, i + 1L);
      }
    }
    leftOut.forEach(
        (type, count) ->
            sink.finding(
                new SourceFinding(
                    Severity.INFO,
                    "%d associations of this type are left out: there is no property for it"
                        .formatted(count),
                    null,
                    null,
                    "CFAssociations.associationType",
                    type)));
  }

  private void read(JsonObject association, String property, long row) {
    String origin = association.object("originNodeURI").text("identifier");
    JsonObject end = association.object("destinationNodeURI");
    if (items.id(origin) == null) {
      if (!origin.equals(items.scheme().identifier())) {
        finding("names no item of the package", row, "originNodeURI", origin);
      }
      return;
    }
    if (end.text("identifier").equals(items.scheme().identifier())) {
      return;
    }
    String target = items.id(end.text("identifier"));
    if (target == null && !CaseDocument.iri(end.text("uri"))) {
      finding(
          "names no item of the package and has no IRI",
          row,
          "destinationNodeURI",
          end.text("identifier"));
      return;
    }
    byOrigin
        .computeIfAbsent(origin, o -> new LinkedHashSet<>())
        .add(new Link(property, target == null ? end.text("uri") : target));
  }

  /** The links of an item. */
  List<Link> of(String identifier) {
    return new ArrayList<>(byOrigin.getOrDefault(identifier, Set.of()));
  }

  private void finding(String message, long row, String field, @Nullable String value) {
    sink.finding(
        new SourceFinding(Severity.ERROR, message, row, null, "CFAssociations." + field, value));
  }
}
