package org.dualmap.server;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.dualmap.graph.Change;
import org.dualmap.graph.DataFolder;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.NamedGraphs;
import org.dualmap.graph.Names;
import org.dualmap.graph.Progress;
import org.dualmap.graph.RdfFile;
import org.dualmap.graph.ShapesGuard;
import org.dualmap.graph.Source;
import org.dualmap.ontologies.TurtleModules;

/** A data folder with its graph, opened with the shapes and the vocabulary of this version. */
public record OpenFolder(DataFolder data, GraphStore store) implements AutoCloseable {
  /**
   * Opens a data folder, brings its graph up to the journal and the vocabulary up to this version.
   *
   * @throws org.dualmap.problem.Problem where it cannot be used; nothing is changed then
   */
  public static OpenFolder open(Path root) {
    return open(DataFolder.open(root));
  }

  /**
   * Opens a data folder that is there already, as {@link #open} does.
   *
   * @throws org.dualmap.problem.Problem also where there is none
   */
  public static OpenFolder openExisting(Path root) {
    return open(DataFolder.openExisting(root));
  }

  private static OpenFolder open(DataFolder data) {
    try {
      GraphStore store = GraphStore.open(data, shapes());
      loadVocabulary(store);
      return new OpenFolder(data, store);
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  /** The shapes that guard every write. */
  public static ShapesGuard shapes() {
    return new ShapesGuard(graph(TurtleModules.SHAPES.texts()));
  }

  private static void loadVocabulary(GraphStore store) {
    NamedGraphs graphs = new NamedGraphs(store);
    Map<String, byte[]> texts = TurtleModules.VOCABULARY.texts();
    String digest = digest(texts);
    if (graphs.digest(Names.VOCABULARY).filter(digest::equals).isEmpty()) {
      Source source =
          new Source(
              Names.VOCABULARY,
              Source.Kind.VOCABULARY,
              Map.of("en", "DualMap vocabulary", "ru", "Словарь DualMap", "kk", "DualMap сөздігі"),
              "CC-BY-4.0",
              "DualMap",
              null,
              null,
              digest);
      graphs.replace(
          Change.byServer("Vocabulary of this version"), source, graph(texts), Progress.UNWATCHED);
    }
  }

  private static Graph graph(Map<String, byte[]> texts) {
    Graph graph = RdfFile.emptyGraph();
    texts.forEach((name, text) -> RdfFile.read(new ByteArrayInputStream(text), name, graph));
    return graph;
  }

  private static String digest(Map<String, byte[]> texts) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    texts.values().forEach(digest::update);
    return Hex.encodeHexString(digest.digest());
  }

  @Override
  public void close() {
    store.close();
    data.close();
  }
}
