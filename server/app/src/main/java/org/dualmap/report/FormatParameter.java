package org.dualmap.report;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
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
    if (named.isPresent() && !isUpload(request)) {
      choose(request, named.get());
    } else if (format == null) {
      byMediaType(request);
    }
  }

  /** The format of an upload is that of the file, and may have the same name. */
  private static boolean isUpload(ContainerRequestContext request) {
    MediaType type = request.getMediaType();
    return type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
  }

  private static void choose(ContainerRequestContext request, ReportWriter writer) {
    request.setProperty(WRITER, writer);
    request.getHeaders().putSingle(HttpHeaders.ACCEPT, Tables.OTHER_TYPE);
  }

  /**
   * Takes the first type of those accepted, the best first, that anybody gives. Jersey would weigh
   * what we like more than what the caller likes.
   */
  private void byMediaType(ContainerRequestContext request) {
    for (MediaType asked : request.getAcceptableMediaTypes()) {
      String type = asked.getType() + "/" + asked.getSubtype();
      if (asked.isWildcardType() || asked.isWildcardSubtype() || TYPES.containsValue(type)) {
        return;
      }
      Optional<ReportWriter> writer = formats.ofType(type);
      if (writer.isPresent()) {
        choose(request, writer.get());
        return;
      }
    }
  }

  /** The plugin's writer that a request asks for; null where it asks for none. */
  static @Nullable ReportWriter writer(ContainerRequestContext request) {
    return request.getProperty(WRITER) instanceof ReportWriter writer ? writer : null;
  }
}
