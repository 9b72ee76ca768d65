package org.dualmap.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.List;
import org.dualmap.access.Caller;
import org.dualmap.access.Role.Action;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.JournalEntry;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/changes}: the journal, for those who may read whole graphs. */
@Path("/api/changes")
public final class ChangesResource {
  private final GraphStore store;

  public ChangesResource(GraphStore store) {
    this.store = store;
  }

  /**
   * A page of the journal.
   *
   * @param last the number of the last change that there is
   * @param changes newest first
   */
  public record Changes(long last, List<JournalEntry> changes) {}

  /** The changes up to a number, newest first. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Changes list(
      @QueryParam("before") @Nullable String before, @QueryParam("limit") @Nullable String limit) {
    Caller.require(Action.READ_DATA);
    long newest = Parameters.number("before", before, Integer.MAX_VALUE, 1, Integer.MAX_VALUE) - 1L;
    int most = Parameters.number("limit", limit, 50, 1, 500);
    return new Changes(store.sequence(), store.entries(newest, most));
  }

  /** One change. */
  @GET
  @Path("{sequence:[0-9]{1,18}}")
  @Produces(MediaType.APPLICATION_JSON)
  public JournalEntry entry(@PathParam("sequence") long sequence) {
    Caller.require(Action.READ_DATA);
    return store.entry(sequence);
  }

  /** One change as an RDF Patch. */
  @GET
  @Path("{sequence:[0-9]{1,18}}")
  @Produces("application/rdf-patch")
  public StreamingOutput patch(@PathParam("sequence") long sequence) {
    Caller.require(Action.READ_DATA);
    InputStream patch = store.patch(sequence);
    return out -> {
      try (patch) {
        patch.transferTo(out);
      }
    };
  }
}
