package org.dualmap.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.apache.commons.io.input.ProxyInputStream;
import org.dualmap.exchange.EscoRows.Entry;
import org.dualmap.graph.Names;
import org.dualmap.graph.Progress;
import org.dualmap.graph.Source;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.sheet.CsvTable;
import org.jspecify.annotations.Nullable;

/**
 * ESCO as the European Commission publishes it: zips of CSV files, one or more classifications (one
 * a language) and the relations.
 */
final class EscoFormat implements ImportFormat {
  static final String GRAPH = Names.importGraph("esco");

  private static final Pattern VERSION = Pattern.compile("(\\d+\\.\\d+\\.\\d+)");

  private final long largestUnpacked;

  EscoFormat(long largestUnpacked) {
    this.largestUnpacked = largestUnpacked;
  }

  @Override
  public String name() {
    return "esco";
  }

  @Override
  public ContentRdf read(List<Path> files, Findings findings, Progress progress) {
    EscoGraphRdf graph = new EscoGraphRdf(findings);
    List<ZipInput> archives = new ArrayList<>();
    try {
      files.forEach(file -> archives.add(ZipInput.open(file, largestUnpacked)));
      progress.stage("reading", size(archives));
      for (boolean describing : new boolean[] {true, false}) {
        for (ZipInput archive : archives) {
          read(archive, describing, graph, findings, progress);
        }
      }
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.BAD_FILE, "The archive cannot be read: " + e.getMessage(), List.of(), e);
    } finally {
      archives.forEach(EscoFormat::close);
    }
    if (!graph.describesAnything()) {
      throw new Problem(
          ProblemCode.BAD_FILE,
          "The files hold no ESCO classification: there is no skills_en.csv or the like in them.");
    }
    return graph.content(source(files));
  }

  private static void close(ZipInput archive) {
    try {
      archive.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(List<ZipInput> archives) {
    return archives.stream()
        .flatMap(archive -> archive.entries().stream())
        .filter(entry -> EscoRows.ofName(entry.getName()) != null)
        .mapToLong(entry -> Math.max(0, entry.getSize()))
        .sum();
  }

  private static void read(
      ZipInput archive,
      boolean describing,
      EscoGraphRdf graph,
      Findings findings,
      Progress progress)
      throws IOException {
    for (ZipEntry file : archive.entries()) {
      Entry entry = EscoRows.ofName(file.getName());
      if (entry == null) {
        if (describing && !EscoRows.isPassedOver(file.getName())) {
          findings.add(
              Finding.of(
                  Finding.Severity.WARNING,
                  "the file " + file.getName() + " is not known and was passed over",
                  archive.name()));
        }
      } else if (entry.rows().describes() == describing) {
        CsvTable.read(
            new Watched(archive.open(file), progress),
            file.getName(),
            entry.rows().columns(),
            row -> graph.add(entry, row));
      }
    }
  }

  private static Source source(List<Path> files) {
    return new Source(
        GRAPH,
        Source.Kind.IMPORT,
        Map.of("en", "ESCO", "ru", "ESCO", "kk", "ESCO"),
        "https://esco.ec.europa.eu/en/use-esco/download",
        "European Commission",
        "https://esco.ec.europa.eu/",
        version(files),
        null);
  }

  /** The version that the files' names give; null where they give none or several. */
  private static @Nullable String version(List<Path> files) {
    List<String> versions =
        files.stream()
            .map(file -> VERSION.matcher(String.valueOf(file.getFileName())))
            .filter(Matcher::find)
            .map(matcher -> matcher.group(1))
            .distinct()
            .toList();
    return versions.size() == 1 ? versions.get(0) : null;
  }

  /** Tells the progress how many bytes were read. */
  private static final class Watched extends ProxyInputStream {
    private final Progress progress;

    Watched(InputStream in, Progress progress) {
      super(in);
      this.progress = progress;
    }

    @Override
    protected void afterRead(int bytes) {
      progress.advance(Math.max(0, bytes));
    }
  }
}
