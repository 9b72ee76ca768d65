package org.dualmap.mapping;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dualmap.graph.Change;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Names;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Makes, changes, reviews and takes back claims. Each call is one change in the journal, and each
 * but the first names the state of the claim that the caller has read. Safe for many threads.
 */
public final class ClaimsEditRdf {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final GraphStore store;
  private final boolean fourEyes;

  /**
   * Makes the only way in which people change claims.
   *
   * @param fourEyes whether an author's own claim must be reviewed by somebody else
   */
  public ClaimsEditRdf(GraphStore store, boolean fourEyes) {
    this.store = store;
    this.fourEyes = fourEyes;
  }

  /** The IRI that stands for an account in claims. */
  public static String accountIri(String name) {
    return Names.IDS + "account/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  /**
   * Makes a claim, suggested by the author of the change.
   *
   * @param draft empty where it could not be read; the findings say why
   * @param findings what is wrong already
   * @throws Problem with all findings where anything is wrong; nothing is stored then
   */
  StoredClaim create(Optional<ClaimDraft> draft, List<Finding> findings, Change change) {
    byte[] random = new byte[6];
    RANDOM.nextBytes(random);
    String id = "edits/" + HexFormat.of().formatHex(random);
    store.write(
        change,
        dataset -> {
          ClaimDraft good = good(draft, findings, dataset);
          ClaimStatementRdf statement =
              new ClaimStatementRdf(ClaimTriplesRdf.node(id), List.of())
                  .state(good, accountIri(change.author()));
          new ClaimTriplesRdf(dataset).replace(id, statement.triples());
        });
    return find(id);
  }

  /**
   * Makes a claim say something else; it is then suggested anew, by the author of the change.
   *
   * @param etag the state that the caller has read; null where not said
   */
  StoredClaim change(
      String id,
      @Nullable String etag,
      Optional<ClaimDraft> draft,
      List<Finding> findings,
      Change change) {
    String author = accountIri(change.author());
    edit(
        id,
        etag,
        change,
        (dataset, statement) -> statement.state(good(draft, findings, dataset), author));
    return find(id);
  }

  /** Takes a claim back: it stays, in the state withdrawn. */
  StoredClaim withdraw(String id, @Nullable String etag, Change change) {
    edit(id, etag, change, (dataset, statement) -> statement.to(ClaimState.WITHDRAWN));
    return find(id);
  }

  /** How the statements of a claim are changed. */
  private interface Edit {
    void apply(DatasetGraph dataset, ClaimStatementRdf statement);
  }

  private void edit(String id, @Nullable String etag, Change change, Edit edit) {
    store.write(
        change,
        dataset -> {
          ClaimTriplesRdf triples = new ClaimTriplesRdf(dataset);
          ClaimFaults faults = new ClaimFaults();
          faults.open(id, triples.find(id), etag);
          faults.refuse();
          ClaimStatementRdf statement =
              new ClaimStatementRdf(ClaimTriplesRdf.node(id), triples.triples(id));
          edit.apply(dataset, statement);
          triples.replace(id, statement.triples());
        });
  }

  /**
   * Reviews claims, all of them or none.
   *
   * @param reviews each of another claim
   * @param change its author is the reviewer
   * @throws Problem with all findings where one of them cannot be reviewed so
   */
  List<StoredClaim> review(List<Review> reviews, Change change) {
    String reviewer = accountIri(change.author());
    store.write(
        change,
        dataset -> {
          ClaimTriplesRdf triples = new ClaimTriplesRdf(dataset);
          ClaimFaults faults = new ClaimFaults();
          reviews.forEach(review -> check(review, reviewer, triples, dataset, faults));
          faults.refuse();
          for (Review review : reviews) {
            ClaimStatementRdf statement =
                new ClaimStatementRdf(
                        ClaimTriplesRdf.node(review.id()), triples.triples(review.id()))
                    .review(review.state(), reviewer, review.comment());
            triples.replace(review.id(), statement.triples());
          }
        });
    return reviews.stream().map(review -> find(review.id())).toList();
  }

  private void check(
      Review review,
      String reviewer,
      ClaimTriplesRdf triples,
      DatasetGraph dataset,
      ClaimFaults faults) {
    Optional<StoredClaim> found = triples.find(review.id());
    faults.open(review.id(), found, review.etag());
    if (found.isEmpty()) {
      return;
    }
    Claim claim = found.get().claim();
    if (fourEyes && triples.authors(review.id()).contains(reviewer)) {
      faults.add(
          ProblemCode.FORBIDDEN,
          claim.iri(),
          "is your own claim: another person must review it (dualmap.mapping.four-eyes)");
    }
    boolean programme = new GraphReader(dataset).isA(claim.subject(), Kind.PROGRAMME.classIri());
    if (review.state() == ClaimState.NO_MATCH && !programme) {
      faults.add(
          ProblemCode.BAD_DATA,
          claim.iri(),
          "\"no match\" is said of a whole programme, and the subject is none");
    }
  }

  /** The claim as it is now. */
  private StoredClaim find(String id) {
    return store.read(dataset -> new ClaimTriplesRdf(dataset).find(id)).orElseThrow();
  }

  private static ClaimDraft good(
      Optional<ClaimDraft> draft, List<Finding> findings, DatasetGraph dataset) {
    List<Finding> all = new ArrayList<>(findings);
    draft.ifPresent(d -> all.addAll(ends(d, new GraphReader(dataset))));
    if (!all.isEmpty() || draft.isEmpty()) {
      throw new Problem(
          ProblemCode.BAD_DATA,
          "The claim has %d faults; nothing was stored. First: %s"
              .formatted(all.size(), all.getFirst().asLine()),
          all);
    }
    return draft.get();
  }

  private static List<Finding> ends(ClaimDraft draft, GraphReader reader) {
    List<Finding> findings = new ArrayList<>();
    if (!reader.exists(draft.subject())) {
      findings.add(fault("subject", draft.subject(), "is not known here"));
    }
    if (!reader.exists(draft.object())) {
      findings.add(fault("object", draft.object(), "is not known here"));
    }
    if (draft.subject().equals(draft.object())) {
      findings.add(fault("object", draft.object(), "must be another thing than the subject"));
    }
    return findings;
  }

  private static Finding fault(String key, String value, String message) {
    return Finding.about(Finding.Severity.ERROR, message, null, key, value);
  }
}
