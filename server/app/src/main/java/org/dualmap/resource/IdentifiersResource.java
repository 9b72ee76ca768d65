package org.dualmap.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.dualmap.graph.Names;

/**
 * Leads from the identifiers of this server's things to what is known of them: where the address
 * {@code https://w3id.org/dualmap/} leads to a server, {@code /id/…} and {@code /graph/…} answer
 * 303 See Other, as a thing is not the page about it.
 */
@Path("/")
public final class IdentifiersResource {

  /** What is known of a thing. */
  @GET
  @Path("id/{rest:.+}")
  public Response thing(@PathParam("rest") String rest) {
    return seeOther("/api/resources?iri=" + encoded(Names.IDS + rest));
  }

  /** The content of a named graph. */
  @GET
  @Path("graph/{rest:.+}")
  public Response graph(@PathParam("rest") String rest) {
    return seeOther("/api/graphs/dump?iri=" + encoded(Names.GRAPHS + rest));
  }

  private static Response seeOther(String address) {
    return Response.seeOther(URI.create(address)).header("Vary", "Accept").build();
  }

  private static String encoded(String iri) {
    return URLEncoder.encode(iri, StandardCharsets.UTF_8);
  }
}
