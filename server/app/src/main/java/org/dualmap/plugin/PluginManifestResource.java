package org.dualmap.plugin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** {@code GET /api/plugins/schema}: the form of a plugin's manifest. */
@Path("/api/plugins/schema")
public final class PluginManifestResource {

  /** The form of {@code plugin.yaml} as a JSON schema. */
  @GET
  @Produces("application/schema+json")
  public String schema() {
    return ManifestReader.schemaText();
  }
}
