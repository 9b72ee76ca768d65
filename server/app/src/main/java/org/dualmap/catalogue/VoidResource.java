package org.dualmap.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.dualmap.graph.GraphStore;

/** {@code GET /.well-known/void}: the description of the data, by VoID and DCAT. */
@Path("/.well-known/void")
public final class VoidResource {
  private final CatalogueRdf catalogue;

  public VoidResource(GraphStore store) {
    this.catalogue = new CatalogueRdf(store);
  }

  /** As Turtle; also what a caller gets who asks for nothing special. */
  @GET
  @Produces("text/turtle;charset=utf-8;qs=1.0")
  public byte[] turtle(@Context UriInfo address) {
    return VoidRdf.turtle(address.getBaseUri(), catalogue.entries());
  }

  /** As JSON-LD. */
  @GET
  @Produces({"application/ld+json;qs=0.8", "application/json;qs=0.7"})
  public byte[] jsonLd(@Context UriInfo address) {
    return VoidRdf.jsonLd(address.getBaseUri(), catalogue.entries());
  }
}
