package org.dualmap.format.moodle;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.dualmap.spi.SourceFinding;
import org.dualmap.spi.SourceFinding.Severity;
import org.dualmap.spi.SourceFormat;
import org.dualmap.spi.SourceReader;
import org.dualmap.spi.SourceSink;

/** Reads the export of one competency framework: a concept scheme with its competencies. */
public final class MoodleFrameworkReader implements SourceReader {
  private static final SourceFormat FORMAT =
      new SourceFormat(
          "moodle",
          Map.of(
              "kk", "Moodle құзыреттіліктер шеңбері (CSV)",
              "ru", "Рамка компетенций Moodle (CSV)",
              "en", "Moodle competency framework (CSV)"),
          List.of("csv"));

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public void read(InputStream content, String fileName, SourceSink sink) throws IOException {
    List<MoodleRow> rows = MoodleSheet.read(content, sink);
    TextLanguage language = TextLanguage.of(fileName, rows);
    if (!language.isNamed() && !rows.isEmpty()) {
      sink.finding(
          SourceFinding.of(
              Severity.INFO,
              "Moodle does not say in which language a framework is. By its letters this one is"
                  + " taken as \"%s\"; name the file …-kk.csv, …-ru.csv or …-en.csv to say so."
                      .formatted(language.tag())));
    }
    new MoodleFramework(rows, language.tag(), sink).handOver();
  }
}
