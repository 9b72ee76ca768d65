package org.dualmap.golden;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a case gives, on its way into Turtle: names first, links between them at the end. */
final class Given {
  private final CaseNames names;
  private final Faults faults;
  private final Turtle turtle = new Turtle();
  private final List<Runnable> links = new ArrayList<>();
  private final Set<String> framework = new HashSet<>();

  Given(CaseNames names, Faults faults) {
    this.names = names;
    this.faults = faults;
  }

  CaseNames names() {
    return names;
  }

  Faults faults() {
    return faults;
  }

  Turtle turtle() {
    return turtle;
  }

  /** The keys of a thing. */
  Section section(Section.Name name, YamlNode node, String kind, Set<String> known) {
    return Section.of(node, kind + " " + name.text(), faults, known);
  }

  /** Says of something that it is of a class; returns its IRI. */
  String thing(Section.Name name, String type) {
    String iri = names.give(name, faults);
    turtle.thing(iri, type, name.text());
    return iri;
  }

  /** Links a thing to what the names at a key stand for, once all names are given. */
  void links(String iri, String property, Section section, String key) {
    for (Section.Name name : section.names(key)) {
      links.add(() -> turtle.link(iri, property, names.iri(name, faults)));
    }
  }

  /** Does something once all names are given. */
  void later(Runnable work) {
    links.add(work);
  }

  /** Links a thing to a level of the case's own framework; not where no level is written. */
  void level(String iri, @Nullable String number) {
    if (number == null) {
      return;
    }
    String scheme = names.own("framework-of-case");
    if (framework.add(scheme)) {
      turtle.thing(scheme, "dm:Framework", "Framework").text(scheme, "dm:version", "1");
    }
    String level = names.own("level-" + number);
    if (framework.add(level)) {
      turtle
          .thing(level, "dm:FrameworkLevel", "Level " + number)
          .link(level, "skos:inScheme", scheme)
          .whole(level, "dm:levelNumber", number);
    }
    turtle.link(iri, "dm:level", level);
  }

  /** Links a thing to the case's own field. */
  void field(String iri) {
    String field = names.own("field-of-case");
    if (framework.add(field)) {
      turtle
          .thing(field, "dm:Field", "Field")
          .link(field, "dm:iscedField", "http://data.europa.eu/snb/isced-f/0613");
    }
    turtle.link(iri, "dm:field", field);
  }

  /** Links a programme to the case's own college or university. */
  void institution(String iri, String sector) {
    String institution = names.own(sector.equals("VET") ? "college-of-case" : "university-of-case");
    if (framework.add(institution)) {
      turtle
          .thing(institution, "dm:Institution", "Invented institution")
          .put(institution, "dm:sector", "dm:" + sector);
    }
    turtle.link(iri, "dm:institution", institution);
  }

  /** Names of versions and the days on which they hold. */
  void version(String iri, Section section, String fallback) {
    String version = section.text("version");
    turtle.text(iri, "dm:version", version == null ? fallback : version);
    turtle.day(iri, "schema:validFrom", section.day("validFrom"));
    turtle.day(iri, "schema:validThrough", section.day("validThrough"));
    links(iri, "dct:replaces", section, "replaces");
  }

  /** All statements, with the links. */
  String write() {
    links.forEach(Runnable::run);
    return turtle.toString();
  }
}
