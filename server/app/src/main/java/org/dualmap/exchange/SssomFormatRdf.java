package org.dualmap.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.io.IOUtils;
import org.apache.jena.graph.Graph;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Progress;
import org.dualmap.graph.RdfFile;
import org.dualmap.graph.Source;
import org.dualmap.mapping.Slot;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.sheet.StrictUtf8;
import org.dualmap.sssom.GraphToSetRdf;
import org.dualmap.sssom.MappingSet;
import org.dualmap.sssom.SetImportRdf;
import org.dualmap.sssom.SetNames;
import org.dualmap.sssom.SssomJson;
import org.dualmap.sssom.SssomTsvReader;
import org.dualmap.sssom.StoredSetsRdf;

/**
 * One set of mappings as SSSOM has it: TSV, JSON or RDF by the ending of the name; the metadata of
 * a TSV may be a second file that ends in {@code .yml}.
 */
final class SssomFormatRdf implements ImportFormat {
  private final StoredSetsRdf stored;

  SssomFormatRdf(GraphStore store) {
    this.stored = new StoredSetsRdf(store);
  }

  @Override
  public String name() {
    return "sssom";
  }

  @Override
  public ContentRdf read(List<Path> files, Findings findings, Progress progress) {
    List<Path> metadata = files.stream().filter(file -> ends(file, "yml", "yaml")).toList();
    List<Path> sets = files.stream().filter(file -> !metadata.contains(file)).toList();
    if (sets.size() != 1 || metadata.size() > 1) {
      throw new Problem(
          ProblemCode.BAD_FILE,
          "Send one set of mappings at a time: one file, and for TSV perhaps its metadata as"
              + " .yml.");
    }
    Path file = sets.getFirst();
    String name = String.valueOf(file.getFileName());
    progress.stage("reading", 1);
    MappingSet set = set(file, name, metadata, findings);
    long records = set.size();
    Graph content = new SetImportRdf(stored, set, name, findings::add).content();
    progress.advance(1);
    return new ContentRdf(source(set), content, records, false);
  }

  private static MappingSet set(Path file, String name, List<Path> metadata, Findings findings) {
    if (ends(file, "ttl", "nt", "rdf", "owl", "jsonld")) {
      return rdf(file, name);
    }
    if (ends(file, "json")) {
      return SssomJson.read(text(file), name, findings::add);
    }
    String yaml = metadata.isEmpty() ? "" : text(metadata.getFirst());
    return SssomTsvReader.read(text(file), yaml, name, findings::add);
  }

  private static MappingSet rdf(Path file, String name) {
    Graph graph = RdfFile.emptyGraph();
    try (InputStream in = Files.newInputStream(file)) {
      RdfFile.read(in, name, graph);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
    return GraphToSetRdf.read(graph);
  }

  private static boolean ends(Path file, String... endings) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    for (String ending : endings) {
      if (name.endsWith("." + ending)) {
        return true;
      }
    }
    return false;
  }

  private static String text(Path file) {
    String name = String.valueOf(file.getFileName());
    try (StrictUtf8 reader = new StrictUtf8(Files.newInputStream(file))) {
      try {
        return IOUtils.toString(reader);
      } catch (CharacterCodingException e) {
        throw new Problem(
            ProblemCode.BAD_FILE,
            "%s is not written in UTF-8 (line %d).".formatted(name, reader.line()),
            List.of(),
            e);
      }
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static Problem unreadable(String name, IOException e) {
    return new Problem(
        ProblemCode.BAD_FILE, name + " cannot be read: " + e.getMessage(), List.of(), e);
  }

  private static Source source(MappingSet set) {
    String id = Objects.requireNonNull(set.text(Slot.MAPPING_SET_ID));
    return new Source(
        SetNames.graph(id),
        Source.Kind.IMPORT,
        Map.of("en", Objects.requireNonNullElse(set.text(Slot.MAPPING_SET_TITLE), id)),
        set.text(Slot.LICENSE),
        null,
        null,
        set.text(Slot.MAPPING_SET_VERSION),
        null);
  }
}
