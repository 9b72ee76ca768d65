package org.dualmap.report;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.dualmap.graph.GraphStore;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.sheet.CsvSheet;
import org.dualmap.sheet.XlsxSheet;
import org.dualmap.spi.ReportWriter;
import org.dualmap.web.Language;
import org.jspecify.annotations.Nullable;

/** Makes of {@link Tables} what the caller asked for, as a file with a name of its own. */
@Provider
@Tabular
public final class TablesFilter implements ContainerResponseFilter {
  private final GraphStore store;
  private final Clock clock;

  public TablesFilter(GraphStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response)
      throws IOException {
    if (!(response.getEntity() instanceof Tables tables)) {
      return;
    }
    MediaType asked = response.getMediaType();
    String type = asked == null ? "" : asked.getType() + "/" + asked.getSubtype();
    switch (type) {
      case CsvSheet.MEDIA_TYPE ->
          answer(response, CsvSheet.write(tables.csv()), asked, name(tables, "csv"));
      case XlsxSheet.MEDIA_TYPE ->
          answer(response, XlsxSheet.write(tables.all()), asked, name(tables, "xlsx"));
      default -> document(request, response, tables);
    }
  }

  private void document(
      ContainerRequestContext request, ContainerResponseContext response, Tables tables)
      throws IOException {
    ReportWriter writer = FormatParameter.writer(request);
    if (writer == null) {
      throw new Problem(
          ProblemCode.NOT_ACCEPTABLE, "Name one of the formats, such as text/csv, as it is.");
    }
    Language language =
        Language.of(
            request.getUriInfo().getQueryParameters().getFirst("lang"),
            request.getAcceptableLanguages());
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    writer.write(
        new ReportText(language, new ReportOriginRdf(store, language.tag()), today())
            .report(tables),
        document);
    answer(
        response,
        document.toByteArray(),
        MediaType.valueOf(writer.format().mediaType()),
        name(tables, writer.format().ending()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private String name(Tables tables, String ending) {
    return FileName.of(tables, today(), ending);
  }

  private static void answer(
      ContainerResponseContext response, byte[] content, @Nullable MediaType type, String name) {
    response.setEntity(content, response.getEntityAnnotations(), type);
    response
        .getHeaders()
        .putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
  }
}
