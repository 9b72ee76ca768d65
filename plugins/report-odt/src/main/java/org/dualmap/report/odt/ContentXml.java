package org.dualmap.report.odt;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dualmap.report.document.CellText;
import org.dualmap.report.document.ColumnWidths;
import org.dualmap.spi.Report;
import org.dualmap.spi.ReportCell;
import org.dualmap.spi.ReportFact;
import org.dualmap.spi.ReportTable;

/** The text of a document: title, note, facts, and each table under its heading. */
final class ContentXml {
  /** Between the margins of A4 in landscape, in hundredths of a millimetre. */
  private static final int TEXT_WIDTH = 26_700;

  private static final int FACT_NAME = 7_000;

  private final Report report;
  private final CellText text;
  private final List<List<Integer>> widths = new ArrayList<>();

  ContentXml(Report report) {
    this.report = report;
    this.text = new CellText(report.language());
    widths.add(List.of(FACT_NAME, TEXT_WIDTH - FACT_NAME));
    for (ReportTable table : report.tables()) {
      widths.add(ColumnWidths.of(table, text.of(table), TEXT_WIDTH));
    }
  }

  void write(XMLStreamWriter xml) throws XMLStreamException {
    Styles.root(xml, "document-content");
    styles(xml);
    xml.writeStartElement("office:body");
    xml.writeStartElement("office:text");
    paragraph(xml, "Title", report.title());
    if (!report.note().isEmpty()) {
      paragraph(xml, "Note", report.note());
    }
    facts(xml);
    for (int i = 0; i < report.tables().size(); i++) {
      heading(xml, report.tables().get(i).title());
      table(xml, report.tables().get(i), i + 1);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void styles(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("office:automatic-styles");
    for (int table = 0; table < widths.size(); table++) {
      begin(xml, "T" + table, "table");
      xml.writeEmptyElement("style:table-properties");
      xml.writeAttribute("style:width", millimetres(TEXT_WIDTH));
      xml.writeAttribute("table:align", "left");
      xml.writeEndElement();
      for (int column = 0; column < widths.get(table).size(); column++) {
        begin(xml, "T" + table + "." + column, "table-column");
        xml.writeEmptyElement("style:table-column-properties");
        xml.writeAttribute("style:column-width", millimetres(widths.get(table).get(column)));
        xml.writeEndElement();
      }
    }
    begin(xml, "C", "table-cell");
    xml.writeEmptyElement("style:table-cell-properties");
    xml.writeAttribute("fo:padding", "0.08cm");
    xml.writeAttribute("fo:border", "0.5pt solid #999999");
    xml.writeEndElement();
    begin(xml, "R", "table-row");
    xml.writeEmptyElement("style:table-row-properties");
    xml.writeAttribute("fo:keep-together", "always");
    xml.writeEndElement();
    begin(xml, "L", "text");
    xml.writeEmptyElement("style:text-properties");
    xml.writeAttribute("fo:color", "#1f4e79");
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void begin(XMLStreamWriter xml, String name, String family)
      throws XMLStreamException {
    xml.writeStartElement("style:style");
    xml.writeAttribute("style:name", name);
    xml.writeAttribute("style:family", family);
  }

  private static String millimetres(int hundredths) {
    return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10 + "mm";
  }

  private void facts(XMLStreamWriter xml) throws XMLStreamException {
    if (report.facts().isEmpty()) {
      return;
    }
    open(xml, 0);
    for (ReportFact fact : report.facts()) {
      row(xml);
      cell(xml, "CellHead", new ReportCell.Text(fact.name()));
      cell(
          xml,
          "Cell",
          fact.value() instanceof ReportCell.Number number
              ? new ReportCell.Text(text.of(number))
              : fact.value());
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void table(XMLStreamWriter xml, ReportTable table, int number) throws XMLStreamException {
    open(xml, number);
    xml.writeStartElement("table:table-header-rows");
    row(xml);
    for (String column : table.columns()) {
      cell(xml, "CellHead", new ReportCell.Text(column));
    }
    xml.writeEndElement();
    xml.writeEndElement();
    for (List<ReportCell> row : table.rows()) {
      row(xml);
      for (ReportCell cell : row) {
        cell(xml, "Cell", cell);
      }
      xml.writeEndElement();
    }
    if (table.rows().isEmpty()) {
      row(xml);
      for (int column = 0; column < table.columns().size(); column++) {
        cell(xml, "Cell", new ReportCell.Text(""));
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void open(XMLStreamWriter xml, int table) throws XMLStreamException {
    xml.writeStartElement("table:table");
    xml.writeAttribute("table:name", "Table" + table);
    xml.writeAttribute("table:style-name", "T" + table);
    for (int column = 0; column < widths.get(table).size(); column++) {
      xml.writeEmptyElement("table:table-column");
      xml.writeAttribute("table:style-name", "T" + table + "." + column);
    }
  }

  private static void row(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("table:table-row");
    xml.writeAttribute("table:style-name", "R");
  }

  private void cell(XMLStreamWriter xml, String style, ReportCell cell) throws XMLStreamException {
    xml.writeStartElement("table:table-cell");
    xml.writeAttribute("table:style-name", "C");
    boolean isNumber = cell instanceof ReportCell.Number;
    xml.writeAttribute("office:value-type", isNumber ? "float" : "string");
    if (cell instanceof ReportCell.Number number) {
      xml.writeAttribute("office:value", number.value().toPlainString());
    }
    xml.writeStartElement("text:p");
    xml.writeAttribute("text:style-name", isNumber ? "CellNumber" : style);
    if (cell instanceof ReportCell.Link link && CellText.canBeFollowed(link.iri())) {
      xml.writeStartElement("text:a");
      xml.writeAttribute("xlink:type", "simple");
      xml.writeAttribute("xlink:href", link.iri());
      xml.writeStartElement("text:span");
      xml.writeAttribute("text:style-name", "L");
      words(xml, text.of(cell));
      xml.writeEndElement();
      xml.writeEndElement();
    } else {
      words(xml, text.of(cell));
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void heading(XMLStreamWriter xml, String title) throws XMLStreamException {
    xml.writeStartElement("text:h");
    xml.writeAttribute("text:style-name", "Heading_20_1");
    xml.writeAttribute("text:outline-level", "1");
    words(xml, CellText.clean(title));
    xml.writeEndElement();
  }

  private static void paragraph(XMLStreamWriter xml, String style, String text)
      throws XMLStreamException {
    xml.writeStartElement("text:p");
    xml.writeAttribute("text:style-name", style);
    words(xml, CellText.clean(text));
    xml.writeEndElement();
  }

  private static void words(XMLStreamWriter xml, String text) throws XMLStreamException {
    String[] lines = text.split("\\R", -1);
    for (int line = 0; line < lines.length; line++) {
      if (line > 0) {
        xml.writeEmptyElement("text:line-break");
      }
      xml.writeCharacters(lines[line]);
    }
  }
}
