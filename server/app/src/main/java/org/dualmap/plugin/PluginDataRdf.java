package org.dualmap.plugin;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.dualmap.graph.Change;
import org.dualmap.graph.NamedGraphs;
import org.dualmap.graph.Names;
import org.dualmap.graph.Progress;
import org.dualmap.graph.RdfFile;
import org.dualmap.graph.Source;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/** Brings the Turtle files of a plugin into the plugin's named graph. */
final class PluginDataRdf {
  private final NamedGraphs graphs;

  PluginDataRdf(NamedGraphs graphs) {
    this.graphs = graphs;
  }

  /**
   * Makes the plugin's graph hold what its files say; does nothing where it already does, or where
   * the plugin has no data and never had.
   *
   * @throws Problem where a file is missing or wrong; the graph is then as it was before
   */
  Optional<NamedGraphs.Replacement> load(Path file, PluginManifest manifest) {
    String graph = Names.pluginGraph(manifest.id());
    if (manifest.data().isEmpty() && graphs.digest(graph).isEmpty()) {
      return Optional.empty();
    }
    Map<String, byte[]> files = PluginEntries.read(file, manifest.data());
    String digest = digest(manifest, files);
    if (graphs.digest(graph).filter(digest::equals).isPresent()) {
      return Optional.empty();
    }
    Graph content = content(files);
    refuseByOwnShapes(file, manifest, content);
    Source source =
        new Source(
            graph,
            Source.Kind.PLUGIN,
            manifest.title(),
            manifest.licence(),
            manifest.provider(),
            null,
            manifest.version(),
            digest);
    Change change = Change.byServer("Plugin " + manifest.id() + " " + manifest.version());
    return Optional.of(graphs.replace(change, source, content, Progress.UNWATCHED));
  }

  private static Graph content(Map<String, byte[]> files) {
    Graph content = RdfFile.emptyGraph();
    files.forEach((name, bytes) -> RdfFile.read(new ByteArrayInputStream(bytes), name, content));
    return content;
  }

  private void refuseByOwnShapes(Path file, PluginManifest manifest, Graph content) {
    if (manifest.shapes().isEmpty()) {
      return;
    }
    OwnShapesRdf shapes = OwnShapesRdf.read(PluginEntries.read(file, manifest.shapes()));
    List<Finding> errors =
        graphs.check(shapes.guard(), content).stream()
            .filter(finding -> finding.severity() == Finding.Severity.ERROR)
            .toList();
    if (!errors.isEmpty()) {
      throw new Problem(
          ProblemCode.BAD_PLUGIN,
          "Its data breaks its own shapes: " + errors.getFirst().message(),
          errors);
    }
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
