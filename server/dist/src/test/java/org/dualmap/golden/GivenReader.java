package org.dualmap.golden;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a case gives. */
final class GivenReader {
  private static final Set<String> PLACES =
      Set.of("programmes", "qualifications", "standards", "employers", "skills", "claims");
  private static final Set<String> PROGRAMME =
      Set.of(
          "sector",
          "level",
          "credits",
          "hoursPerCredit",
          "code",
          "version",
          "validFrom",
          "validThrough",
          "replaces",
          "qualification",
          "outcomes",
          "modules");
  private static final Set<String> MODULE =
      Set.of(
          "code",
          "credits",
          "hours",
          "indicator",
          "introduces",
          "develops",
          "masters",
          "teaches",
          "assesses");

  private final Given given;
  private int demands;
  private int claims;

  private GivenReader(Given given) {
    this.given = given;
  }

  /** What is given as Turtle. What is wrong becomes a fault. */
  static String read(YamlNode node, CaseNames names, Faults faults) {
    GivenReader reader = new GivenReader(new Given(names, faults));
    Section section = Section.of(node, "given", faults, PLACES);
    section.things("qualifications", reader::qualification);
    section.things("programmes", reader::programme);
    StandardReader standards = new StandardReader(reader.given);
    section.things("standards", standards::standard);
    section.things("skills", reader::skill);
    section.things("employers", reader::employer);
    section.rows("claims").forEach(reader::claim);
    return reader.given.write();
  }

  private void qualification(Section.Name name, YamlNode node) {
    Section section = given.section(name, node, "qualification", Set.of("code", "sector", "level"));
    String iri = given.thing(name, "elm:Qualification");
    given.turtle().text(iri, "dm:code", orElse(section.text("code"), name.text()));
    given.turtle().put(iri, "dm:sector", "dm:" + sector(section));
    given.level(iri, section.number("level"));
  }

  private void programme(Section.Name name, YamlNode node) {
    Section section = given.section(name, node, "programme", PROGRAMME);
    String iri = given.thing(name, "dm:Programme");
    String sector = sector(section);
    given
        .turtle()
        .text(iri, "dm:code", orElse(section.text("code"), name.text()))
        .put(iri, "dm:sector", "dm:" + sector)
        .decimal(iri, "dm:credits", section.number("credits"))
        .whole(iri, "dm:hoursPerCredit", section.number("hoursPerCredit"));
    given.institution(iri, sector);
    given.field(iri);
    given.level(iri, section.number("level"));
    given.version(iri, section, "1");
    given.links(iri, "dm:qualification", section, "qualification");
    section.things("outcomes", (outcome, about) -> outcome(iri, outcome, about));
    section.things("modules", (module, about) -> module(iri, module, about));
  }

  private String sector(Section section) {
    String sector = section.text("sector");
    if (sector == null || !Set.of("VET", "HE").contains(sector)) {
      given.faults().add(section.node("sector").line(), "\"sector\" must be VET or HE");
      return "VET";
    }
    return sector;
  }

  private static String orElse(@Nullable String text, String fallback) {
    return text == null ? fallback : text;
  }

  private void outcome(String programme, Section.Name name, YamlNode node) {
    Section section =
        given.section(
            name, node, "outcome", Set.of("code", "level", "indicator", "place", "prerequisite"));
    String iri = given.thing(name, "elm:LearningOutcome");
    given
        .turtle()
        .link(iri, "dct:isPartOf", programme)
        .text(iri, "dm:code", orElse(section.text("code"), name.text()))
        .decimal(iri, "dm:levelIndicator", section.number("indicator"));
    given.level(iri, section.number("level"));
    given.links(iri, "dm:prerequisite", section, "prerequisite");
    String place = section.text("place");
    Map<String, String> places =
        Map.of("institution", "dm:AtInstitution", "company", "dm:AtCompany", "both", "dm:AtBoth");
    if (place != null && places.containsKey(place)) {
      given.turtle().put(iri, "dm:placeOfLearning", places.getOrDefault(place, ""));
    } else if (place != null) {
      given
          .faults()
          .add(section.node("place").line(), "\"place\" must be institution, company or both");
    }
  }

  private void module(String programme, Section.Name name, YamlNode node) {
    Section section = given.section(name, node, "module", MODULE);
    String iri = given.thing(name, "dm:Module");
    given
        .turtle()
        .link(iri, "dct:isPartOf", programme)
        .text(iri, "dm:code", orElse(section.text("code"), name.text()))
        .decimal(iri, "dm:credits", section.number("credits"))
        .whole(iri, "dm:hours", section.number("hours"))
        .decimal(iri, "dm:levelIndicator", section.number("indicator"));
    for (String verb : new String[] {"introduces", "develops", "masters", "teaches", "assesses"}) {
      given.links(iri, "dm:" + verb, section, verb);
    }
  }

  private void skill(Section.Name name, YamlNode node) {
    Section section = given.section(name, node, "skill", Set.of("broader"));
    String iri = given.names().giveSkill(name, given.faults());
    given.turtle().thing(iri, "esco:Skill", name.text());
    given.links(iri, "skos:broader", section, "broader");
  }

  private void employer(Section.Name name, YamlNode node) {
    Section section = given.section(name, node, "employer", Set.of("region", "demands"));
    String iri = given.thing(name, "dm:Employer");
    String region = orElse(section.text("region"), "Invented region");
    given.turtle().text(iri, "dm:region", region);
    given.field(iri);
    for (YamlNode row : section.rows("demands")) {
      demand(iri, region, row);
    }
  }

  private void demand(String employer, String region, YamlNode row) {
    Section section =
        Section.of(row, "a demand", given.faults(), Set.of("skill", "positions", "date"));
    String iri = given.names().own("demand-" + ++demands);
    given
        .turtle()
        .put(iri, "a", "dm:SkillDemand")
        .link(iri, "dm:demandedBy", employer)
        .text(iri, "dm:region", region)
        .whole(iri, "dm:positions", section.number("positions"))
        .day(iri, "dct:date", orElse(section.day("date"), "2024-01-01"));
    given.field(iri);
    given.links(iri, "dm:demandedSkill", section, "skill");
  }

  private void claim(YamlNode row) {
    String iri = given.names().own("claim-" + ++claims);
    ClaimLine.read(row, given.faults()).ifPresent(line -> given.later(() -> claim(iri, line)));
  }

  private void claim(String iri, ClaimLine line) {
    Turtle turtle = given.turtle();
    turtle
        .put(iri, "a", "sssom:Mapping")
        .link(iri, "owl:annotatedSource", given.names().iri(line.subject(), given.faults()))
        .put(iri, "owl:annotatedProperty", "skos:" + line.predicate())
        .link(iri, "owl:annotatedTarget", given.names().iri(line.object(), given.faults()))
        .put(iri, "sssom:mapping_justification", "semapv:ManualMappingCuration")
        .decimal(iri, "dm:coverageOfObject", line.covers())
        .decimal(iri, "dm:useOfSubject", line.uses())
        .put(iri, "dm:mappingState", "dm:" + line.state())
        .day(iri, "dct:created", line.made())
        .put(iri, "dm:provenance", "dm:Illustrative");
    turtle.link(iri, "pav:authoredBy", given.names().own("author-of-case"));
    if (line.decided()) {
      turtle
          .link(iri, "sssom:reviewer_id", given.names().own("reviewer-of-case"))
          .day(iri, "sssom:review_date", line.reviewed());
    }
  }
}
