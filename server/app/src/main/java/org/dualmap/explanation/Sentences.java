package org.dualmap.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dualmap.coverage.CoverageReport;
import org.dualmap.coverage.CoverageReport.Item;
import org.dualmap.coverage.Share;
import org.dualmap.explanation.Explanation.Told;
import org.dualmap.graph.GraphReader;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimState;
import org.dualmap.ruleset.RuleSet;
import org.dualmap.web.Language;
import org.dualmap.web.Language.Percent;
import org.jspecify.annotations.Nullable;

/** Finds the words for figures. Inside a read of the store. */
final class Sentences {
  private static final String ACCOUNT = "/id/account/";

  private final GraphReader reader;
  private final Language words;
  private final RuleSet ruleSet;

  Sentences(GraphReader reader, Language words, RuleSet ruleSet) {
    this.reader = reader;
    this.words = words;
    this.ruleSet = ruleSet;
  }

  private String label(String iri) {
    return reader.label(iri, words.tag()).label();
  }

  /** A claim in words. */
  Told claim(Claim claim) {
    double degree = ruleSet.degree(claim);
    String reviewer = claim.reviewer();
    List<Object> values = new ArrayList<>();
    values.add(
        claim.author() == null ? words.say("explanation.author-unknown") : who(claim.author()));
    values.add(label(claim.subject()));
    values.add(label(claim.predicate().iri()));
    values.add(label(claim.object()));
    values.add(new Percent(degree));
    values.add(words.say("claim." + claim.state().token()));
    String key = "explanation.claim-unreviewed";
    if (reviewer != null) {
      key = "explanation.claim";
      values.add(who(reviewer));
      values.add(Objects.toString(claim.reviewed(), "—"));
    }
    String text = words.say(key, values.toArray());
    if (claim.coverageOfObject() == null) {
      text +=
          " "
              + words.say(
                  "explanation.claim-default", new Percent(degree), label(claim.predicate().iri()));
    }
    return new Told(claim, degree, text);
  }

  /** The name of an account or person. */
  private String who(String iri) {
    int at = iri.indexOf(ACCOUNT);
    return at < 0 ? label(iri) : iri.substring(at + ACCOUNT.length());
  }

  /** The state of an item and how it came about. */
  List<String> item(Item item, List<Told> claims, @Nullable Item whole, int parts) {
    List<String> text = new ArrayList<>();
    text.add(state(item, claims));
    switch (item.basis()) {
      case SKILL -> text.add(words.say("explanation.inferred-skill", skill(claims, item.iri())));
      case WHOLE ->
          text.add(words.say("explanation.inferred-whole", whole == null ? "" : whole.label()));
      case PARTS -> text.add(words.say("explanation.inferred-parts", String.valueOf(parts)));
      default -> {}
    }
    Integer gap = item.levelGap();
    if (gap != null && item.level() != null) {
      text.add(
          words.say(
              "explanation.level-gap",
              (gap > 0 ? "+" : "") + gap,
              String.valueOf(item.level() + gap),
              String.valueOf(item.level())));
    }
    return text;
  }

  private String state(Item item, List<Told> claims) {
    return switch (item.state()) {
      case COVERED ->
          words.say(
              "explanation.covered",
              item.label(),
              count(claims, ClaimState.ACCEPTED),
              new Percent(item.atLeast()));
      case PARTIAL ->
          words.say(
              "explanation.partial",
              item.label(),
              new Percent(item.atLeast()),
              new Percent(item.atMost()));
      case NOT_COVERED ->
          words.say("explanation.not-covered", item.label(), count(claims, ClaimState.NO_MATCH));
      case UNKNOWN ->
          words.say("explanation.unknown", item.label(), count(claims, ClaimState.SUGGESTED));
    };
  }

  private static String count(List<Told> claims, ClaimState state) {
    return String.valueOf(claims.stream().filter(told -> told.claim().state() == state).count());
  }

  /** The skill that both sides are mapped to. */
  private String skill(List<Told> claims, String item) {
    return claims.stream()
        .filter(told -> !told.claim().object().equals(item))
        .map(told -> label(told.claim().object()))
        .findFirst()
        .orElseGet(() -> label(item));
  }

  /** The shares of a whole target. */
  List<String> whole(CoverageReport report) {
    Share even = report.covered().unweighted();
    Share weighted = report.covered().weighted();
    List<String> text = new ArrayList<>();
    text.add(
        words.say(
            "explanation.share",
            report.target().label(),
            new Percent(even.covered()),
            new Percent(even.partial()),
            new Percent(even.notCovered()),
            new Percent(even.unknown()),
            new Percent(even.atLeast()),
            new Percent(even.atMost())));
    if (!even.equals(weighted)) {
      text.add(
          words.say(
              "explanation.share-weighted",
              new Percent(weighted.atLeast()),
              new Percent(weighted.atMost())));
    }
    return text;
  }

  /** What decided, and on which state of the graph. */
  List<String> decided(CoverageReport report) {
    String title =
        ruleSet.title().getOrDefault(words.tag(), ruleSet.title().getOrDefault("en", ruleSet.id()));
    String day = report.asOf() == null ? "" : words.say("explanation.state-day", report.asOf());
    return List.of(
        words.say("explanation.rule", title, ruleSet.version(), new Percent(ruleSet.coveredFrom())),
        words.say("explanation.state", String.valueOf(report.sequence()), day));
  }
}
