package org.dualmap.report;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.dualmap.web.Parameters;

/** Refuses a format that there is not, where the answer has tables. */
@Provider
@Tabular
public final class FormatCheck implements ContainerRequestFilter {
  private final ReportFormats formats;

  public FormatCheck(ReportFormats formats) {
    this.formats = formats;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String format = request.getUriInfo().getQueryParameters().getFirst("format");
    List<String> names = formats.names();
    if (format != null && !names.contains(format)) {
      throw Parameters.bad("format", format, "must be one of " + String.join(", ", names));
    }
  }
}
