package org.dualmap.ruleset;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dualmap.problem.Finding;
import org.dualmap.ruleset.RecognitionRules.Band;
import org.dualmap.ruleset.RecognitionRules.Cap;
import org.dualmap.ruleset.RecognitionRules.Related;
import org.jspecify.annotations.Nullable;

/** Finds what contradicts itself in the parameters of recognition. For one thread. */
final class RecognitionFaults {
  private static final String BANDS = "/recognition/bands";
  private static final String CAPS = "/recognition/caps";

  private final String source;
  private final List<Finding> findings;

  /**
   * @param findings what is found goes here
   */
  RecognitionFaults(String source, List<Finding> findings) {
    this.source = source;
    this.findings = findings;
  }

  void check(RecognitionRules rules) {
    Double part = rules.partFrom();
    if (part != null && part > rules.wholeFrom()) {
      fault(
          "/recognition/partFrom",
          "partFrom must not lie above wholeFrom, which is " + rules.wholeFrom(),
          part);
    }
    bands(rules.bands());
    caps(rules);
    Related related = rules.related();
    if (related != null && related.to() != null && related.to().isBefore(related.from())) {
      fault("/recognition/related/to", "the table ends before it begins", related.to());
    }
  }

  private void bands(List<Band> bands) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < bands.size(); i++) {
      Band band = bands.get(i);
      String place = BANDS + "/" + i;
      if (!ids.add(band.id())) {
        fault(place + "/id", "another band is called so too", band.id());
      }
      if (band.from() != null && band.below() != null && band.from() >= band.below()) {
        fault(place, "the band \"%s\" ends before it begins".formatted(band.id()), band.below());
      }
      next(band, i + 1 < bands.size() ? bands.get(i + 1) : null, place);
      if (i == 0 && band.from() != null) {
        fault(place + "/from", "the first band must be open below, or levels have none", null);
      }
    }
  }

  /** Each band must begin where the one before ends. */
  private void next(Band band, @Nullable Band next, String place) {
    if (next == null) {
      if (band.below() != null) {
        fault(place + "/below", "the last band must be open above, or levels have none", null);
      }
      return;
    }
    Double end = band.below();
    Double begin = next.from();
    if (end == null || begin == null || end > begin) {
      fault(
          place,
          "the bands \"%s\" and \"%s\" overlap, so they contradict each other"
              .formatted(band.id(), next.id()),
          null);
    } else if (end < begin) {
      fault(
          place,
          "levels from %s to %s lie between the bands \"%s\" and \"%s\""
              .formatted(end, begin, band.id(), next.id()),
          null);
    }
  }

  private void caps(RecognitionRules rules) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < rules.caps().size(); i++) {
      Cap cap = rules.caps().get(i);
      String place = CAPS + "/" + i;
      if (!ids.add(cap.id())) {
        fault(place + "/id", "another cap is called so too", cap.id());
      }
      if ((cap.credits() == null) == (cap.share() == null)) {
        fault(place, "a cap needs credits or a share, and not both", cap.id());
      }
      cap.band()
          .filter(band -> rules.bands().stream().noneMatch(known -> known.id().equals(band)))
          .ifPresent(band -> fault(place + "/of", "there is no band of that name", band));
    }
  }

  private void fault(String place, String message, @Nullable Object value) {
    findings.add(RuleSetReader.fault(source, place, message, value));
  }
}
