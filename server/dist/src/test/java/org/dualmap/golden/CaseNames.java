package org.dualmap.golden;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The short names of one case and the IRIs that stand for them in the graph. */
final class CaseNames {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern TAKEN = Pattern.compile("(claim|level|demand)-\\d+|[a-z]+-of-case");

  private final String space;
  private final String skillSpace;
  private final Map<String, String> iris = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  /** The names of the case in that folder. */
  CaseNames(String folder) {
    this.space = "https://w3id.org/dualmap/id/golden/" + folder + "/";
    this.skillSpace = "http://data.europa.eu/esco/skill/golden-" + folder + "-";
  }

  /** Gives a name its IRI; a fault where it was given before. */
  String give(Section.Name name, Faults faults) {
    return give(name, space, faults);
  }

  /** Gives the name of a skill an IRI as ESCO's skills have. */
  String giveSkill(Section.Name name, Faults faults) {
    return give(name, skillSpace, faults);
  }

  private String give(Section.Name name, String in, Faults faults) {
    if (!NAME.matcher(name.text()).matches() || TAKEN.matcher(name.text()).matches()) {
      faults.add(
          name.line(),
          "\"%s\" is no good name: small Latin letters, digits and hyphens, and not like claim-1"
              .formatted(name.text()));
    } else if (iris.containsKey(name.text())) {
      faults.add(name.line(), "\"" + name.text() + "\" is the name of something else already");
    }
    return own(name.text(), in);
  }

  /** The IRI of something that the case itself does not name, such as its framework. */
  String own(String name) {
    return own(name, space);
  }

  private String own(String name, String in) {
    iris.put(name, in + name);
    names.put(in + name, name);
    return in + name;
  }

  /** The IRI of a name; a fault where nothing was given that name. */
  String iri(Section.Name name, Faults faults) {
    String iri = iris.get(name.text());
    if (iri == null) {
      faults.add(name.line(), "\"" + name.text() + "\" is used but never given");
      return space + "unknown";
    }
    return iri;
  }

  /** The name of what has that IRI; the text itself where it is the IRI of nothing here. */
  String nameOf(String text) {
    return names.getOrDefault(text, text);
  }
}
