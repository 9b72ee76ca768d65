package org.dualmap.report.odt;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.dualmap.report.document.Parts;
import org.dualmap.spi.Report;
import org.dualmap.spi.ReportFormat;
import org.dualmap.spi.ReportWriter;

/** Writes a report as a document of A4 pages in landscape. */
public final class OdtWriter implements ReportWriter {
  private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";
  private static final ReportFormat FORMAT =
      new ReportFormat(
          "odt",
          Map.of(
              "kk", "Мәтіндік құжат (ODT)",
              "ru", "Текстовый документ (ODT)",
              "en", "Text document (ODT)"),
          MEDIA_TYPE,
          "odt");
  private static final String MANIFEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
      <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.text"/>
      <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
      <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
      <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
      </manifest:manifest>
      """;

  @Override
  public ReportFormat format() {
    return FORMAT;
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    try (Parts parts = new Parts(out)) {
      parts.addPlain("mimetype", MEDIA_TYPE);
      parts.add("META-INF/manifest.xml", MANIFEST);
      parts.add("meta.xml", xml -> Styles.meta(xml, report));
      parts.add("styles.xml", xml -> Styles.write(xml, report.language()));
      parts.add("content.xml", new ContentXml(report)::write);
    }
  }
}
