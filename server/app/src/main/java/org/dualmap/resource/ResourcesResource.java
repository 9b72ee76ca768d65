package org.dualmap.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.dualmap.graph.GraphStore;
import org.dualmap.web.Language;
import org.dualmap.web.Pages;
import org.dualmap.web.Parameters;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/resources?iri=}: one resource as Turtle, JSON-LD or a page. */
@Path("/api/resources")
public final class ResourcesResource {
  private final ResourceRdf resources;

  public ResourcesResource(GraphStore store) {
    this.resources = new ResourceRdf(store);
  }

  /** As Turtle; also what a caller gets who asks for nothing special. */
  @GET
  @Produces({"text/turtle;charset=utf-8;qs=1.0", "application/x-turtle;qs=0.5"})
  public Response turtle(@QueryParam("iri") @Nullable String iri) {
    String resource = Parameters.iri("iri", iri);
    return withSuccessors(resource, resources.turtle(resource));
  }

  /** As JSON-LD. */
  @GET
  @Produces({"application/ld+json;qs=0.8", MediaType.APPLICATION_JSON + ";qs=0.7"})
  public Response jsonLd(@QueryParam("iri") @Nullable String iri) {
    String resource = Parameters.iri("iri", iri);
    return withSuccessors(resource, resources.jsonLd(resource));
  }

  /** Names what took its place in {@code Link} headers (RFC 8288, {@code successor-version}). */
  private Response withSuccessors(String resource, byte[] content) {
    Response.ResponseBuilder answer = Response.ok(content).header("Vary", "Accept");
    for (String successor : resources.successors(resource)) {
      answer.header("Link", "<" + successor + ">; rel=\"successor-version\"");
    }
    return answer.build();
  }

  /** As a page. */
  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=utf-8;qs=0.9")
  public String page(
      @QueryParam("iri") @Nullable String iri,
      @QueryParam("lang") @Nullable String asked,
      @Context HttpHeaders headers) {
    Language language = Language.of(asked, headers);
    ResourcePage page = resources.page(Parameters.iri("iri", iri), language.tag());
    return Pages.render("resource.jte", Map.of("language", language, "page", page));
  }
}
