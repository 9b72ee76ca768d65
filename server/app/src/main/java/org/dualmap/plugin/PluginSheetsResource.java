package org.dualmap.plugin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.sheetform.SheetForm;

/** {@code GET /api/plugins/sheets}: empty sheets for the data of a plugin. */
@Path("/api/plugins/sheets")
public final class PluginSheetsResource {

  /** The names of all sheets. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public List<String> names() {
    return SheetForm.fileNames();
  }

  /** An empty sheet: the header alone. */
  @GET
  @Path("{name}")
  @Produces("text/csv;charset=utf-8")
  public Response sheet(@PathParam("name") String name) {
    SheetForm form =
        SheetForm.ofFile(name)
            .orElseThrow(
                () ->
                    new Problem(
                        ProblemCode.NOT_FOUND,
                        "There is no sheet \"%s\"; there are %s."
                            .formatted(name, String.join(", ", names()))));
    return Response.ok(form.template())
        .header("Content-Disposition", "attachment; filename=\"" + form.fileName() + "\"")
        .build();
  }
}
