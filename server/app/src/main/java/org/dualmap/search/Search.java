package org.dualmap.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Progress;
import org.dualmap.search.SearchAnswer.Hit;
import org.jspecify.annotations.Nullable;

/** Searches everything that has a kind and a label. Safe for many threads. */
public final class Search implements AutoCloseable {
  /** How long a search waits for a change that was committed just before it. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final IndexFollower follower;
  private final Function<String, Set<String>> codeForms;
  private final FacetCounts facets = new FacetCounts();

  private Search(IndexFollower follower, Function<String, Set<String>> codeForms) {
    this.follower = follower;
    this.codeForms = codeForms;
  }

  /**
   * Opens the index of a folder, brings it up to the graph, and follows the graph from there.
   *
   * @param codeForms gives the forms in which the national frameworks write what may be a code
   */
  public static Search open(
      GraphStore store, Path folder, Function<String, Set<String>> codeForms) {
    try {
      return new Search(IndexFollower.start(store, folder), codeForms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Finds resources; any text is allowed. Sees every change committed before the call.
   *
   * @throws org.dualmap.problem.Problem bad-parameter where the mark to go on from is none
   */
  public SearchAnswer search(SearchRequest request) {
    follower.awaitCommitted(PATIENCE);
    return searchSeen(request);
  }

  /** Finds resources as {@link #search} does, among what the index has seen already. */
  SearchAnswer searchSeen(SearchRequest request) {
    PageMark after = request.after() == null ? null : PageMark.read(request.after());
    return reading(
        index ->
            after == null
                ? index.read(searcher -> search(index, searcher, request, null))
                : index.read(
                    after.kept(), searcher -> search(index, searcher, request, after.place())));
  }

  /** Completes what somebody begins to type. Sees every change committed before the call. */
  public List<Completion> complete(CompletionRequest request) {
    follower.awaitCommitted(PATIENCE);
    return reading(
        index -> index.read(searcher -> new Completions(index.analyzer(), searcher).of(request)));
  }

  /** Waits until searches see a change of the graph, but not for long. */
  void await(long sequence) {
    follower.await(sequence, PATIENCE);
  }

  /** Something to be done with the index as it is now. */
  private interface Reading<T> {
    T read(SearchIndex index) throws IOException;
  }

  private <T> T reading(Reading<T> reading) {
    try {
      return reading.read(follower.index());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SearchAnswer search(
      SearchIndex index, IndexSearcher searcher, SearchRequest request, @Nullable FieldDoc after)
      throws IOException {
    if (searcher.getIndexReader().numDocs() == 0) {
      return new SearchAnswer(0, List.of(), Map.of(), "");
    }
    IndexTerms terms = new IndexTerms(searcher);
    TypedText typed =
        TypedText.of(request.text(), codeForms.apply(request.text()), index.analyzer(), terms);
    Query query = query(typed, request, terms);
    int last =
        Math.clamp(request.offset() + request.limit(), 1, searcher.getIndexReader().maxDoc());
    TopFieldCollectorManager best =
        new TopFieldCollectorManager(PageMark.BEST_FIRST, last, after, Integer.MAX_VALUE);
    FacetCounts.Counted counted =
        facets.count(searcher, query, request.filters(), best, request.facets());
    TopFieldDocs found = counted.found();
    ScoreDoc[] page =
        Arrays.stream(found.scoreDocs).skip(request.offset()).toArray(ScoreDoc[]::new);
    HitReader reader = new HitReader(index.analyzer(), typed, request.language());
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc doc : page) {
      hits.add(reader.read(searcher.getIndexReader(), doc.doc, PageMark.score(doc)));
    }
    boolean more = found.scoreDocs.length == last && page.length > 0;
    return new SearchAnswer(
        found.totalHits.value(),
        hits,
        counted.facets(),
        more ? PageMark.of(page[page.length - 1], index.keep(searcher)).written() : "");
  }

  private static Query query(TypedText typed, SearchRequest request, IndexTerms terms)
      throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(SearchQuery.of(typed, request.language(), terms), Occur.MUST);
    if (!request.deprecated() && !request.filters().containsKey(IndexFields.STATE)) {
      query.add(SearchQuery.DEPRECATED, Occur.MUST_NOT);
    }
    return query.build();
  }

  /** Builds the index anew while searches go on. */
  public void rebuild() {
    try {
      follower.rebuild();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compares the index with the graph, and tells where they do not hold the same. */
  public IndexReport check(Progress progress) {
    try {
      return follower.check(progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last change of the graph that searches see. */
  public long sequence() {
    return follower.seen();
  }

  @Override
  public void close() {
    follower.close();
  }
}
