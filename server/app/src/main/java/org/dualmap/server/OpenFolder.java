package org.dualmap.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
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

/** A data folder with its graph, opened with the shapes and the vocabulary of this version. */
public record OpenFolder(DataFolder data, GraphStore store) implements AutoCloseable {
  private static final String RESOURCES = "/org/dualmap/ontologies/";

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
    return new ShapesGuard(graph(content("shapes.ttl"), "shapes.ttl"));
  }

  private static void loadVocabulary(GraphStore store) {
    NamedGraphs graphs = new NamedGraphs(store);
    byte[] text = content("dualmap.ttl");
    String digest = DigestUtils.sha256Hex(text);
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
          Change.byServer("Vocabulary of this version"),
          source,
          graph(text, "dualmap.ttl"),
          Progress.UNWATCHED);
    }
  }

  private static Graph graph(byte[] text, String name) {
    Graph graph = RdfFile.emptyGraph();
    RdfFile.read(new ByteArrayInputStream(text), name, graph);
    return graph;
  }

  private static byte[] content(String name) {
    try (InputStream in = OpenFolder.class.getResourceAsStream(RESOURCES + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    store.close();
    data.close();
  }
}
