package org.dualmap.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Names;
import org.dualmap.plugin.GuardedReader;
import org.dualmap.plugin.Plugins;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.web.Language;
import org.jspecify.annotations.Nullable;

/** The formats that can be imported: the server's own and those of plugins. */
final class ImportFormats {
  private static final Map<String, List<String>> OWN = own();

  private final GraphStore store;
  private final long largestUnpacked;
  private final @Nullable Plugins plugins;

  /**
   * @param largestUnpacked how many bytes an archive may unpack to
   * @param plugins null where only the server's own formats are offered
   */
  ImportFormats(GraphStore store, long largestUnpacked, @Nullable Plugins plugins) {
    this.store = store;
    this.largestUnpacked = largestUnpacked;
    this.plugins = plugins;
  }

  private static Map<String, List<String>> own() {
    Map<String, List<String>> own = new LinkedHashMap<>();
    own.put("esco", List.of("zip"));
    own.put("rdf", List.of("ttl", "nt", "rdf", "owl", "jsonld"));
    own.put("sssom", List.of("sssom.tsv", "tsv", "json", "ttl", "nt", "rdf", "owl", "jsonld"));
    return own;
  }

  /** Whether the server itself has the format. */
  static boolean isOwn(String name) {
    return OWN.containsKey(name);
  }

  private List<GuardedReader> readers() {
    return plugins == null ? List.of() : plugins.sourceReaders();
  }

  /** Keeps the plugins of this moment for the current thread until it is closed. */
  Plugins.Use use() {
    return plugins == null ? () -> {} : plugins.use();
  }

  /** Every format, the server's own first. */
  List<OfferedFormat> offered() {
    Stream<OfferedFormat> own =
        OWN.entrySet().stream()
            .map(e -> new OfferedFormat(e.getKey(), title(e.getKey()), e.getValue(), null));
    Stream<OfferedFormat> others =
        readers().stream()
            .map(
                reader ->
                    new OfferedFormat(
                        reader.format().name(),
                        reader.format().title(),
                        reader.format().endings(),
                        reader.plugin()));
    return Stream.concat(own, others).toList();
  }

  private static Map<String, String> title(String format) {
    Map<String, String> title = new LinkedHashMap<>();
    Language.TAGS.forEach(
        tag -> title.put(tag, Language.ofTag(tag).say("import-format." + format)));
    return title;
  }

  /**
   * The format of that name.
   *
   * @param graph the named graph to replace, for those formats that let one choose; null lets the
   *     format decide
   * @throws Problem where there is none
   */
  ImportFormat find(String name, @Nullable String graph) {
    return switch (name) {
      case "esco" -> new EscoFormat(largestUnpacked);
      case "rdf" -> new FilesRdf(graph == null ? Names.importGraph("rdf") : graph);
      case "sssom" -> new SssomFormatRdf(store);
      default ->
          ofPlugin(name)
              .orElseThrow(
                  () ->
                      new Problem(
                          ProblemCode.BAD_PARAMETER,
                          "There is no format \"%s\"; known are %s.".formatted(name, known())));
    };
  }

  private Optional<ImportFormat> ofPlugin(String name) {
    return readers().stream()
        .filter(reader -> reader.format().name().equals(name))
        .findFirst()
        .map(reader -> new PluginFormatRdf(reader, store));
  }

  /** The names of all formats as one reads them. */
  String known() {
    return offered().stream().map(OfferedFormat::name).collect(Collectors.joining(", "));
  }
}
