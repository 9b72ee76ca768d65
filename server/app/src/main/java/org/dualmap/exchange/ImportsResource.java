package org.dualmap.exchange;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.io.FileUtils;
import org.dualmap.access.Caller;
import org.dualmap.access.Role.Action;
import org.dualmap.graph.Change;
import org.dualmap.graph.DiskSpace;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.web.FormFile;
import org.dualmap.web.Parameters;
import org.glassfish.jersey.media.multipart.BodyPart;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.jspecify.annotations.Nullable;

/** {@code /api/imports}: sends files in, watches and cancels, fetches what was found. */
@Path("/api/imports")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportsResource {
  private final Imports imports;
  private final java.nio.file.Path uploads;

  /**
   * Makes the resource and throws away the files that an earlier run has left, killed while it
   * imported.
   *
   * @param uploads where files are kept until they are imported; made where it is missing
   */
  public ImportsResource(Imports imports, java.nio.file.Path uploads) {
    this.imports = imports;
    this.uploads = uploads;
    try {
      FileUtils.forceMkdir(uploads.toFile());
      FileUtils.cleanDirectory(uploads.toFile());
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.DATA_FOLDER_BROKEN,
          "The folder " + uploads + " cannot be emptied: " + e.getMessage(),
          List.of(),
          e);
    }
  }

  /** Starts an import of every file of the form; answers at once with the job. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response submit(
      @QueryParam("format") @Nullable String format,
      @QueryParam("graph") @Nullable String graph,
      @QueryParam("preview") @Nullable String preview,
      @HeaderParam("Content-Length") @Nullable Long length,
      @HeaderParam("DualMap-Reason") @Nullable String reason,
      FormDataMultiPart form)
      throws IOException {
    String author = Caller.require(Action.IMPORT);
    if (format == null) {
      throw Parameters.bad("format", "", "is missing; known are " + imports.knownFormats());
    }
    refuseLarger(length == null ? 0 : length);
    java.nio.file.Path folder = Files.createTempDirectory(uploads, "up");
    try {
      Imports.Request request =
          new Imports.Request(
              format,
              graph == null ? null : Parameters.iri("graph", graph),
              save(form, folder),
              "true".equals(preview));
      Change change = new Change(author, reason == null ? "Import of " + format : reason);
      ImportJob job = imports.submit(request, change, folder);
      return Response.accepted(job).location(URI.create("/api/imports/" + job.id())).build();
    } catch (IOException | RuntimeException e) {
      FileUtils.deleteDirectory(folder.toFile());
      throw e;
    }
  }

  private List<java.nio.file.Path> save(FormDataMultiPart form, java.nio.file.Path folder)
      throws IOException {
    List<java.nio.file.Path> files = new ArrayList<>();
    DiskSpace space = new DiskSpace(folder);
    AtomicLong size = new AtomicLong();
    for (BodyPart part : form.getBodyParts()) {
      String name = part.getContentDisposition().getFileName();
      if (name == null) {
        continue;
      }
      java.nio.file.Path file =
          Files.createDirectory(folder.resolve(Integer.toString(files.size())))
              .resolve(safeName(name));
      FormFile.copy(
          part,
          file,
          bytes -> {
            refuseLarger(size.addAndGet(bytes));
            space.step();
          });
      files.add(file);
    }
    if (files.isEmpty()) {
      throw Parameters.bad("file", "", "is missing; send at least one file as multipart/form-data");
    }
    return files;
  }

  /** The last step of the name that the caller gave, with harmless characters only. */
  private static String safeName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String safe = last.replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceFirst("^\\.+", "");
    return safe.isBlank() ? "file" : safe.substring(Math.max(0, safe.length() - 100));
  }

  private void refuseLarger(long size) {
    if (size > imports.largestUpload()) {
      throw new Problem(
          ProblemCode.TOO_LARGE,
          "An upload may have %d bytes (setting dualmap.imports.upload-megabytes)."
              .formatted(imports.largestUpload()));
    }
  }

  /** The imports of this run of the server, newest first. */
  @GET
  public List<ImportJob> list() {
    Caller.require(Action.IMPORT);
    return imports.list();
  }

  /** The formats that can be imported now: the server's own, and those that plugins bring. */
  @GET
  @Path("formats")
  public List<OfferedFormat> formats() {
    return imports.formats();
  }

  /** How far one import is, and what came of it. */
  @GET
  @Path("{id}")
  public ImportJob find(@PathParam("id") String id) {
    Caller.require(Action.IMPORT);
    return imports.find(id);
  }

  /** Cancels an import that has not ended; it then leaves no trace. */
  @DELETE
  @Path("{id}")
  public Response cancel(@PathParam("id") String id) {
    Caller.require(Action.IMPORT);
    ImportJob job = imports.find(id);
    if (job.isOver()) {
      throw new Problem(ProblemCode.CONFLICT, "The import has already ended.");
    }
    job.cancel();
    return Response.accepted(job).build();
  }

  /** What was found, as a sheet that a spreadsheet opens with all letters intact. */
  @GET
  @Path("{id}/findings.csv")
  @Produces("text/csv;charset=utf-8")
  public byte[] findings(@PathParam("id") String id) throws IOException {
    Caller.require(Action.IMPORT);
    return FindingsSheet.write(imports.find(id).findings());
  }
}
