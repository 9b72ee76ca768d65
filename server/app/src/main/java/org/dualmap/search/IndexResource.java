package org.dualmap.search;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.dualmap.access.Caller;
import org.dualmap.access.Role.Action;
import org.dualmap.graph.Progress;

/** {@code /api/index}: looks after the search index, for those who maintain the server. */
@Path("/api/index")
@Produces(MediaType.APPLICATION_JSON)
public final class IndexResource {
  private final Search search;

  public IndexResource(Search search) {
    this.search = search;
  }

  /** Compares the index with the graph; may take a while. */
  @GET
  @Path("check")
  public IndexReport check() {
    Caller.require(Action.MAINTAIN);
    return search.check(Progress.UNWATCHED);
  }

  /** Builds the index anew while searches go on, then compares it with the graph. */
  @POST
  @Path("reindex")
  public IndexReport reindex() {
    Caller.require(Action.MAINTAIN);
    search.rebuild();
    return search.check(Progress.UNWATCHED);
  }
}
