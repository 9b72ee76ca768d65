package org.dualmap.format.cfpackage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dualmap.spi.SourceFinding;
import org.dualmap.spi.SourceFinding.Severity;
import org.dualmap.spi.SourceSink;
import org.dualmap.spi.SourceThing;
import org.jspecify.annotations.Nullable;

/** The items of a framework: each becomes a competency. */
final class CaseItems {
  private static final int LONGEST_NAME = 300;

  private final CaseDocument scheme;
  private final SourceSink sink;
  private final Map<String, SourceThing> byIdentifier = new LinkedHashMap<>();

  CaseItems(CaseDocument scheme, SourceSink sink) {
    this.scheme = scheme;
    this.sink = sink;
  }

  CaseDocument scheme() {
    return scheme;
  }

  /** What the item with that identifier is called; null where the package has none. */
  @Nullable String id(String identifier) {
    SourceThing item = byIdentifier.get(identifier);
    return item == null ? null : item.id();
  }

  /** Reads every item and says what is wrong with it. */
  void read(List<JsonObject> items) {
    for (int i = 0; i < items.size(); i++) {
      JsonObject item = items.get(i);
      long row = i + 1L;
      String identifier = item.text("identifier");
      boolean whole = true;
      for (String field : List.of("identifier", "fullStatement")) {
        if (item.text(field).isEmpty()) {
          finding(Severity.ERROR, "must not be empty", row, field, null);
          whole = false;
        }
      }
      if (byIdentifier.containsKey(identifier)) {
        finding(Severity.ERROR, "is the identifier of two items", row, "identifier", identifier);
      } else if (whole) {
        byIdentifier.put(identifier, thing(item, row));
      }
    }
  }

  private SourceThing thing(JsonObject item, long row) {
    String uri = item.text("uri");
    String identifier = item.text("identifier");
    if (!CaseDocument.iri(uri)) {
      finding(Severity.WARNING, "is no IRI; one is made of the identifier", row, "uri", uri);
    }
    String language = scheme.language(item.text("language"), scheme.language());
    SourceThing thing =
        SourceThing.of(CaseDocument.iri(uri) ? uri : identifier, "skos:Concept", "dm:Competency")
            .link("skos:inScheme", scheme.id())
            .value("dct:identifier", identifier);
    thing = names(thing, item, language);
    thing = with(thing, "dm:code", item.text("humanCodingScheme"));
    thing = with(thing, "dm:itemType", item.text("CFItemType"));
    for (String keyword : item.texts("conceptKeywords")) {
      thing = thing.text("dct:subject", keyword, language);
    }
    String licence = scheme.licence(item);
    if (licence != null) {
      thing = thing.link("dct:license", licence);
    }
    return validity(thing, item, row);
  }

  private static SourceThing with(SourceThing thing, String property, String value) {
    return value.isEmpty() ? thing : thing.value(property, value);
  }

  /** The short name, with the whole statement as its definition where it says more. */
  private static SourceThing names(SourceThing thing, JsonObject item, String language) {
    String statement = item.text("fullStatement");
    String name = item.text("abbreviatedStatement");
    if (name.isEmpty()) {
      name = shortened(statement.replaceAll("\\s+", " "));
    }
    SourceThing named = thing.text("skos:prefLabel", name, language);
    if (!name.equals(statement)) {
      named = named.text("skos:definition", statement, language);
    }
    String other = item.text("alternativeLabel");
    if (!other.isEmpty()) {
      named = named.text("skos:altLabel", other, language);
    }
    String notes = item.text("notes");
    return notes.isEmpty() ? named : named.text("skos:scopeNote", notes, language);
  }

  private static String shortened(String statement) {
    if (statement.length() <= LONGEST_NAME) {
      return statement;
    }
    int end = statement.lastIndexOf(' ', LONGEST_NAME);
    int cut = end > 0 ? end : statement.offsetByCodePoints(0, LONGEST_NAME / 2);
    return statement.substring(0, cut) + "…";
  }

  private SourceThing validity(SourceThing thing, JsonObject item, long row) {
    String from = day(item, "statusStartDate", row);
    String through = day(item, "statusEndDate", row);
    SourceThing dated = thing;
    if (!from.isEmpty()) {
      dated = dated.value("schema:validFrom", from, "xsd:date");
    }
    if (!through.isEmpty()) {
      dated = dated.value("schema:validThrough", through, "xsd:date");
    }
    // The day of the import plays no part: the same file must give the same content for ever.
    boolean ended = !through.isEmpty() && through.compareTo(scheme.lastDay()) <= 0;
    if (ended || scheme.isDeprecated()) {
      dated = dated.value("owl:deprecated", "true", "xsd:boolean");
    }
    String changed = item.text("lastChangeDateTime");
    return isTime(changed, row) ? dated.value("dct:modified", changed, "xsd:dateTime") : dated;
  }

  private String day(JsonObject item, String field, long row) {
    String text = item.text(field);
    try {
      return text.isEmpty() ? "" : LocalDate.parse(text).toString();
    } catch (DateTimeParseException e) {
      finding(Severity.ERROR, "must be a date such as 2026-09-01", row, field, text);
      return "";
    }
  }

  private boolean isTime(String text, long row) {
    try {
      return !text.isEmpty() && OffsetDateTime.parse(text).getYear() > 0;
    } catch (DateTimeParseException e) {
      finding(Severity.WARNING, "is no date with time; left out", row, "lastChangeDateTime", text);
      return false;
    }
  }

  /** Hands every item over, with its links. */
  void handOver(CaseLinks links) {
    byIdentifier.forEach(
        (identifier, item) -> {
          SourceThing linked = item;
          for (CaseLinks.Link link : links.of(identifier)) {
            linked = linked.link(link.property(), link.target());
          }
          sink.thing(linked);
        });
  }

  private void finding(
      Severity severity, String message, long row, String field, @Nullable String value) {
    sink.finding(new SourceFinding(severity, message, row, null, "CFItems." + field, value));
  }
}
