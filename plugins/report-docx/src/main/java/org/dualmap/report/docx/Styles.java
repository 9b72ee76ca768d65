package org.dualmap.report.docx;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The styles of a document: few, so that an institution can put its own in their place. */
final class Styles {
  private static final String FONT = "Liberation Sans";

  private Styles() {}

  static void write(XMLStreamWriter xml, String language) throws XMLStreamException {
    xml.writeStartElement("w:styles");
    xml.writeAttribute("xmlns:w", DocumentXml.MAIN);
    xml.writeStartElement("w:docDefaults");
    xml.writeStartElement("w:rPrDefault");
    xml.writeStartElement("w:rPr");
    xml.writeEmptyElement("w:rFonts");
    for (String script : new String[] {"ascii", "hAnsi", "cs"}) {
      xml.writeAttribute("w:" + script, FONT);
    }
    empty(xml, "w:sz", "18");
    empty(xml, "w:lang", tag(language));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    style(xml, "Normal", "Normal", 18, false, -1);
    style(xml, "Title", "Title", 32, true, -1);
    style(xml, "Heading1", "heading 1", 24, true, 0);
    style(xml, "Note", "Note", 20, true, -1);
    style(xml, "Cell", "Cell", 15, false, -1);
    style(xml, "CellHead", "Cell Head", 15, true, -1);
    xml.writeEndElement();
  }

  private static String tag(String language) {
    return switch (language) {
      case "kk" -> "kk-KZ";
      case "ru" -> "ru-RU";
      default -> "en-GB";
    };
  }

  /** A style of paragraphs; the size is in half points. */
  private static void style(
      XMLStreamWriter xml, String id, String name, int size, boolean isBold, int outline)
      throws XMLStreamException {
    xml.writeStartElement("w:style");
    xml.writeAttribute("w:type", "paragraph");
    if (id.equals("Normal")) {
      xml.writeAttribute("w:default", "1");
    }
    xml.writeAttribute("w:styleId", id);
    empty(xml, "w:name", name);
    xml.writeStartElement("w:pPr");
    if (outline >= 0) {
      xml.writeEmptyElement("w:keepNext");
    }
    xml.writeEmptyElement("w:spacing");
    xml.writeAttribute("w:before", outline >= 0 ? "240" : "20");
    xml.writeAttribute("w:after", outline >= 0 ? "120" : "20");
    if (outline >= 0) {
      empty(xml, "w:outlineLvl", Integer.toString(outline));
    }
    xml.writeEndElement();
    xml.writeStartElement("w:rPr");
    if (isBold) {
      xml.writeEmptyElement("w:b");
    }
    empty(xml, "w:sz", Integer.toString(size));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  static void empty(XMLStreamWriter xml, String element, String value) throws XMLStreamException {
    xml.writeEmptyElement(element);
    xml.writeAttribute("w:val", value);
  }
}
