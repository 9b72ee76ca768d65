package org.dualmap.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.dualmap.graph.GraphStore;
import org.jspecify.annotations.Nullable;

/** The start page, the documents, and what watches the server. */
@Path("/")
public final class StartResource {
  private final GraphStore store;
  private final PrometheusMeterRegistry metrics;

  public StartResource(GraphStore store, PrometheusMeterRegistry metrics) {
    this.store = store;
    this.metrics = metrics;
  }

  /** The start page. */
  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=utf-8")
  public String start(@QueryParam("lang") @Nullable String asked, @Context HttpHeaders headers) {
    Language language = Language.of(asked, headers);
    Map<String, Object> values =
        Map.of("language", language, "examples", StartExamples.examples(store, language.tag()));
    return Pages.render("start.jte", values);
  }

  /** Whether the server lives. */
  @GET
  @Path("health")
  @Produces(MediaType.APPLICATION_JSON)
  public Map<String, Object> health() {
    return Map.of("status", "ok", "sequence", store.sequence());
  }

  /** Counters for Prometheus. */
  @GET
  @Path("metrics")
  @Produces("text/plain; version=0.0.4; charset=utf-8")
  public String metrics() {
    return metrics.scrape();
  }

  /** The style sheet. */
  @GET
  @Path("assets/plain.css")
  @Produces("text/css;charset=utf-8")
  public InputStream style() {
    return Objects.requireNonNull(StartResource.class.getResourceAsStream("plain.css"));
  }

  /** A document of the folder {@code docs}, with or without its ending, as the files link it. */
  @GET
  @Path("docs/{name:[a-z-]+}{ending:(\\.md)?}")
  @Produces(MediaType.TEXT_HTML + ";charset=utf-8")
  public String document(
      @PathParam("name") String name,
      @QueryParam("lang") @Nullable String asked,
      @Context HttpHeaders headers) {
    return Pages.render(
        "document.jte",
        Map.of("language", Language.of(asked, headers), "document", Document.read(name)));
  }
}
