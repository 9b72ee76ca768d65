package org.dualmap.plugin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.io.FileUtils;
import org.dualmap.access.Caller;
import org.dualmap.access.Role.Action;
import org.dualmap.graph.Change;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.web.FormFile;
import org.dualmap.web.Language;
import org.dualmap.web.Pages;
import org.dualmap.web.Parameters;
import org.glassfish.jersey.media.multipart.BodyPart;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/plugins}: what partner institutions have added and what is wrong with it; for
 * administrators also installing, enabling, disabling, going back and removing.
 */
@Path("/api/plugins")
@Produces(MediaType.APPLICATION_JSON + ";qs=1.0")
public final class PluginsResource {
  private static final long MEGABYTE = 1_000_000;

  private final Plugins plugins;
  private final java.nio.file.Path uploads;
  private final long largestUpload;

  /**
   * Makes the resource.
   *
   * @param uploads where packages are kept until they are installed
   * @param uploadMegabytes the largest package
   */
  public PluginsResource(Plugins plugins, java.nio.file.Path uploads, int uploadMegabytes) {
    this.plugins = plugins;
    this.uploads = uploads;
    this.largestUpload = uploadMegabytes * MEGABYTE;
  }

  /** Every plugin file, usable or not. */
  @GET
  public List<PluginStatus> list() {
    return plugins.statuses();
  }

  /** The same as a page. */
  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=utf-8;qs=0.9")
  public String page(@QueryParam("lang") @Nullable String asked, @Context HttpHeaders headers) {
    return page(plugins.statuses(), Language.of(asked, headers));
  }

  /** One plugin. */
  @GET
  @Path("{id}")
  public PluginStatus find(@PathParam("id") String id) {
    return plugins
        .status(id)
        .orElseThrow(
            () -> new Problem(ProblemCode.NOT_FOUND, "There is no plugin \"" + id + "\" here."));
  }

  /** One plugin as a page. */
  @GET
  @Path("{id}")
  @Produces(MediaType.TEXT_HTML + ";charset=utf-8;qs=0.9")
  public String page(
      @PathParam("id") String id,
      @QueryParam("lang") @Nullable String asked,
      @Context HttpHeaders headers) {
    return page(List.of(find(id)), Language.of(asked, headers));
  }

  private static String page(List<PluginStatus> statuses, Language language) {
    return Pages.render("plugins.jte", Map.of("language", language, "plugins", statuses));
  }

  /** Installs the package of the form, or another version of what is there. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response install(
      @QueryParam("preview") @Nullable String preview,
      @QueryParam("unsigned") @Nullable String unsigned,
      @QueryParam("older") @Nullable String older,
      @HeaderParam("DualMap-Reason") @Nullable String reason,
      FormDataMultiPart form)
      throws IOException {
    PluginRequest request = request("Install a plugin", reason, preview, unsigned, older);
    java.nio.file.Path folder = Files.createTempDirectory(uploads, "plugin");
    try {
      return answer(plugins.install(save(form, folder), request));
    } finally {
      FileUtils.deleteQuietly(folder.toFile());
    }
  }

  /** Installs a package that lies in the plugin folder. */
  @POST
  @Path("folder/{file:[^/]+\\.(zip|jar)}")
  public Response installLying(
      @PathParam("file") String file,
      @QueryParam("preview") @Nullable String preview,
      @QueryParam("unsigned") @Nullable String unsigned,
      @QueryParam("older") @Nullable String older,
      @HeaderParam("DualMap-Reason") @Nullable String reason) {
    PluginRequest request = request("Install a plugin", reason, preview, unsigned, older);
    return answer(plugins.installLying(file, request));
  }

  private static Response answer(PluginAction action) {
    return action.action().equals("install") && action.done()
        ? Response.created(URI.create("/api/plugins/" + action.id())).entity(action).build()
        : Response.ok(action).build();
  }

  private java.nio.file.Path save(FormDataMultiPart form, java.nio.file.Path folder)
      throws IOException {
    for (BodyPart part : form.getBodyParts()) {
      String name = part.getContentDisposition().getFileName();
      if (name != null) {
        String ending = name.endsWith(".jar") ? ".jar" : ".zip";
        java.nio.file.Path file = folder.resolve("package" + ending);
        AtomicLong size = new AtomicLong();
        FormFile.copy(part, file, bytes -> refuseLarger(size.addAndGet(bytes)));
        return file;
      }
    }
    throw Parameters.bad("file", "", "is missing; send one package as multipart/form-data");
  }

  private void refuseLarger(long size) {
    if (size > largestUpload) {
      throw new Problem(
          ProblemCode.TOO_LARGE,
          "A package may have %d bytes (setting dualmap.imports.upload-megabytes)."
              .formatted(largestUpload));
    }
  }

  /** Brings a plugin that is disabled or broken into use. */
  @POST
  @Path("{id}/enable")
  public PluginAction enable(
      @PathParam("id") String id,
      @QueryParam("preview") @Nullable String preview,
      @HeaderParam("DualMap-Reason") @Nullable String reason) {
    return plugins.enable(id, request("Enable the plugin " + id, reason, preview, null, null));
  }

  /** Takes a plugin and its graph out of use; its package stays. */
  @POST
  @Path("{id}/disable")
  public PluginAction disable(
      @PathParam("id") String id,
      @QueryParam("preview") @Nullable String preview,
      @HeaderParam("DualMap-Reason") @Nullable String reason) {
    return plugins.disable(id, request("Disable the plugin " + id, reason, preview, null, null));
  }

  /** Brings back a version that was there before. */
  @POST
  @Path("{id}/downgrade")
  public PluginAction goBack(
      @PathParam("id") String id,
      @QueryParam("version") @Nullable String version,
      @QueryParam("preview") @Nullable String preview,
      @HeaderParam("DualMap-Reason") @Nullable String reason) {
    return plugins.goBack(
        id,
        version,
        request("Go back to another version of the plugin " + id, reason, preview, null, null));
  }

  /** Removes a plugin: its graph and every package of it. */
  @DELETE
  @Path("{id}")
  public PluginAction remove(
      @PathParam("id") String id,
      @QueryParam("preview") @Nullable String preview,
      @HeaderParam("DualMap-Reason") @Nullable String reason) {
    return plugins.remove(id, request("Remove the plugin " + id, reason, preview, null, null));
  }

  private static PluginRequest request(
      String what,
      @Nullable String reason,
      @Nullable String preview,
      @Nullable String unsigned,
      @Nullable String older) {
    String author = Caller.require(Action.MANAGE_PLUGINS);
    return new PluginRequest(
        Change.by(author, reason, what),
        "true".equals(preview),
        "accept".equals(unsigned),
        "accept".equals(older));
  }
}
