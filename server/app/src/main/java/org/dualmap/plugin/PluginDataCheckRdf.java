package org.dualmap.plugin;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.dualmap.graph.RdfFile;
import org.dualmap.graph.ShapesGuard;
import org.dualmap.ontologies.TurtleModules;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Finding.Severity;
import org.dualmap.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Checks what the data of a plugin says, together with the vocabulary and what it depends on. */
final class PluginDataCheckRdf {
  private final PluginManifest manifest;
  private final SortedMap<String, byte[]> files;
  private final OtherPlugins others;
  private final SourceLines lines = new SourceLines();
  private final Map<String, Graph> own = new LinkedHashMap<>();
  private final Map<String, Graph> foreign = new LinkedHashMap<>();
  private final Graph whole = RdfFile.emptyGraph();
  private final Graph vocabulary = RdfFile.emptyGraph();
  private final List<Finding> findings = new ArrayList<>();

  private PluginDataCheckRdf(
      PluginManifest manifest, SortedMap<String, byte[]> files, OtherPlugins others) {
    this.manifest = manifest;
    this.files = files;
    this.others = others;
  }

  /** Reads the data of a plugin and of the others. */
  static PluginDataCheckRdf of(
      PluginManifest manifest, SortedMap<String, byte[]> files, OtherPlugins others) {
    PluginDataCheckRdf check = new PluginDataCheckRdf(manifest, files, others);
    TurtleModules.VOCABULARY.texts().forEach((name, text) -> read(name, text, check.vocabulary));
    for (String name : manifest.data()) {
      byte[] text = files.get(name);
      if (text != null) {
        check.readOwn(name, text);
      }
    }
    others.byId().keySet().forEach(check::readForeign);
    return check;
  }

  private static void read(String name, byte[] text, Graph into) {
    RdfFile.read(new ByteArrayInputStream(text), name, into);
  }

  private void readOwn(String name, byte[] text) {
    Graph graph = RdfFile.emptyGraph();
    try {
      PluginTriplesRdf.read(manifest, name, text, graph, lines);
      own.put(name, graph);
    } catch (Problem e) {
      findings.addAll(e.findings());
    }
  }

  private void readForeign(String id) {
    Graph graph = RdfFile.emptyGraph();
    PluginManifest other = others.byId().get(id);
    SortedMap<String, byte[]> texts = others.files().get(id);
    if (other == null || texts == null) {
      return;
    }
    try {
      for (String name : other.data()) {
        byte[] text = texts.get(name);
        if (text != null) {
          PluginTriplesRdf.read(other, name, text, graph, new SourceLines());
        }
      }
    } catch (Problem e) {
      findings.add(
          Finding.of(Severity.WARNING, "The data of the plugin " + id + " cannot be read.", null));
    }
    foreign.put(id, graph);
  }

  /** How many statements the plugin's own files have. */
  long statements() {
    return own.values().stream().mapToLong(Graph::size).sum();
  }

  /** Everything that is wrong with the data, the shapes and the queries. */
  List<Finding> findings(ShapesGuard guard) {
    boolean readable = findings.isEmpty();
    Graph all = together(own.values());
    add(vocabulary);
    others.neededBy(manifest).forEach(id -> add(foreign.getOrDefault(id, RdfFile.emptyGraph())));
    add(all);
    PluginLinksRdf links = new PluginLinksRdf(manifest, all, whole, vocabulary, foreign);
    links.findings(readable, others.haveAll(manifest)).forEach(this::place);
    Collection<Node> things = things(all);
    if (readable) {
      guard.check(things, whole).stream()
          .filter(finding -> !links.namesAreMissing(finding))
          .forEach(this::place);
      ownShapes(things);
    }
    boolean complete = readable && others.haveAll(manifest);
    manifest.queries().forEach(name -> query(name, complete));
    return findings;
  }

  private static Graph together(Collection<Graph> graphs) {
    Graph all = RdfFile.emptyGraph();
    graphs.forEach(graph -> graph.find().forEachRemaining(all::add));
    return all;
  }

  private void add(Graph graph) {
    graph.find().forEachRemaining(whole::add);
  }

  private static Collection<Node> things(Graph graph) {
    Set<Node> things = new LinkedHashSet<>();
    graph.find().forEachRemaining(triple -> things.add(triple.getSubject()));
    return things;
  }

  private void ownShapes(Collection<Node> things) {
    Map<String, byte[]> there = new LinkedHashMap<>();
    for (String name : manifest.shapes()) {
      byte[] text = files.get(name);
      if (text != null) {
        there.put(name, text);
      }
    }
    try {
      if (there.isEmpty()) {
        return;
      }
      OwnShapesRdf.read(there).guard().check(things, whole).forEach(this::place);
    } catch (Problem e) {
      findings.addAll(e.findings());
    }
  }

  private void query(String name, boolean complete) {
    byte[] text = files.get(name);
    if (text != null) {
      findings.addAll(CompetencyQueryRdf.check(name, text, whole, complete));
    }
  }

  /** Adds a finding with the file and the line of the thing that it is about. */
  private void place(Finding finding) {
    SourceLines.@Nullable Place place = lines.of(finding.subject());
    String file = place == null ? fileOf(finding.subject()) : place.file();
    findings.add(
        new Finding(
            finding.severity(),
            finding.message(),
            file,
            null,
            place == null ? null : place.line(),
            finding.column(),
            finding.value(),
            finding.subject()));
  }

  private @Nullable String fileOf(@Nullable String iri) {
    return own.entrySet().stream()
        .filter(
            entry ->
                entry.getValue().stream()
                    .anyMatch(t -> t.getSubject().isURI() && t.getSubject().getURI().equals(iri)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
