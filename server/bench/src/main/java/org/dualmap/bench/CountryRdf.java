package org.dualmap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.jena.riot.system.StreamRDF;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Names;

/**
 * Writes a generated country, always the same for the same size: programmes with modules and
 * outcomes, standards, a hierarchy of skills with up to nine parents, and claims.
 */
final class CountryRdf {
  private static final long SEED = 20_26;
  private static final String GRAPH = Names.GRAPHS + "import/gen/";
  private static final int INSTITUTION_SIZE = 20;

  private final Country country;
  private final QuadsRdf quads;
  private final SplittableRandom random = new SplittableRandom(SEED);

  CountryRdf(Country country, StreamRDF to) {
    this.country = country;
    this.quads = new QuadsRdf(to);
  }

  /** Writes everything. */
  void write() {
    levelsAndFields();
    skills();
    List<List<String>> items = new ArrayList<>();
    for (int standard = 0; standard < country.standards(); standard++) {
      items.add(standard(standard));
    }
    for (int programme = 0; programme < country.programmes(); programme++) {
      programme(programme);
    }
    new CountryClaimsRdf(country, items, quads, random.split()).write();
  }

  private void levelsAndFields() {
    quads.into(GRAPH + "frame");
    String framework = Country.IDS + "framework/gen";
    quads.thing(framework, Kind.FRAMEWORK, "Framework of the generated country");
    quads.text(framework, Names.DM + "version", "1");
    for (int level = 1; level <= 8; level++) {
      String iri = Country.level(level);
      quads.thing(iri, Kind.LEVEL, "Level " + level);
      quads.number(iri, Names.DM + "levelNumber", level);
      quads.link(iri, Names.SKOS + "inScheme", framework);
    }
    for (int field = 0; field < country.fields(); field++) {
      quads.thing(Country.field(field), Kind.FIELD, "Field " + field);
    }
    for (int i = 0; i * INSTITUTION_SIZE < country.programmes(); i++) {
      quads.thing(institution(i * INSTITUTION_SIZE), Kind.INSTITUTION, "Institution " + i);
    }
  }

  private static String institution(int programme) {
    return Country.IDS + "institution/gen/i" + programme / INSTITUTION_SIZE;
  }

  /** A twelfth of the skills are above others; each has one to three parents, some have nine. */
  private void skills() {
    quads.into(GRAPH + "skills");
    int above = Math.max(2, country.skills() / 12);
    for (int skill = 0; skill < country.skills(); skill++) {
      String iri = Country.skill(skill);
      quads.thing(iri, Kind.SKILL, "Skill number " + skill);
      int parents = skill % 500 == 499 ? 9 : 1 + random.nextInt(3);
      int highest = skill < above ? skill / 10 : above;
      for (int n = 0; n < parents && highest > 0; n++) {
        quads.link(iri, Names.SKOS + "broader", Country.skill(random.nextInt(highest)));
      }
    }
  }

  /** Two cards of six functions of two skills of two abilities and two pieces of knowledge. */
  private List<String> standard(int number) {
    quads.into(GRAPH + "standards/" + number % country.fields());
    String iri = Country.standard(number);
    quads.thing(iri, Kind.STANDARD, "Standard number " + number);
    quads.text(iri, Names.DM + "code", "GEN-" + number);
    quads.text(iri, Names.DM + "version", "2025");
    quads.link(iri, Names.DM + "field", Country.field(number % country.fields()));
    List<String> items = new ArrayList<>();
    for (int card = 0; card < 2; card++) {
      String cardIri = part(items, iri, Kind.PROFESSION_CARD, number, "c" + card);
      quads.link(cardIri, Names.DM + "level", Country.level(4 + 2 * card));
      for (int f = 0; f < Country.FUNCTIONS / 2; f++) {
        String name = "c" + card + "f" + f;
        String function = part(items, cardIri, Kind.LABOUR_FUNCTION, number, name);
        quads.text(function, Names.DM + "code", (char) ('A' + f) + "");
        quads.truth(function, Names.DM + "mandatory", f < 4);
        for (int s = 0; s < 2; s++) {
          String skill = part(items, function, Kind.PROFESSIONAL_SKILL, number, name + "s" + s);
          for (int n = 0; n < 2; n++) {
            part(items, skill, Kind.ABILITY, number, name + "s" + s + "a" + n);
            part(items, skill, Kind.KNOWLEDGE, number, name + "s" + s + "k" + n);
          }
        }
      }
    }
    return items;
  }

  private String part(List<String> items, String whole, Kind kind, int standard, String name) {
    String iri = Country.IDS + kind.token() + "/gen/s" + standard + "-" + name;
    quads.thing(iri, kind, kind.token() + " " + name + " of standard " + standard);
    quads.link(iri, Names.DCT + "isPartOf", whole);
    items.add(iri);
    return iri;
  }

  private void programme(int number) {
    int field = number % country.fields();
    quads.into(GRAPH + "programmes/" + field);
    String iri = Country.programme(number);
    quads.thing(iri, Kind.PROGRAMME, "Programme number " + number);
    quads.text(iri, Names.DM + "code", "GEN%05d".formatted(number));
    quads.text(iri, Names.DM + "version", "2024");
    quads.link(iri, Names.DM + "institution", institution(number));
    quads.link(iri, Names.DM + "field", Country.field(field));
    quads.link(iri, Names.DM + "level", Country.level(4 + number % 3));
    quads.link(iri, Names.DM + "sector", Names.DM + "VET");
    quads.date(iri, Names.SCHEMA + "validFrom", 730);
    for (int outcome = 0; outcome < Country.OUTCOMES; outcome++) {
      String part = Country.outcome(number, outcome);
      quads.thing(part, Kind.LEARNING_OUTCOME, "Outcome " + outcome + " of programme " + number);
      quads.text(part, Names.DM + "code", "LO " + outcome);
      quads.link(part, Names.DCT + "isPartOf", iri);
      quads.link(part, Names.DM + "level", Country.level(4 + number % 3));
    }
    for (int module = 0; module < Country.MODULES; module++) {
      String part = Country.module(number, module);
      quads.thing(part, Kind.MODULE, "Module " + module + " of programme " + number);
      quads.link(part, Names.DCT + "isPartOf", iri);
      quads.decimal(part, Names.DM + "credits", "" + (3 + random.nextInt(12)));
      for (int outcome = module; outcome < Country.OUTCOMES; outcome += Country.MODULES) {
        quads.link(part, Names.DM + "masters", Country.outcome(number, outcome));
      }
    }
  }
}
