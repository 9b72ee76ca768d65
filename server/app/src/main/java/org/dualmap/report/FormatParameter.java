package org.dualmap.report;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dualmap.sheet.CsvSheet;
import org.dualmap.sheet.XlsxSheet;
import org.dualmap.spi.ReportWriter;
import org.jspecify.annotations.Nullable;

/**
 * Lets a link ask for a format where a browser cannot set the Accept header: {@code format=json},
 * {@code html}, {@code csv}, {@code xlsx} or the name of a plugin's format. Other values mean
 * something to single resources. The media types of plugins, which may change while the server
 * runs, are asked for by one that all of them share.
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
  private static final String WRITER = "dualmap.report-writer";

  private final ReportFormats formats;

  public FormatParameter(ReportFormats formats) {
    this.formats = formats;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String format = request.getUriInfo().getQueryParameters().getFirst("format");
    String type = format == null ? null : TYPES.get(format);
    if (type != null) {
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, type);
      return;
    }
    Optional<ReportWriter> named = format == null ? Optional.empty() : formats.named(format);
    if (named.isPresent()) {
      request.setProperty(WRITER, named.get());
      // What has no tables answers as it would have done without the parameter.
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, Tables.OTHER_TYPE + ", */*;q=0.1");
      return;
    }
    byMediaType(request);
  }

  private void byMediaType(ContainerRequestContext request) {
    List<String> accept = request.getHeaders().get(HttpHeaders.ACCEPT);
    if (accept == null) {
      return;
    }
    for (MediaType asked : request.getAcceptableMediaTypes()) {
      Optional<ReportWriter> writer = formats.ofType(asked.getType() + "/" + asked.getSubtype());
      if (writer.isPresent()) {
        String quality = asked.getParameters().get("q");
        request.setProperty(WRITER, writer.get());
        request
            .getHeaders()
            .putSingle(
                HttpHeaders.ACCEPT,
                String.join(", ", accept)
                    + ", "
                    + Tables.OTHER_TYPE
                    + (quality == null ? "" : ";q=" + quality));
        return;
      }
    }
  }

  /** The plugin's writer that a request asks for; null where it asks for none. */
  static @Nullable ReportWriter writer(ContainerRequestContext request) {
    return request.getProperty(WRITER) instanceof ReportWriter writer ? writer : null;
  }
}
