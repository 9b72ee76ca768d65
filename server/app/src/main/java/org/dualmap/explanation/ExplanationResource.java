package org.dualmap.explanation;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dualmap.access.Caller;
import org.dualmap.access.Role.Action;
import org.dualmap.coverage.CoverageAnalysis;
import org.dualmap.coverage.CoverageParameters;
import org.dualmap.coverage.CoverageQuestion;
import org.dualmap.graph.Change;
import org.dualmap.graph.GraphStore;
import org.dualmap.mapping.ClaimsEditRdf;
import org.dualmap.ruleset.RuleSets;
import org.dualmap.web.Language;
import org.dualmap.web.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/coverage/explanation}: why an item of a target is covered or not, or where a share of
 * the whole comes from; in words, and as PROV-O.
 */
@Path("/api/coverage/explanation")
public final class ExplanationResource {
  private static final String TURTLE = "text/turtle";
  private static final String JSON_LD = "application/ld+json";
  private static final String N_TRIPLES = "application/n-triples";

  private final Explanations explanations;
  private final KeptExplanationsRdf kept;
  private final RuleSets ruleSets;
  private final Clock clock;

  public ExplanationResource(
      GraphStore store, CoverageAnalysis analysis, RuleSets ruleSets, Clock clock) {
    this.explanations = new Explanations(store, analysis);
    this.kept = new KeptExplanationsRdf(store);
    this.ruleSets = ruleSets;
    this.clock = clock;
  }

  /** In words. */
  @GET
  @Produces(MediaType.APPLICATION_JSON + ";qs=1.0")
  public Explanation words(
      @BeanParam CoverageParameters asked, @QueryParam("item") @Nullable String item) {
    return explanations.explain(asked.question(ruleSets, asked.language()), item(item));
  }

  private static @Nullable String item(@Nullable String item) {
    return item == null || item.isBlank() ? null : Parameters.iri("item", item);
  }

  /** As PROV-O in Turtle. */
  @GET
  @Produces(TURTLE + ";charset=utf-8;qs=0.9")
  public byte[] turtle(
      @BeanParam CoverageParameters asked, @QueryParam("item") @Nullable String item) {
    return provenance(asked, item, TURTLE);
  }

  /** As PROV-O in JSON-LD. */
  @GET
  @Produces(JSON_LD + ";qs=0.8")
  public byte[] jsonLd(
      @BeanParam CoverageParameters asked, @QueryParam("item") @Nullable String item) {
    return provenance(asked, item, JSON_LD);
  }

  /** As PROV-O in N-Triples. */
  @GET
  @Produces(N_TRIPLES + ";qs=0.7")
  public byte[] nTriples(
      @BeanParam CoverageParameters asked, @QueryParam("item") @Nullable String item) {
    return provenance(asked, item, N_TRIPLES);
  }

  private byte[] provenance(CoverageParameters asked, @Nullable String item, String mediaType) {
    CoverageQuestion question = asked.question(ruleSets, null);
    return KeptExplanationsRdf.write(
        ProvenanceRdf.write(inEveryLanguage(asked, item), question.ruleSet(), now(), null),
        mediaType);
  }

  private Map<String, Explanation> inEveryLanguage(
      CoverageParameters asked, @Nullable String item) {
    Map<String, Explanation> all = new TreeMap<>();
    for (String tag : Language.TAGS) {
      all.put(tag, explanations.explain(asked.question(ruleSets, tag), item(item)));
    }
    return all;
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Keeps the explanation in the graph. As long as nothing changes that it rests on, it is kept
   * once.
   */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  public Response keep(
      @BeanParam CoverageParameters asked, @QueryParam("item") @Nullable String item) {
    String author = Caller.require(Action.KEEP_ANSWERS);
    CoverageQuestion question = asked.question(ruleSets, asked.language());
    Map<String, Explanation> all = inEveryLanguage(asked, item);
    Explanation explanation =
        Objects.requireNonNull(all.get(Language.ofTag(asked.language()).tag()));
    boolean already = kept.has(explanation.iri());
    if (!already) {
      kept.keep(
          ProvenanceRdf.write(all, question.ruleSet(), now(), ClaimsEditRdf.accountIri(author)),
          new Change(author, "Kept an explanation"));
    }
    URI address =
        URI.create(
            "/api/resources?iri=" + URLEncoder.encode(explanation.iri(), StandardCharsets.UTF_8));
    return (already ? Response.ok().location(address) : Response.created(address))
        .entity(explanation)
        .build();
  }
}
