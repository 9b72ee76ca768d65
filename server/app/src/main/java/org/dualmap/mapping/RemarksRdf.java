package org.dualmap.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dualmap.extension.Brought;
import org.dualmap.extension.ThingsRdf;
import org.dualmap.graph.GraphStore;
import org.dualmap.spi.MappingCheck;
import org.dualmap.spi.Thing;
import org.dualmap.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the checks of plugins say about claims that are open: suggested or accepted. Safe for many
 * threads.
 */
public final class RemarksRdf {
  /** For all claims of one answer together. */
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final GraphStore store;
  private final Supplier<List<Brought<MappingCheck>>> checks;

  /**
   * @param checks gives those in use now
   */
  public RemarksRdf(GraphStore store, Supplier<List<Brought<MappingCheck>>> checks) {
    this.store = store;
    this.checks = checks;
  }

  /**
   * A part of the open claims that meet a filter and have remarks.
   *
   * @param checked how many claims were looked at for it
   * @param next the mark for the next part; null where all were looked at
   * @param remarksMissing names of the checks that gave no answer about one or more of them
   * @param mappings sorted by IRI; fewer than the limit where the time was over
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Page(
      int limit,
      int checked,
      @Nullable String next,
      Set<String> remarksMissing,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<RemarkedClaim> mappings) {}

  /** The claims with their remarks, in the same order. */
  List<RemarkedClaim> about(List<StoredClaim> claims, Language language) {
    ClaimChecking checking = new ClaimChecking(checks.get(), language, LIMIT);
    return store.read(
        dataset -> {
          ThingsRdf things = new ThingsRdf(dataset);
          return claims.stream().map(claim -> check(claim, things, checking)).toList();
        });
  }

  /**
   * Those that have remarks.
   *
   * @param after the mark of the part before; null begins
   * @param limit at most so many
   */
  Page page(ClaimFilter filter, @Nullable String after, int limit, Language language) {
    filter.check();
    ClaimChecking checking = new ClaimChecking(checks.get(), language, LIMIT);
    return store.read(dataset -> page(dataset, filter, after, limit, checking));
  }

  private static Page page(
      DatasetGraph dataset,
      ClaimFilter filter,
      @Nullable String after,
      int limit,
      ClaimChecking checking) {
    List<RemarkedClaim> found = new ArrayList<>();
    Set<String> missing = new TreeSet<>();
    ThingsRdf things = new ThingsRdf(dataset);
    Iterator<StoredClaim> claims =
        checking.isIdle()
            ? Collections.emptyIterator()
            : ClaimListRdf.after(dataset, filter, after).iterator();
    int checked = 0;
    String next = null;
    while (claims.hasNext() && next == null) {
      RemarkedClaim remarked = check(claims.next(), things, checking);
      checked++;
      missing.addAll(remarked.remarksMissing());
      if (!remarked.remarks().isEmpty()) {
        found.add(remarked);
      }
      if (claims.hasNext() && (found.size() == limit || checking.isOver())) {
        next = remarked.claim().id();
      }
    }
    return new Page(limit, checked, next, missing, found);
  }

  private static RemarkedClaim check(StoredClaim stored, ThingsRdf things, ClaimChecking checking) {
    Claim claim = stored.claim();
    Optional<Thing> subject = things.read(claim.subject());
    Optional<Thing> object = things.read(claim.object());
    return claim.state().isOpen() && subject.isPresent() && object.isPresent()
        ? checking.check(stored, subject.get(), object.get())
        : new RemarkedClaim(stored, List.of(), List.of());
  }
}
