package org.dualmap.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.dualmap.sheet.CsvSheet;
import org.dualmap.sheet.XlsxSheet;

/**
 * Lets a link ask for a format where a browser cannot set the Accept header: {@code format=json},
 * {@code html}, {@code csv} or {@code xlsx}. Other values mean something to single resources.
 */
@Provider
@PreMatching
public final class FormatParameter implements ContainerRequestFilter {
  private static final Map<String, String> TYPES =
      Map.of(
          "json", MediaType.APPLICATION_JSON,
          "html", MediaType.TEXT_HTML,
          "csv", CsvSheet.MEDIA_TYPE,
          "xlsx", XlsxSheet.MEDIA_TYPE);

  @Override
  public void filter(ContainerRequestContext request) {
    String format = request.getUriInfo().getQueryParameters().getFirst("format");
    String type = format == null ? null : TYPES.get(format);
    if (type != null) {
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, type);
    }
  }
}
