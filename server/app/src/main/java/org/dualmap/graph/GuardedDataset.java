package org.dualmap.graph;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdfpatch.system.AbstractDatasetGraphAddDelete;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The dataset that everybody sees: each write transaction on it is recorded, checked and journalled
 * by {@link WriteDoor} before it is committed.
 *
 * <p>To read, the default graph is the union of the named graphs. What is written to the default
 * graph goes to the named graph {@link Names#EDITS}, so that nothing is without a source. The
 * stored default graph below holds only the sequence number and is never shown.
 */
final class GuardedDataset extends AbstractDatasetGraphAddDelete {
  private final WriteDoor door;
  private final ThreadLocal<@Nullable PatchRecorder> recording = new ThreadLocal<>();

  GuardedDataset(DatasetGraph stored, WriteDoor door) {
    super(stored);
    this.door = door;
  }

  // ---- Transactions

  @Override
  public void begin() {
    begin(TxnType.READ_PROMOTE);
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  @Override
  public void begin(TxnType type) {
    if (type != TxnType.WRITE) {
      super.begin(TxnType.READ);
      return;
    }
    Change change = Change.current();
    if (change == null) {
      throw new Problem(ProblemCode.FORBIDDEN, "A change of the graph must name its author.");
    }
    super.begin(TxnType.WRITE);
    try {
      recording.set(door.record(change));
    } catch (RuntimeException e) {
      super.abort();
      super.end();
      throw e;
    }
  }

  @Override
  public boolean promote() {
    return false;
  }

  @Override
  public boolean promote(Promote mode) {
    return false;
  }

  @Override
  public void commit() {
    if (recording.get() == null) {
      super.commit();
    } else {
      commitWrite(Progress.UNWATCHED);
    }
  }

  /**
   * Commits the write of this thread.
   *
   * @return its sequence number, or that of the last change where it changed nothing
   */
  long commitWrite(Progress progress) {
    try (PatchRecorder patch = patch()) {
      recording.remove();
      return door.commit(patch, getWrapped(), progress);
    }
  }

  /** Has the shapes check what this thread has written so far. */
  void checkWrite(Progress progress) {
    door.check(patch(), getWrapped(), progress);
  }

  @Override
  public void abort() {
    PatchRecorder patch = recording.get();
    if (patch != null) {
      recording.remove();
      patch.close();
    }
    super.abort();
  }

  @Override
  public void end() {
    if (recording.get() != null) {
      abort();
    }
    super.end();
  }

  // ---- Writing

  @Override
  protected void actionAdd(Node g, Node s, Node p, Node o) {
    Node graph = target(g);
    if (!get().contains(graph, s, p, o)) {
      patch().add(graph, s, p, StoredForm.of(o));
      get().add(graph, s, p, o);
    }
  }

  @Override
  protected void actionDelete(Node g, Node s, Node p, Node o) {
    Node graph = target(g);
    if (get().contains(graph, s, p, o)) {
      patch().delete(graph, s, p, StoredForm.of(o));
      get().delete(graph, s, p, o);
    }
  }

  private PatchRecorder patch() {
    PatchRecorder patch = recording.get();
    if (patch == null) {
      throw new Problem(ProblemCode.FORBIDDEN, "The graph can only be changed in a write.");
    }
    return patch;
  }

  private static Node target(@Nullable Node graph) {
    return graph == null || Quad.isDefaultGraph(graph) ? WriteDoor.EDITS : graph;
  }

  @Override
  public void deleteAny(Node g, Node s, Node p, Node o) {
    List<Quad> doomed = new ArrayList<>();
    Node graph = g == null || Node.ANY.equals(g) ? Node.ANY : target(g);
    get().findNG(graph, s, p, o).forEachRemaining(doomed::add);
    doomed.forEach(this::delete);
  }

  @Override
  public void removeGraph(Node graph) {
    deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public void addGraph(Node graph, Graph data) {
    removeGraph(graph);
    data.find().forEachRemaining(t -> add(Quad.create(graph, t)));
  }

  @Override
  public void clear() {
    deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  // ---- Reading

  @Override
  public Graph getDefaultGraph() {
    return new UnionToRead(this);
  }

  @Override
  public Graph getUnionGraph() {
    return GraphView.createUnionGraph(this);
  }

  /** A view through this dataset, so that what is written to it is recorded too. */
  @Override
  public Graph getGraph(Node graph) {
    if (Quad.isDefaultGraph(graph)) {
      return getDefaultGraph();
    }
    return Quad.isUnionGraph(graph) ? getUnionGraph() : GraphView.createNamedGraph(this, graph);
  }

  @Override
  public boolean isEmpty() {
    return !find().hasNext();
  }

  @Override
  public Iterator<Quad> find() {
    return find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
    if (g != null && (Quad.isDefaultGraph(g) || Quad.isUnionGraph(g))) {
      return Iter.map(get().getUnionGraph().find(s, p, o), t -> Quad.create(g, t));
    }
    return get().findNG(g, s, p, o);
  }

  @Override
  public Stream<Quad> stream() {
    return Iter.asStream(find());
  }

  @Override
  public Stream<Quad> stream(Node g, Node s, Node p, Node o) {
    return Iter.asStream(find(g, s, p, o));
  }

  @Override
  public boolean contains(Quad quad) {
    return contains(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public boolean contains(Node g, Node s, Node p, Node o) {
    return find(g, s, p, o).hasNext();
  }

  /** Prefixes in uploaded files are not kept: the server has its own, the same for everybody. */
  @Override
  public PrefixMap prefixes() {
    return PrefixMapFactory.create(Prefixes.all());
  }

  /** The union of the named graphs, with writes going to the graph of edits. */
  private static final class UnionToRead extends GraphView {
    UnionToRead(GuardedDataset dataset) {
      super(dataset, Quad.defaultGraphIRI);
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
      return WrappedIterator.create(
          Iter.map(
              getDataset()
                  .find(
                      Quad.unionGraph,
                      pattern.getSubject(),
                      pattern.getPredicate(),
                      pattern.getObject()),
              Quad::asTriple));
    }

    @Override
    public void clear() {
      getDataset().deleteAny(WriteDoor.EDITS, Node.ANY, Node.ANY, Node.ANY);
    }
  }
}
