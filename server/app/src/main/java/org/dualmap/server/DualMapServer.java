package org.dualmap.server;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dualmap.access.AccountStore;
import org.dualmap.access.Accounts;
import org.dualmap.access.Gate;
import org.dualmap.catalogue.GraphsResource;
import org.dualmap.catalogue.PrefixesResource;
import org.dualmap.catalogue.VoidResource;
import org.dualmap.claimindex.ClaimIndexFollower;
import org.dualmap.claimindex.ClaimNetsRdf;
import org.dualmap.exchange.Imports;
import org.dualmap.exchange.ImportsResource;
import org.dualmap.exchange.OfferedFormat;
import org.dualmap.graph.GraphStore;
import org.dualmap.listing.ListResource;
import org.dualmap.listing.Lists;
import org.dualmap.mapping.ClaimHistoryRdf;
import org.dualmap.mapping.ClaimListRdf;
import org.dualmap.mapping.ClaimsEditRdf;
import org.dualmap.mapping.MappingsResource;
import org.dualmap.mapping.RemarksRdf;
import org.dualmap.openapi.ContractResource;
import org.dualmap.plugin.PluginManifestResource;
import org.dualmap.plugin.PluginSheetsResource;
import org.dualmap.plugin.Plugins;
import org.dualmap.plugin.PluginsResource;
import org.dualmap.plugin.TrustedKeys;
import org.dualmap.question.QuestionsResource;
import org.dualmap.report.FormatCheck;
import org.dualmap.report.FormatParameter;
import org.dualmap.report.ReportFormats;
import org.dualmap.report.TablesFilter;
import org.dualmap.resource.IdentifiersResource;
import org.dualmap.resource.ResourcesResource;
import org.dualmap.ruleset.RuleSets;
import org.dualmap.ruleset.RuleSetsResource;
import org.dualmap.search.IndexResource;
import org.dualmap.search.Search;
import org.dualmap.search.SearchFunctionRdf;
import org.dualmap.search.SearchResource;
import org.dualmap.search.SuggestResource;
import org.dualmap.settings.Settings;
import org.dualmap.sssom.MappingSetsResource;
import org.dualmap.sssom.StoredSetsRdf;
import org.dualmap.suggestion.SuggestionJobs;
import org.dualmap.suggestion.SuggestionJobsResource;
import org.dualmap.suggestion.SuggestionsRdf;
import org.dualmap.suggestion.SuggestionsResource;
import org.dualmap.vocabulary.VocabularyResource;
import org.dualmap.web.ChangesResource;
import org.dualmap.web.JsonFormat;
import org.dualmap.web.ProblemMapper;
import org.dualmap.web.RequestFilter;
import org.dualmap.web.StartResource;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.glassfish.jersey.media.multipart.MultiPartProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server: everything is made here with {@code new}, and closed in the reverse order. */
public final class DualMapServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DualMapServer.class);

  private final OpenParts parts;
  private final GraphStore store;
  private final Search search;
  private final URI address;

  private DualMapServer(OpenParts parts, GraphStore store, Search search, URI address) {
    this.parts = parts;
    this.store = store;
    this.search = search;
    this.address = address;
  }

  /**
   * Starts a server.
   *
   * @param pluginFolder where the plugins are; need not exist
   * @throws org.dualmap.problem.Problem where the data folder or the port cannot be used; nothing
   *     is left open then
   */
  public static DualMapServer start(Settings settings, Path pluginFolder) {
    RemoteContexts.restrict(settings.sparql());
    OpenParts parts = new OpenParts();
    try {
      return assemble(settings, pluginFolder, parts);
    } catch (RuntimeException | Error e) {
      parts.close();
      throw e;
    }
  }

  private static DualMapServer assemble(Settings settings, Path pluginFolder, OpenParts parts) {
    OpenFolder folder = parts.keep(OpenFolder.open(Path.of(settings.data().folder())));
    GraphStore store = folder.store();
    Plugins plugins =
        parts.keep(Plugins.load(pluginFolder, store, TrustedKeys.of(settings.plugins())));
    RuleSets ruleSets = RuleSets.with(plugins::ruleSets);
    Search search =
        parts.keep(Search.open(store, folder.data().index(), text -> codeForms(plugins, text)));
    SearchFunctionRdf.register(store, search);
    ClaimNetsRdf nets = new ClaimNetsRdf(store, parts.keep(ClaimIndexFollower.start(store)));
    SuggestionsRdf suggestions =
        parts.keep(
            new SuggestionsRdf(
                store,
                nets,
                search,
                folder.data().vectors(),
                settings.suggestions().vectors(),
                plugins::mappingSuggesters));
    Imports imports = parts.keep(new Imports(store, settings.imports(), plugins));
    Path uploads = folder.data().uploads();
    AccountStore accounts = accounts(folder);
    PrometheusMeterRegistry metrics = Metrics.registry(store, search);
    ReportFormats formats = new ReportFormats(plugins::reportWriters);
    ResourceConfig rest =
        new ResourceConfig()
            .property(ServerProperties.WADL_FEATURE_DISABLE, true)
            .register(MultiPartFeature.class)
            .register(new MultiPartProperties().tempDir(uploads.toString()).resolver())
            .register(JsonFormat.class)
            .register(new FormatParameter(formats))
            .register(new FormatCheck(formats))
            .register(new TablesFilter(store, Clock.systemDefaultZone()))
            .register(new ProblemMapper())
            .register(new StartResource(store, metrics))
            .register(new SearchResource(search, store))
            .register(new SuggestResource(search, store))
            .register(new IndexResource(search))
            .register(new ResourcesResource(store))
            .register(new IdentifiersResource())
            .register(new GraphsResource(store))
            .register(new VoidResource(store))
            .register(new PrefixesResource())
            .register(new VocabularyResource())
            .register(new RuleSetsResource(ruleSets))
            .register(new QuestionsResource(store))
            .register(mappings(store, settings, plugins))
            .register(new SuggestionsResource(suggestions))
            .register(new SuggestionJobsResource(parts.keep(new SuggestionJobs(suggestions))))
            .register(new MappingSetsResource(new StoredSetsRdf(store)))
            .register(new PluginsResource(plugins, uploads, settings.imports().uploadMegabytes()))
            .register(new PluginManifestResource())
            .register(new PluginSheetsResource())
            .register(new ChangesResource(store))
            .register(new ImportsResource(imports, uploads));
    Lists lists = new Lists(search, store);
    rest.register(new ListResource.Frameworks(lists))
        .register(new ListResource.Programmes(lists))
        .register(new ListResource.Standards(lists))
        .register(new ListResource.Employers(lists))
        .register(new ListResource.Skills(lists));
    new Analyses(store, nets, ruleSets).register(rest, plugins::recognitionRules);
    rest.register(new ContractResource(resources(rest), () -> choices(imports, formats)));
    RequestFilter filter = new RequestFilter(new Gate(accounts), metrics);
    HttpPort port = parts.keep(HttpPort.open(settings, store.dataset(), rest, filter, plugins));
    return new DualMapServer(parts, store, search, port.address());
  }

  private static Map<String, List<String>> choices(Imports imports, ReportFormats formats) {
    return Map.of(
        "POST /api/imports format",
        imports.formats().stream().map(OfferedFormat::name).toList(),
        "tabular format",
        formats.names());
  }

  private static List<Class<?>> resources(ResourceConfig rest) {
    return rest.getInstances().stream()
        .<Class<?>>map(Object::getClass)
        .filter(type -> type.isAnnotationPresent(jakarta.ws.rs.Path.class))
        .toList();
  }

  private static MappingsResource mappings(GraphStore store, Settings settings, Plugins plugins) {
    return new MappingsResource(
        new ClaimListRdf(store),
        new ClaimsEditRdf(store, settings.mapping().fourEyes()),
        new ClaimHistoryRdf(store),
        new RemarksRdf(store, plugins::mappingChecks));
  }

  private static AccountStore accounts(OpenFolder folder) {
    AccountStore accounts = new AccountStore(folder.data().accounts());
    new Accounts(accounts)
        .makeFirstAdministrator(folder.data().root().resolve("administrator-token"))
        .ifPresent(file -> LOG.info("The administrator's token is in {}", file.toAbsolutePath()));
    return accounts;
  }

  private static Set<String> codeForms(Plugins plugins, String text) {
    Set<String> forms = new LinkedHashSet<>();
    try (Plugins.Use use = plugins.use()) {
      plugins.frameworks().forEach(f -> f.normaliseCode(text).ifPresent(forms::add));
    }
    return forms;
  }

  /** Where the server answers, with the real port, ending in a slash. */
  public URI address() {
    return address;
  }

  /** The graph, for those who run the server inside their own process. */
  public GraphStore store() {
    return store;
  }

  /** Builds the search index anew while the server answers. */
  public void reindex() {
    search.rebuild();
  }

  /** Lets running requests end within the limit of the settings, then closes everything. */
  @Override
  public void close() {
    parts.close();
  }
}
