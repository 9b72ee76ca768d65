package org.dualmap.report.odt;

import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dualmap.report.document.CellText;
import org.dualmap.spi.Report;

/** The styles of a document, and what it says of itself. */
final class Styles {
  private static final String SPACE = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final Map<String, String> SPACES =
      Map.of(
          "office", SPACE + "office:1.0",
          "style", SPACE + "style:1.0",
          "text", SPACE + "text:1.0",
          "table", SPACE + "table:1.0",
          "fo", SPACE + "xsl-fo-compatible:1.0",
          "svg", SPACE + "svg-compatible:1.0",
          "meta", SPACE + "meta:1.0",
          "xlink", "http://www.w3.org/1999/xlink",
          "dc", "http://purl.org/dc/elements/1.1/");

  private Styles() {}

  /** Opens the root of a part. */
  static void root(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.writeStartElement("office:" + name);
    for (Map.Entry<String, String> space : SPACES.entrySet()) {
      xml.writeAttribute("xmlns:" + space.getKey(), space.getValue());
    }
    xml.writeAttribute("office:version", "1.3");
  }

  static void write(XMLStreamWriter xml, String language) throws XMLStreamException {
    root(xml, "document-styles");
    xml.writeStartElement("office:font-face-decls");
    xml.writeEmptyElement("style:font-face");
    xml.writeAttribute("style:name", "Liberation Sans");
    xml.writeAttribute("svg:font-family", "'Liberation Sans'");
    xml.writeEndElement();
    xml.writeStartElement("office:styles");
    xml.writeStartElement("style:default-style");
    xml.writeAttribute("style:family", "paragraph");
    xml.writeEmptyElement("style:text-properties");
    xml.writeAttribute("style:font-name", "Liberation Sans");
    xml.writeAttribute("fo:font-size", "9pt");
    xml.writeAttribute("fo:language", language);
    xml.writeAttribute("fo:country", country(language));
    xml.writeEndElement();
    style(xml, "Standard", "9pt", false, "start");
    style(xml, "Title", "16pt", true, "start");
    style(xml, "Heading_20_1", "12pt", true, "start");
    style(xml, "Note", "10pt", true, "start");
    style(xml, "Cell", "7.5pt", false, "start");
    style(xml, "CellNumber", "7.5pt", false, "end");
    style(xml, "CellHead", "7.5pt", true, "start");
    xml.writeEndElement();
    page(xml);
    xml.writeEndElement();
  }

  private static String country(String language) {
    return switch (language) {
      case "kk" -> "KZ";
      case "ru" -> "RU";
      default -> "GB";
    };
  }

  private static void style(
      XMLStreamWriter xml, String name, String size, boolean isBold, String side)
      throws XMLStreamException {
    boolean heading = name.startsWith("Heading");
    xml.writeStartElement("style:style");
    xml.writeAttribute("style:name", name);
    xml.writeAttribute("style:display-name", name.replace("_20_", " "));
    xml.writeAttribute("style:family", "paragraph");
    if (heading) {
      xml.writeAttribute("style:default-outline-level", "1");
    }
    xml.writeEmptyElement("style:paragraph-properties");
    xml.writeAttribute("fo:text-align", side);
    xml.writeAttribute("fo:margin-top", heading ? "0.4cm" : "0.03cm");
    xml.writeAttribute("fo:margin-bottom", heading ? "0.2cm" : "0.03cm");
    if (heading) {
      xml.writeAttribute("fo:keep-with-next", "always");
    }
    xml.writeEmptyElement("style:text-properties");
    xml.writeAttribute("fo:font-size", size);
    if (isBold) {
      xml.writeAttribute("fo:font-weight", "bold");
    }
    xml.writeEndElement();
  }

  private static void page(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("office:automatic-styles");
    xml.writeStartElement("style:page-layout");
    xml.writeAttribute("style:name", "A4");
    xml.writeEmptyElement("style:page-layout-properties");
    xml.writeAttribute("fo:page-width", "29.7cm");
    xml.writeAttribute("fo:page-height", "21cm");
    xml.writeAttribute("style:print-orientation", "landscape");
    xml.writeAttribute("fo:margin", "1.5cm");
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeStartElement("office:master-styles");
    xml.writeEmptyElement("style:master-page");
    xml.writeAttribute("style:name", "Standard");
    xml.writeAttribute("style:page-layout-name", "A4");
    xml.writeEndElement();
  }

  static void meta(XMLStreamWriter xml, Report report) throws XMLStreamException {
    root(xml, "document-meta");
    xml.writeStartElement("office:meta");
    xml.writeStartElement("dc:title");
    xml.writeCharacters(CellText.clean(report.title()));
    xml.writeEndElement();
    xml.writeStartElement("dc:language");
    xml.writeCharacters(report.language());
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }
}
