package org.dualmap.server;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.List;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dualmap.plugin.Plugins;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.settings.Settings;
import org.dualmap.web.RequestFilter;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** The one port: Fuseki's Jetty with SPARQL, and REST and pages beside it. */
final class HttpPort implements AutoCloseable {
  /** Bytes, as Jetty has them by itself: Fuseki's megabyte would be filled with zeros each time. */
  private static final int ANSWER_BUFFER = 32 * 1024;

  private final FusekiServer fuseki;
  private final RunningQueries running;
  private final URI address;

  private HttpPort(FusekiServer fuseki, RunningQueries running, URI address) {
    this.fuseki = fuseki;
    this.running = running;
    this.address = address;
  }

  /**
   * Opens the port.
   *
   * @throws Problem where it is in use or the address is not this machine's
   */
  static HttpPort open(
      Settings settings,
      DatasetGraph dataset,
      ResourceConfig rest,
      RequestFilter filter,
      Plugins plugins) {
    Settings.Http http = settings.http();
    RunningQueries running = new RunningQueries(settings.sparql());
    FusekiServer fuseki =
        FusekiServer.create()
            .port(http.port())
            .loopback(true)
            .fusekiModules(FusekiModules.create())
            .addFilter("/*", filter)
            .addFilter("/*", whileInUse(plugins))
            .addFilter(SparqlService.PATH + "/*", new SparqlAccessFilter())
            .add(SparqlService.PATH, SparqlService.build(dataset, settings.sparql(), running))
            .addServlet("/*", new ServletContainer(rest))
            .build();
    Server jetty = fuseki.getJettyServer();
    bind(jetty, http.host());
    jetty.setStopTimeout(http.stopLimit().toMillis());
    jetty.setHandler(new GracefulHandler(jetty.getHandler()));
    start(fuseki, running, http);
    return new HttpPort(
        fuseki, running, URI.create("http://" + name(http.host()) + ":" + fuseki.getPort() + "/"));
  }

  /** A request sees the plugins that were there when it began. */
  private static Filter whileInUse(Plugins plugins) {
    return (request, response, chain) -> {
      try (Plugins.Use use = plugins.use()) {
        chain.doFilter(request, response);
      }
    };
  }

  private static void bind(Server jetty, String host) {
    for (Connector connector : jetty.getConnectors()) {
      ((ServerConnector) connector).setHost(host);
      HttpConfiguration http =
          connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
      http.setSendServerVersion(false);
      http.setOutputBufferSize(ANSWER_BUFFER);
    }
  }

  private static String name(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private static void start(FusekiServer fuseki, RunningQueries running, Settings.Http http) {
    try {
      fuseki.start();
    } catch (FusekiException e) {
      fuseki.stop();
      running.close();
      throw startProblem(e, http);
    }
  }

  private static RuntimeException startProblem(FusekiException e, Settings.Http http) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException || cause instanceof IOException) {
        return new Problem(
            ProblemCode.PORT_IN_USE,
            "The port %d of %s cannot be opened (%s). Is another server running there? Choose"
                    .formatted(http.port(), http.host(), cause.getMessage())
                + " another with dualmap.http.port or --port.",
            List.of(),
            e);
      }
    }
    return e;
  }

  /** Where the port answers, ending in a slash. */
  URI address() {
    return address;
  }

  @Override
  public void close() {
    fuseki.stop();
    running.close();
  }
}
