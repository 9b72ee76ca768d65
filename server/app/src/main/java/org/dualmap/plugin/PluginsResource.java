package org.dualmap.plugin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code GET /api/plugins}: what partner institutions have added, and what is wrong with it. */
@Path("/api/plugins")
public final class PluginsResource {
  private final Plugins plugins;

  public PluginsResource(Plugins plugins) {
    this.plugins = plugins;
  }

  /** Every plugin file, usable or not. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public List<PluginStatus> list() {
    return plugins.statuses();
  }
}
