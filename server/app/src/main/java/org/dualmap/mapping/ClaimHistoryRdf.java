package org.dualmap.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.riot.out.NodeFmtLib;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.JournalEntry;
import org.dualmap.graph.Names;
import org.jspecify.annotations.Nullable;

/**
 * What the journal says about each claim. Which changes touch which claim is found out by reading
 * the journal once, at the first question, and then only what is new in it. Safe for many threads.
 */
public final class ClaimHistoryRdf {
  private static final String STATE = Names.DM + "mappingState";

  private final GraphStore store;
  private final Map<String, List<Long>> changesOf = new HashMap<>();
  private long seen;

  public ClaimHistoryRdf(GraphStore store) {
    this.store = store;
  }

  /**
   * One change of a claim.
   *
   * @param sequence its number in the journal
   * @param author who made it
   * @param time when, in UTC
   * @param reason why
   * @param state the state it brought the claim into; null where it left the state
   * @param added what the claim says since
   * @param removed what it no longer says
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Step(
      long sequence,
      String author,
      String time,
      String reason,
      @Nullable ClaimState state,
      List<Statement> added,
      List<Statement> removed) {}

  /** A property of the claim and its value, which is an IRI or a text. */
  public record Statement(String property, String value) {}

  /** The changes of a claim, oldest first; empty where the journal knows of none. */
  public List<Step> of(String id) {
    Node claim = ClaimTriplesRdf.node(id);
    List<Step> steps = new ArrayList<>();
    for (long sequence : changesOf(claim.getURI())) {
      Touch touch = new Touch(claim);
      store.replay(sequence, touch);
      if (!touch.added.equals(touch.removed)) {
        steps.add(step(store.entry(sequence), touch));
      }
    }
    return steps;
  }

  private synchronized List<Long> changesOf(String claim) {
    long last = store.sequence();
    while (seen < last) {
      Set<String> touched = new HashSet<>();
      store.replay(seen + 1, new ClaimsTouched(touched));
      seen++;
      touched.forEach(iri -> changesOf.computeIfAbsent(iri, i -> new ArrayList<>()).add(seen));
    }
    return List.copyOf(changesOf.getOrDefault(claim, List.of()));
  }

  private static Step step(JournalEntry entry, Touch touch) {
    return new Step(
        entry.sequence(),
        entry.author(),
        entry.time().toString(),
        entry.reason(),
        touch.stateAfter(),
        touch.added.stream().filter(s -> !touch.removed.contains(s)).toList(),
        touch.removed.stream().filter(s -> !touch.added.contains(s)).toList());
  }

  /** Collects the claims that a change touches. */
  private static final class ClaimsTouched extends RDFChangesBase {
    private final Set<String> claims;

    ClaimsTouched(Set<String> claims) {
      this.claims = claims;
    }

    @Override
    public void add(@Nullable Node g, Node s, Node p, Node o) {
      if (s.isURI() && s.getURI().startsWith(ClaimTriplesRdf.IDS)) {
        claims.add(s.getURI());
      }
    }

    @Override
    public void delete(@Nullable Node g, Node s, Node p, Node o) {
      add(g, s, p, o);
    }
  }

  /** Collects what a change says about one claim; moving a statement between graphs is nothing. */
  private static final class Touch extends RDFChangesBase {
    private static final Comparator<Statement> ORDER =
        Comparator.comparing(Statement::property).thenComparing(Statement::value);

    private final Node claim;
    private final Set<Statement> added = new TreeSet<>(ORDER);
    private final Set<Statement> removed = new TreeSet<>(ORDER);

    Touch(Node claim) {
      this.claim = claim;
    }

    @Override
    public void add(@Nullable Node g, Node s, Node p, Node o) {
      if (s.equals(claim)) {
        added.add(statement(p, o));
      }
    }

    @Override
    public void delete(@Nullable Node g, Node s, Node p, Node o) {
      if (s.equals(claim)) {
        removed.add(statement(p, o));
      }
    }

    private static Statement statement(Node property, Node value) {
      String text =
          value.isLiteral()
              ? value.getLiteralLexicalForm()
              : value.isURI() ? value.getURI() : NodeFmtLib.strNT(value);
      return new Statement(property.getURI(), text);
    }

    @Nullable ClaimState stateAfter() {
      return added.stream()
          .filter(statement -> statement.property().equals(STATE) && !removed.contains(statement))
          .flatMap(statement -> ClaimState.ofIri(statement.value()).stream())
          .findFirst()
          .orElse(null);
    }
  }
}
