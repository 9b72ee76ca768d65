package org.dualmap.plugin;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dualmap.graph.Change;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.NamedGraphs;
import org.dualmap.graph.Names;
import org.dualmap.graph.Progress;
import org.dualmap.graph.RdfFile;
import org.dualmap.graph.Source;
import org.dualmap.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The data of plugins in their named graphs, and which plugins somebody has disabled. Writes to no
 * other graph.
 */
final class PluginDataRdf {
  private static final Node CATALOGUE = NodeFactory.createURI(Names.CATALOGUE);
  private static final Node STATE = NodeFactory.createURI(Names.DM + "pluginState");
  private static final Node VERSION = NodeFactory.createURI(Names.DM + "version");
  private static final Node DISABLED = NodeFactory.createLiteralString("disabled");
  private static final Node ENABLED = NodeFactory.createLiteralString("enabled");
  private static final String PLUGINS = Names.IDS + "plugin/";

  private final GraphStore store;
  private final NamedGraphs graphs;

  PluginDataRdf(GraphStore store) {
    this.store = store;
    this.graphs = new NamedGraphs(store);
  }

  /** What a package wants its graph to hold. */
  static final class Content {
    private final PluginManifest manifest;
    private final String digest;
    private final Graph triples;
    private final @Nullable OwnShapesRdf shapes;

    private Content(
        PluginManifest manifest, String digest, Graph triples, @Nullable OwnShapesRdf shapes) {
      this.manifest = manifest;
      this.digest = digest;
      this.triples = triples;
      this.shapes = shapes;
    }

    /** Lets the plugin's own shapes judge it; once it is in the graph, and no older content is. */
    private void judge(DatasetGraph dataset) {
      if (shapes != null) {
        Set<Node> things = new LinkedHashSet<>();
        triples.find().forEachRemaining(triple -> things.add(triple.getSubject()));
        shapes.judge(things, dataset.getUnionGraph());
      }
    }

    private Source source() {
      return new Source(
          Names.pluginGraph(manifest.id()),
          Source.Kind.PLUGIN,
          manifest.title(),
          manifest.licence(),
          manifest.provider(),
          null,
          manifest.version(),
          digest);
    }
  }

  /**
   * Reads the data of a package.
   *
   * @throws Problem where a file is missing or wrong, or describes what another plugin describes;
   *     the shapes are asked by {@link #put} and {@link #attempt}
   */
  Content read(Path file, PluginManifest manifest) {
    Map<String, byte[]> files = PluginEntries.read(file, manifest.data());
    OwnShapesRdf shapes =
        manifest.shapes().isEmpty()
            ? null
            : OwnShapesRdf.read(PluginEntries.read(file, manifest.shapes()));
    Content content =
        new Content(manifest, digest(manifest, files), content(manifest, files), shapes);
    new DescribedElsewhereRdf(store).refuse(manifest, content.triples);
    return content;
  }

  /** Whether the graph holds what the package wants already. */
  boolean isCurrent(Path file, PluginManifest manifest) {
    String held = graphs.digest(Names.pluginGraph(manifest.id())).orElse(null);
    return held == null
        ? manifest.data().isEmpty()
        : held.equals(digest(manifest, PluginEntries.read(file, manifest.data())));
  }

  private static Graph content(PluginManifest manifest, Map<String, byte[]> files) {
    Graph content = RdfFile.emptyGraph();
    SourceLines lines = new SourceLines();
    files.forEach((name, text) -> PluginTriplesRdf.read(manifest, name, text, content, lines));
    return content;
  }

  /**
   * What an action would do to the graph.
   *
   * @param content null where the graph is removed
   */
  PluginEffect effect(String id, @Nullable Content content) {
    String graph = Names.pluginGraph(id);
    Graph wanted = content == null ? RdfFile.emptyGraph() : content.triples;
    NamedGraphs.Difference difference = graphs.compare(graph, wanted);
    return store.read(dataset -> new PluginEffectRdf(dataset, graph, wanted).effect(difference));
  }

  /**
   * Makes the graph hold what the package wants.
   *
   * @param said whether it is recorded that somebody has enabled it
   * @return the change that made it so; the last change before where nothing differed
   * @throws Problem where the shapes refuse it; the graph is then as it was before
   */
  long put(Change change, Content content, boolean said) {
    PluginManifest manifest = content.manifest;
    Consumer<DatasetGraph> record =
        dataset -> {
          if (said) {
            say(dataset, manifest.id(), ENABLED, manifest.version());
          }
        };
    if (manifest.data().isEmpty()) {
      return store.write(
          change,
          dataset -> {
            drop(dataset, manifest.id());
            record.accept(dataset);
          });
    }
    Consumer<DatasetGraph> judge = content::judge;
    return graphs
        .replace(
            change, content.source(), content.triples, Progress.UNWATCHED, judge.andThen(record))
        .sequence();
  }

  /**
   * Does all that {@link #put} does, and takes it back.
   *
   * @throws Problem where the shapes would refuse it
   */
  void attempt(Change change, Content content) {
    if (!content.manifest.data().isEmpty()) {
      graphs.attempt(change, content.source(), content.triples, Progress.UNWATCHED, content::judge);
    }
  }

  /**
   * Removes the graph of a plugin.
   *
   * @param disabledVersion what is recorded as disabled; null where nothing is recorded any more
   */
  long remove(Change change, String id, @Nullable String disabledVersion) {
    return store.write(
        change,
        dataset -> {
          drop(dataset, id);
          say(dataset, id, disabledVersion == null ? null : DISABLED, disabledVersion);
        });
  }

  private static void drop(DatasetGraph dataset, String id) {
    Node graph = NodeFactory.createURI(Names.pluginGraph(id));
    dataset.removeGraph(graph);
    dataset.deleteAny(CATALOGUE, graph, Node.ANY, Node.ANY);
  }

  private static void say(
      DatasetGraph dataset, String id, @Nullable Node state, @Nullable String version) {
    Node plugin = NodeFactory.createURI(PLUGINS + id);
    dataset.deleteAny(CATALOGUE, plugin, Node.ANY, Node.ANY);
    if (state != null) {
      dataset.add(CATALOGUE, plugin, STATE, state);
      if (version != null) {
        dataset.add(CATALOGUE, plugin, VERSION, NodeFactory.createLiteralString(version));
      }
    }
  }

  /** The ids of the plugins that somebody has disabled. */
  Set<String> disabled() {
    return store.read(
        dataset -> {
          Set<String> ids = new TreeSet<>();
          dataset
              .find(CATALOGUE, Node.ANY, STATE, DISABLED)
              .forEachRemaining(
                  quad -> ids.add(quad.getSubject().getURI().substring(PLUGINS.length())));
          return ids;
        });
  }

  /** The ids of the plugins whose graphs are there. */
  Set<String> held() {
    Set<String> ids = new TreeSet<>();
    String plugins = Names.pluginGraph("");
    graphs.list(Source.Kind.PLUGIN).keySet().forEach(g -> ids.add(g.substring(plugins.length())));
    return ids;
  }

  private static String digest(PluginManifest manifest, Map<String, byte[]> files) {
    var sha = DigestUtils.getSha256Digest();
    sha.update((manifest.id() + " " + manifest.version()).getBytes(StandardCharsets.UTF_8));
    sha.update(manifest.licence().getBytes(StandardCharsets.UTF_8));
    sha.update(manifest.provider().getBytes(StandardCharsets.UTF_8));
    files.forEach(
        (name, bytes) -> {
          sha.update(name.getBytes(StandardCharsets.UTF_8));
          sha.update(bytes);
        });
    return HexFormat.of().formatHex(sha.digest());
  }
}
