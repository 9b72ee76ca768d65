package org.dualmap.sheetform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.dualmap.graph.Kind;
import org.dualmap.graph.RdfFile;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Finding.Severity;
import org.dualmap.sheet.CsvTable;
import org.dualmap.sheet.CsvTable.Row;
import org.dualmap.sheetform.SheetColumn.Type;

/** Makes statements of the rows of one sheet. For one sheet, in one thread. */
public final class SheetGraphRdf {
  private final SheetForm form;
  private final CellsRdf cells;
  private final Consumer<Finding> findings;
  private final Graph graph = RdfFile.emptyGraph();
  private final Map<String, Long> lines = new HashMap<>();

  private SheetGraphRdf(SheetForm form, String space, Consumer<Finding> findings) {
    this.form = form;
    this.cells = new CellsRdf(space);
    this.findings = findings;
  }

  /**
   * Reads a sheet.
   *
   * @param file its name; must be that of a {@link SheetForm}
   * @param space the part of the addresses that belongs to the one who describes the things
   * @param findings is told of every cell that cannot be read
   * @throws org.dualmap.problem.Problem bad-file where it is no table with the columns of its form
   */
  public static SheetGraphRdf read(
      byte[] text, String file, String space, Consumer<Finding> findings) {
    SheetForm form = SheetForm.ofFile(file).orElseThrow();
    SheetGraphRdf sheet = new SheetGraphRdf(form, space, findings);
    try {
      CsvTable.read(
          new ByteArrayInputStream(text),
          file,
          delimiter(text),
          header -> sheet.checkHeader(header, file),
          sheet::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sheet;
  }

  /** Spreadsheets set to Russian or Kazakh part cells by semicolons. */
  private static char delimiter(byte[] text) {
    for (byte b : text) {
      if (b == ',' || b == ';' || b == '\t' || b == '\n') {
        return b == '\n' ? ',' : (char) b;
      }
    }
    return ',';
  }

  /** The statements. */
  public Graph graph() {
    return graph;
  }

  /** The line of each thing that the sheet describes, from 1, by IRI. */
  public Map<String, Long> lines() {
    return lines;
  }

  private void checkHeader(List<String> header, String file) {
    List<String> known = form.columns().stream().map(SheetColumn::name).toList();
    for (String name : header) {
      if (!known.contains(name)) {
        findings.accept(
            Finding.inCell(
                Severity.ERROR,
                "is no column of this sheet; known are " + String.join(", ", known),
                file,
                0,
                1,
                name,
                null));
      }
    }
    for (SheetColumn column : form.columns()) {
      if (column.required() && !header.contains(column.name())) {
        findings.accept(
            Finding.inCell(
                Severity.ERROR, "this column is missing", file, 0, 1, column.name(), null));
      }
    }
  }

  private void add(Row row) {
    String id = row.get("id");
    if (id.isEmpty()
        || !(form.kind() != null && id.matches(CellsRdf.LOCAL) || id.matches(CellsRdf.IRI))) {
      findings.accept(
          row.finding(
              Severity.ERROR,
              "must be an id of letters, digits, hyphens and dots, or a whole IRI",
              "id"));
      return;
    }
    Node thing = NodeFactory.createURI(cells.iri(id, form.kind()));
    if (lines.putIfAbsent(thing.getURI(), row.line()) != null) {
      findings.accept(row.finding(Severity.ERROR, "stands in an earlier row already", "id"));
      return;
    }
    Kind kind = form.kind();
    if (kind != null) {
      graph.add(thing, RDF.Nodes.type, NodeFactory.createURI(kind.classIri()));
    }
    for (SheetColumn column : form.columns()) {
      if (column.property() != null) {
        add(thing, column, row);
      }
    }
    if (form.columns().stream()
        .filter(column -> column.type() == Type.NAME)
        .allMatch(column -> row.get(column.name()).isEmpty())) {
      findings.accept(row.finding(Severity.ERROR, "there is no name: fill kk, ru or en", "id"));
    }
  }

  private void add(Node thing, SheetColumn column, Row row) {
    String cell = row.get(column.name());
    if (cell.isEmpty()) {
      if (column.required()) {
        findings.accept(row.finding(Severity.ERROR, "must not be empty", column.name()));
      }
      return;
    }
    List<String> values =
        column.list()
            ? Arrays.stream(cell.split("[\\s,;]+")).filter(v -> !v.isEmpty()).toList()
            : List.of(cell);
    Node property = NodeFactory.createURI(Objects.requireNonNull(column.property()));
    for (String value : values) {
      List<String> faults = new ArrayList<>(1);
      Node object = cells.object(column, value, faults);
      faults.forEach(fault -> findings.accept(row.finding(Severity.ERROR, fault, column.name())));
      if (object != null) {
        graph.add(thing, property, object);
      }
    }
  }
}
