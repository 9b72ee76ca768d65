package org.dualmap.plugin;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dualmap.graph.Names;

/**
 * The IRIs that a plugin may describe: below {@code https://w3id.org/dualmap/id/} those whose
 * second part has the words of its id after the first hyphen, as {@code
 * …/module/motor-vehicle-service/m01} for {@code field-motor-vehicle-service}; and those with a
 * beginning that its manifest lists.
 */
final class OwnSpace {
  private final List<String> beginnings;
  private final String name;
  private final boolean used;
  private final Pattern byName;

  OwnSpace(PluginManifest manifest) {
    this.beginnings = manifest.space();
    this.name = manifest.ownName();
    this.used = !manifest.data().isEmpty();
    this.byName =
        Pattern.compile(
            Pattern.quote(Names.IDS) + "[^/]+/([^/]+-)?" + Pattern.quote(name) + "(-[^/]*)?(/.*)?");
  }

  boolean has(String iri) {
    return byName.matcher(iri).matches() || beginnings.stream().anyMatch(iri::startsWith);
  }

  /** What both describe things in; empty where none or one of them describes anything. */
  Optional<String> sharedWith(OwnSpace other) {
    if (!used || !other.used) {
      return Optional.empty();
    }
    return name.equals(other.name)
        ? Optional.of(Names.IDS + "…/" + name + "/")
        : beginnings.stream()
            .filter(
                own ->
                    other.beginnings.stream()
                        .anyMatch(its -> its.startsWith(own) || own.startsWith(its)))
            .findFirst();
  }
}
