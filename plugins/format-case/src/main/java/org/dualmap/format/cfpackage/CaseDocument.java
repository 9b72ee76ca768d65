package org.dualmap.format.cfpackage;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.dualmap.spi.SourceDescription;
import org.dualmap.spi.SourceFinding;
import org.dualmap.spi.SourceSink;
import org.dualmap.spi.SourceThing;
import org.jspecify.annotations.Nullable;

/** The framework itself: what it is called, who answers for it, in which language it is. */
final class CaseDocument {
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
  private static final Pattern IRI = Pattern.compile("(https?://|urn:)\\S+");
  private static final String UNKNOWN = "und";

  private final JsonObject document;
  private final SourceSink sink;
  private final Map<String, String> licences = new HashMap<>();
  private final String identifier;
  private final String id;
  private final String language;

  CaseDocument(JsonObject document, JsonObject cfPackage, SourceSink sink) {
    this.document = document;
    this.sink = sink;
    this.identifier = document.text("identifier");
    this.id = iri(document.text("uri")) ? document.text("uri") : "document-" + identifier;
    this.language = language(document.text("language"), UNKNOWN);
    for (JsonObject licence : cfPackage.object("CFDefinitions").objects("CFLicenses")) {
      licences.put(licence.text("identifier"), licence.text("uri"));
    }
  }

  /** What other things call the scheme. */
  String id() {
    return id;
  }

  /** The identifier in the package. */
  String identifier() {
    return identifier;
  }

  boolean isDeprecated() {
    return document.text("adoptionStatus").equals("Deprecated");
  }

  /** The day on which the document was changed last, as ISO 8601; empty where unknown. */
  String lastDay() {
    String changed = document.text("lastChangeDateTime");
    return changed.length() < 10 ? "" : changed.substring(0, 10);
  }

  static boolean iri(String text) {
    return IRI.matcher(text).matches();
  }

  /** A language tag, or another where it is missing or no tag. */
  String language(String tag, String otherwise) {
    return LANGUAGE.matcher(tag).matches() ? tag : otherwise;
  }

  String language() {
    return language;
  }

  void handOver() {
    String title = document.text("title");
    if (identifier.isEmpty() || title.isEmpty()) {
      sink.finding(
          new SourceFinding(
              SourceFinding.Severity.ERROR,
              "must not be empty",
              null,
              null,
              identifier.isEmpty() ? "CFDocument.identifier" : "CFDocument.title",
              null));
      return;
    }
    if (language.equals(UNKNOWN)) {
      sink.finding(
          new SourceFinding(
              SourceFinding.Severity.WARNING,
              "names no language; texts without one of their own are kept as \"und\"",
              null,
              null,
              "CFDocument.language",
              document.text("language").isEmpty() ? null : document.text("language")));
    }
    String official = document.text("officialSourceURL");
    String publisher = document.text("publisher");
    sink.source(
        new SourceDescription(
            identifier,
            Map.of(language, title),
            licence(document),
            publisher.isEmpty() ? known(document.text("creator")) : publisher,
            iri(official) ? official : iri(document.text("uri")) ? document.text("uri") : null,
            known(document.text("version"))));
    sink.thing(scheme(title));
  }

  private SourceThing scheme(String title) {
    SourceThing scheme =
        SourceThing.of(id, "skos:ConceptScheme").text("skos:prefLabel", title, language);
    String description = document.text("description");
    if (!description.isEmpty()) {
      scheme = scheme.text("dct:description", description, language);
    }
    String status = document.text("adoptionStatus");
    if (!status.isEmpty()) {
      scheme = scheme.value("dm:sourceStatus", status);
    }
    if (isDeprecated()) {
      scheme = scheme.value("owl:deprecated", "true", "xsd:boolean");
    }
    String licence = licence(document);
    if (licence != null) {
      scheme = scheme.link("dct:license", licence);
    }
    return scheme.value("dct:identifier", identifier);
  }

  /** The licence that an object names, as an IRI; null where it names none. */
  @Nullable String licence(JsonObject owner) {
    JsonObject named = owner.object("licenseURI");
    String uri = licences.getOrDefault(named.text("identifier"), named.text("uri"));
    return iri(uri) ? uri : null;
  }

  private static @Nullable String known(String text) {
    return text.isEmpty() ? null : text;
  }
}
