package org.dualmap.bench;

import java.util.List;
import java.util.SplittableRandom;
import org.dualmap.graph.Names;
import org.dualmap.mapping.ClaimState;
import org.dualmap.mapping.Predicate;

/**
 * Writes the claims of a generated country. Of a programme's claims three fifths go to items of one
 * or two standards of its field, a quarter to skills of its field and to common ones, the rest to
 * outcomes of other programmes of its field. Seven tenths are accepted.
 */
final class CountryClaimsRdf {
  private static final int COMMON_SKILLS = 26;

  private final Country country;
  private final List<List<String>> items;
  private final QuadsRdf quads;
  private final SplittableRandom random;
  private int written;

  /**
   * Prepares to write.
   *
   * @param items of each standard
   */
  CountryClaimsRdf(
      Country country, List<List<String>> items, QuadsRdf quads, SplittableRandom random) {
    this.country = country;
    this.items = items;
    this.quads = quads;
    this.random = random;
  }

  void write() {
    for (int standard = 0; standard < country.standards(); standard++) {
      quads.into(Names.GRAPHS + "import/gen/claims/" + standard % country.fields());
      for (int link = 0; link < Country.LINKS; link++) {
        claim(item(standard), skill(standard % country.fields()));
      }
    }
    for (int programme = 0; programme < country.programmes(); programme++) {
      ofProgramme(programme);
    }
  }

  private void ofProgramme(int programme) {
    int field = programme % country.fields();
    quads.into(Names.GRAPHS + "import/gen/claims/" + field);
    int first = standardOf(field);
    int second = random.nextBoolean() ? first : standardOf(field);
    for (int n = 0; n < country.claimsOfProgramme(); n++) {
      String outcome = Country.outcome(programme, random.nextInt(Country.OUTCOMES));
      double kind = random.nextDouble();
      if (kind < 0.6) {
        String item = item(random.nextInt(5) == 0 ? second : first);
        if (random.nextInt(10) == 0) {
          claim(item, outcome);
        } else {
          claim(outcome, item);
        }
      } else if (kind < 0.85) {
        claim(outcome, skill(field));
      } else {
        claim(outcome, outcomeOfAnother(programme));
      }
    }
  }

  private int standardOf(int field) {
    return pick(country.standards(), field);
  }

  /** A number below a limit that belongs to a field, as numbers do in turn. */
  private int pick(int limit, int field) {
    return field + country.fields() * random.nextInt((limit - field - 1) / country.fields() + 1);
  }

  private String item(int standard) {
    List<String> all = items.get(standard);
    return all.get(random.nextInt(all.size()));
  }

  /** Three of ten skills are common to all fields; lower numbers are named more often. */
  private String skill(int field) {
    int first = country.skills() / 12;
    if (random.nextInt(10) < 3) {
      int common = Math.max(1, country.skills() / COMMON_SKILLS);
      return Country.skill(first + random.nextInt(common));
    }
    int skill = Math.min(pick(country.skills(), field), pick(country.skills(), field));
    return Country.skill(skill);
  }

  private String outcomeOfAnother(int programme) {
    int other = pick(country.programmes(), programme % country.fields());
    int next = other == programme ? (programme + 1) % country.programmes() : other;
    return Country.outcome(next, random.nextInt(Country.OUTCOMES));
  }

  private void claim(String subject, String object) {
    String iri = Country.claim(written++);
    ClaimState state = state();
    int day = random.nextInt(1200);
    quads.link(iri, Names.RDF + "type", Names.SSSOM + "Mapping");
    quads.link(iri, Names.OWL + "annotatedSource", subject);
    quads.link(iri, Names.OWL + "annotatedProperty", predicate().iri());
    quads.link(iri, Names.OWL + "annotatedTarget", object);
    quads.link(iri, Names.SSSOM + "mapping_justification", Names.SEMAPV + "ManualMappingCuration");
    quads.link(iri, Names.PAV + "authoredBy", person());
    quads.link(iri, Names.DM + "mappingState", state.iri());
    quads.date(iri, Names.DCT + "created", day);
    if (state != ClaimState.NO_MATCH && random.nextInt(5) > 0) {
      quads.decimal(iri, Names.DM + "coverageOfObject", degree());
      quads.decimal(iri, Names.DM + "useOfSubject", degree());
    }
    if (state != ClaimState.SUGGESTED) {
      quads.link(iri, Names.SSSOM + "reviewer_id", person());
      quads.date(iri, Names.SSSOM + "review_date", day + random.nextInt(60));
    }
  }

  private ClaimState state() {
    int n = random.nextInt(100);
    return n < 70
        ? ClaimState.ACCEPTED
        : n < 85
            ? ClaimState.SUGGESTED
            : n < 90 ? ClaimState.REJECTED : n < 97 ? ClaimState.NO_MATCH : ClaimState.WITHDRAWN;
  }

  private Predicate predicate() {
    return Predicate.values()[random.nextInt(Predicate.values().length)];
  }

  private String degree() {
    int tenths = 1 + random.nextInt(13);
    return tenths < 10 ? "0." + tenths : "1.0";
  }

  private String person() {
    return Country.IDS + "person/gen/" + random.nextInt(1000);
  }
}
