package org.dualmap.report.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dualmap.report.document.CellText;
import org.dualmap.report.document.Parts;
import org.dualmap.spi.Report;
import org.dualmap.spi.ReportFormat;
import org.dualmap.spi.ReportWriter;

/** Writes a report as a document of A4 pages in landscape. */
public final class DocxWriter implements ReportWriter {
  private static final ReportFormat FORMAT =
      new ReportFormat(
          "docx",
          Map.of(
              "kk", "Мәтіндік құжат (DOCX)",
              "ru", "Текстовый документ (DOCX)",
              "en", "Text document (DOCX)"),
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "docx");
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPES =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
      <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
      <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
      </Types>
      """;

  @Override
  public ReportFormat format() {
    return FORMAT;
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    try (Parts parts = new Parts(out)) {
      parts.add("[Content_Types].xml", TYPES);
      Map<String, Target> links = new LinkedHashMap<>();
      links.put("rId1", new Target(OFFICE + "/officeDocument", "word/document.xml", false));
      links.put(
          "rId2",
          new Target(
              PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml", false));
      parts.add("_rels/.rels", xml -> relationships(xml, links));
      parts.add("docProps/core.xml", xml -> properties(xml, report));
      parts.add("word/styles.xml", xml -> Styles.write(xml, report.language()));
      DocumentXml document = new DocumentXml(report);
      parts.add("word/document.xml", document::write);
      Map<String, Target> own = new LinkedHashMap<>();
      own.put("rIdStyles", new Target(OFFICE + "/styles", "styles.xml", false));
      document
          .links()
          .forEach((iri, id) -> own.put(id, new Target(OFFICE + "/hyperlink", iri, true)));
      parts.add("word/_rels/document.xml.rels", xml -> relationships(xml, own));
    }
  }

  /** What a part points at. */
  private record Target(String type, String address, boolean isOutside) {}

  private static void relationships(XMLStreamWriter xml, Map<String, Target> targets)
      throws XMLStreamException {
    xml.writeStartElement("Relationships");
    xml.writeDefaultNamespace(PACKAGE + "relationships");
    for (Map.Entry<String, Target> target : targets.entrySet()) {
      xml.writeEmptyElement("Relationship");
      xml.writeAttribute("Id", target.getKey());
      xml.writeAttribute("Type", target.getValue().type());
      xml.writeAttribute("Target", target.getValue().address());
      if (target.getValue().isOutside()) {
        xml.writeAttribute("TargetMode", "External");
      }
    }
    xml.writeEndElement();
  }

  private static void properties(XMLStreamWriter xml, Report report) throws XMLStreamException {
    xml.writeStartElement("cp:coreProperties");
    xml.writeAttribute("xmlns:cp", PACKAGE + "metadata/core-properties");
    xml.writeAttribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
    xml.writeStartElement("dc:title");
    xml.writeCharacters(CellText.clean(report.title()));
    xml.writeEndElement();
    xml.writeStartElement("dc:language");
    xml.writeCharacters(report.language());
    xml.writeEndElement();
    xml.writeEndElement();
  }
}
