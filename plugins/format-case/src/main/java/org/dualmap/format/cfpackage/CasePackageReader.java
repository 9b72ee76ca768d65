package org.dualmap.format.cfpackage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.dualmap.spi.SourceFinding;
import org.dualmap.spi.SourceFormat;
import org.dualmap.spi.SourceReader;
import org.dualmap.spi.SourceSink;

/**
 * Reads a CFPackage: its document becomes a concept scheme, its items competencies, its
 * associations links between them.
 */
public final class CasePackageReader implements SourceReader {
  private static final SourceFormat FORMAT =
      new SourceFormat(
          "case",
          Map.of(
              "kk", "Құзыреттіліктер шеңбері, 1EdTech CASE 1.1 (JSON)",
              "ru", "Рамка компетенций, 1EdTech CASE 1.1 (JSON)",
              "en", "Competency framework, 1EdTech CASE 1.1 (JSON)"),
          List.of("json"));

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public void read(InputStream content, String fileName, SourceSink sink) throws IOException {
    JsonObject cfPackage = JsonObject.of(parsed(content));
    JsonObject document = cfPackage.object("CFDocument");
    if (document.isEmpty()) {
      sink.finding(
          SourceFinding.of(
              SourceFinding.Severity.ERROR,
              "There is no CFDocument: is this a CFPackage of CASE 1.1, or one of its parts?"));
      return;
    }
    CaseDocument scheme = new CaseDocument(document, cfPackage, sink);
    scheme.handOver();
    CaseItems items = new CaseItems(scheme, sink);
    items.read(cfPackage.objects("CFItems"));
    CaseLinks links = new CaseLinks(items, sink);
    links.read(cfPackage.objects("CFAssociations"));
    items.handOver(links);
    if (!cfPackage.objects("CFRubrics").isEmpty()) {
      sink.finding(
          SourceFinding.of(SourceFinding.Severity.INFO, "Rubrics have no place here; left out."));
    }
  }

  private static Object parsed(InputStream content) throws IOException {
    try {
      return JSON.std.anyFrom(content);
    } catch (JsonProcessingException e) {
      throw new IOException(
          "line %d, column %d: %s"
              .formatted(
                  e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                  e.getLocation() == null ? 0 : e.getLocation().getColumnNr(),
                  e.getOriginalMessage()),
          e);
    }
  }
}
