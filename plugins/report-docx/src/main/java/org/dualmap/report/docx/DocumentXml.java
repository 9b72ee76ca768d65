package org.dualmap.report.docx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dualmap.report.document.CellText;
import org.dualmap.report.document.ColumnWidths;
import org.dualmap.spi.Report;
import org.dualmap.spi.ReportCell;
import org.dualmap.spi.ReportFact;
import org.dualmap.spi.ReportTable;

/** The text of a document: title, note, facts, and each table under its heading. */
final class DocumentXml {
  static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** A4 in landscape, in twentieths of a point. */
  private static final int PAGE_WIDTH = 16_838;

  private static final int PAGE_HEIGHT = 11_906;
  private static final int MARGIN = 850;
  private static final int TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN;
  private static final int FACT_NAME = 4_000;

  private final Report report;
  private final CellText text;
  private final Map<String, String> links = new LinkedHashMap<>();

  DocumentXml(Report report) {
    this.report = report;
    this.text = new CellText(report.language());
  }

  /** The addresses that the text points at, each with its id; whole once the text is written. */
  Map<String, String> links() {
    return links;
  }

  void write(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("w:document");
    xml.writeAttribute("xmlns:w", MAIN);
    xml.writeAttribute("xmlns:r", OFFICE);
    xml.writeStartElement("w:body");
    paragraph(xml, "Title", report.title());
    if (!report.note().isEmpty()) {
      paragraph(xml, "Note", report.note());
    }
    facts(xml);
    for (ReportTable table : report.tables()) {
      paragraph(xml, "Heading1", table.title());
      table(xml, table);
      paragraph(xml, "Normal", "");
    }
    page(xml);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void page(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("w:sectPr");
    xml.writeEmptyElement("w:pgSz");
    xml.writeAttribute("w:w", Integer.toString(PAGE_WIDTH));
    xml.writeAttribute("w:h", Integer.toString(PAGE_HEIGHT));
    xml.writeAttribute("w:orient", "landscape");
    xml.writeEmptyElement("w:pgMar");
    for (String side : List.of("top", "right", "bottom", "left", "header", "footer", "gutter")) {
      xml.writeAttribute("w:" + side, side.equals("gutter") ? "0" : Integer.toString(MARGIN));
    }
    xml.writeEndElement();
  }

  private void facts(XMLStreamWriter xml) throws XMLStreamException {
    if (report.facts().isEmpty()) {
      return;
    }
    List<Integer> widths = List.of(FACT_NAME, TEXT_WIDTH - FACT_NAME);
    begin(xml, widths);
    for (ReportFact fact : report.facts()) {
      xml.writeStartElement("w:tr");
      cell(xml, "CellHead", widths.get(0), new ReportCell.Text(fact.name()));
      ReportCell value =
          fact.value() instanceof ReportCell.Number number
              ? new ReportCell.Text(text.of(number))
              : fact.value();
      cell(xml, "Cell", widths.get(1), value);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void table(XMLStreamWriter xml, ReportTable table) throws XMLStreamException {
    List<Integer> widths = ColumnWidths.of(table, text.of(table), TEXT_WIDTH);
    begin(xml, widths);
    xml.writeStartElement("w:tr");
    xml.writeStartElement("w:trPr");
    xml.writeEmptyElement("w:cantSplit");
    xml.writeEmptyElement("w:tblHeader");
    xml.writeEndElement();
    for (int column = 0; column < widths.size(); column++) {
      ReportCell head = new ReportCell.Text(table.columns().get(column));
      cell(xml, "CellHead", widths.get(column), head);
    }
    xml.writeEndElement();
    for (List<ReportCell> row : table.rows()) {
      xml.writeStartElement("w:tr");
      xml.writeStartElement("w:trPr");
      xml.writeEmptyElement("w:cantSplit");
      xml.writeEndElement();
      for (int column = 0; column < widths.size(); column++) {
        cell(xml, "Cell", widths.get(column), row.get(column));
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  /** Opens a table with lines between its cells. */
  private static void begin(XMLStreamWriter xml, List<Integer> widths) throws XMLStreamException {
    xml.writeStartElement("w:tbl");
    xml.writeStartElement("w:tblPr");
    xml.writeEmptyElement("w:tblW");
    xml.writeAttribute("w:w", Integer.toString(TEXT_WIDTH));
    xml.writeAttribute("w:type", "dxa");
    xml.writeStartElement("w:tblBorders");
    for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      xml.writeEmptyElement("w:" + side);
      xml.writeAttribute("w:val", "single");
      xml.writeAttribute("w:sz", "4");
      xml.writeAttribute("w:color", "999999");
    }
    xml.writeEndElement();
    xml.writeEmptyElement("w:tblLayout");
    xml.writeAttribute("w:type", "fixed");
    xml.writeEndElement();
    xml.writeStartElement("w:tblGrid");
    for (int width : widths) {
      xml.writeEmptyElement("w:gridCol");
      xml.writeAttribute("w:w", Integer.toString(width));
    }
    xml.writeEndElement();
  }

  private void cell(XMLStreamWriter xml, String style, int width, ReportCell cell)
      throws XMLStreamException {
    xml.writeStartElement("w:tc");
    xml.writeStartElement("w:tcPr");
    xml.writeEmptyElement("w:tcW");
    xml.writeAttribute("w:w", Integer.toString(width));
    xml.writeAttribute("w:type", "dxa");
    xml.writeEndElement();
    xml.writeStartElement("w:p");
    xml.writeStartElement("w:pPr");
    Styles.empty(xml, "w:pStyle", style);
    if (cell instanceof ReportCell.Number) {
      Styles.empty(xml, "w:jc", "right");
    }
    xml.writeEndElement();
    if (cell instanceof ReportCell.Link link && CellText.canBeFollowed(link.iri())) {
      xml.writeStartElement("w:hyperlink");
      xml.writeAttribute(
          "r:id", links.computeIfAbsent(link.iri(), iri -> "rIdLink" + (links.size() + 1)));
      run(xml, text.of(cell), true);
      xml.writeEndElement();
    } else {
      run(xml, text.of(cell), false);
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void paragraph(XMLStreamWriter xml, String style, String words)
      throws XMLStreamException {
    xml.writeStartElement("w:p");
    xml.writeStartElement("w:pPr");
    Styles.empty(xml, "w:pStyle", style);
    xml.writeEndElement();
    run(xml, CellText.clean(words), false);
    xml.writeEndElement();
  }

  private static void run(XMLStreamWriter xml, String words, boolean isLink)
      throws XMLStreamException {
    if (words.isEmpty()) {
      return;
    }
    xml.writeStartElement("w:r");
    if (isLink) {
      xml.writeStartElement("w:rPr");
      Styles.empty(xml, "w:color", "1F4E79");
      xml.writeEndElement();
    }
    String[] lines = words.split("\\R", -1);
    for (int line = 0; line < lines.length; line++) {
      if (line > 0) {
        xml.writeEmptyElement("w:br");
      }
      xml.writeStartElement("w:t");
      xml.writeAttribute("xml:space", "preserve");
      xml.writeCharacters(lines[line]);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }
}
