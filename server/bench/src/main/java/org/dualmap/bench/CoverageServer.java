package org.dualmap.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.tdb2.DatabaseMgr;
import org.dualmap.claimindex.ClaimIndexFollower;
import org.dualmap.claimindex.ClaimNetsRdf;
import org.dualmap.coverage.CoverageAnalysis;
import org.dualmap.coverage.CoverageResource;
import org.dualmap.coverage.ProgrammesAnalysis;
import org.dualmap.coverage.ProgrammesResource;
import org.dualmap.ruleset.RuleSets;
import org.dualmap.server.OpenFolder;
import org.dualmap.web.JsonFormat;
import org.dualmap.web.ProblemMapper;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.jspecify.annotations.Nullable;

/**
 * What the server answers about coverage, and a plain Fuseki beside it on the same store: {@code
 * /api/coverage…} with the server's own resources, {@code /plain} as SPARQL. The search index is
 * left out.
 */
final class CoverageServer implements AutoCloseable {
  private final OpenFolder folder;
  private final FusekiServer fuseki;
  private final @Nullable ClaimIndexFollower index;

  private CoverageServer(
      OpenFolder folder, FusekiServer fuseki, @Nullable ClaimIndexFollower index) {
    this.folder = folder;
    this.fuseki = fuseki;
    this.index = index;
  }

  /**
   * Opens a data folder and a free port.
   *
   * @param indexed whether claims are kept in memory; else every one is read from the graph
   */
  static CoverageServer start(Path data, boolean indexed) {
    OpenFolder folder = OpenFolder.openExisting(data);
    ClaimIndexFollower index = indexed ? ClaimIndexFollower.start(folder.store()) : null;
    ClaimNetsRdf nets = new ClaimNetsRdf(folder.store(), index);
    RuleSets rules = RuleSets.with(List::of);
    ResourceConfig rest =
        new ResourceConfig()
            .property(ServerProperties.WADL_FEATURE_DISABLE, true)
            .register(JsonFormat.class)
            .register(new ProblemMapper())
            .register(new CoverageResource(new CoverageAnalysis(folder.store(), nets), rules))
            .register(new ProgrammesResource(new ProgrammesAnalysis(folder.store(), nets), rules));
    Location location = Location.create(folder.data().graph().toString());
    FusekiServer fuseki =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .fusekiModules(FusekiModules.create())
            .add("/plain", DatabaseMgr.connectDatasetGraph(location))
            .addServlet("/*", new ServletContainer(rest))
            .build();
    fuseki.start();
    return new CoverageServer(folder, fuseki, index);
  }

  /** Where it answers, ending in a slash. */
  URI address() {
    return URI.create("http://localhost:" + fuseki.getPort() + "/");
  }

  /** Waits until all claims are in memory. */
  void awaitIndex() throws InterruptedException {
    while (index != null && index.sequence() < folder.store().sequence()) {
      Thread.sleep(50);
    }
  }

  /** Lets go of the claims in memory; answers come from the graph then. */
  void dropIndex() {
    if (index != null) {
      index.close();
    }
  }

  @Override
  public void close() {
    fuseki.stop();
    dropIndex();
    folder.close();
  }
}
