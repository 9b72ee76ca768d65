package org.dualmap.golden;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the occupational standards of a case, down to abilities and knowledge. */
final class StandardReader {
  private static final Set<String> STANDARD =
      Set.of("version", "validFrom", "validThrough", "replaces", "partOf", "cards");

  private final Given given;

  StandardReader(Given given) {
    this.given = given;
  }

  void standard(Section.Name name, YamlNode node) {
    Section section = given.section(name, node, "standard", STANDARD);
    String iri = given.thing(name, "dm:OccupationalStandard");
    given.field(iri);
    given.version(iri, section, "1");
    given.links(iri, "dct:isPartOf", section, "partOf");
    section.things("cards", (card, about) -> card(iri, card, about));
  }

  private void card(String standard, Section.Name name, YamlNode node) {
    Section section = given.section(name, node, "card", Set.of("level", "replaces", "functions"));
    String iri = part(name, "dm:ProfessionCard", standard);
    String level = section.number("level");
    if (level == null) {
      given.faults().add(section.line(), "a card must have its \"level\"");
    }
    given.level(iri, level);
    given.links(iri, "dct:replaces", section, "replaces");
    section.things("functions", (function, about) -> function(iri, function, about));
  }

  private String part(Section.Name name, String type, String whole) {
    String iri = given.thing(name, type);
    given.turtle().link(iri, "dct:isPartOf", whole);
    return iri;
  }

  private void function(String card, Section.Name name, YamlNode node) {
    Section section = given.section(name, node, "function", Set.of("mandatory", "skills"));
    String iri = part(name, "dm:LabourFunction", card);
    @Nullable String mandatory = section.truth("mandatory");
    given.turtle().whole(iri, "dm:mandatory", mandatory == null ? "true" : mandatory);
    section.things("skills", (skill, about) -> skill(iri, skill, about));
  }

  private void skill(String function, Section.Name name, YamlNode node) {
    Section section = given.section(name, node, "skill", Set.of("abilities", "knowledge"));
    String iri = part(name, "dm:ProfessionalSkill", function);
    section.names("abilities").forEach(ability -> part(ability, "dm:Ability", iri));
    section.names("knowledge").forEach(known -> part(known, "dm:Knowledge", iri));
  }
}
