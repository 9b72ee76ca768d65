package org.dualmap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/** Measures coverage in generated countries of growing size and prints tables in Markdown. */
public final class CoverageBenchmarks {
  private CoverageBenchmarks() {}

  /**
   * Makes each country where it is not there yet, and measures.
   *
   * @param arguments the sizes in one text with spaces between them, 1 being the full one; then, if
   *     they are to be kept for the next time, a folder for the countries
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    boolean keep = arguments.length > 1;
    Path work = keep ? Path.of(arguments[1]) : Files.createTempDirectory("dualmap-country");
    try {
      System.out.println(Machine.line() + "\n");
      for (String scale : arguments[0].split(" +")) {
        measure(work.resolve("country-" + scale), Country.of(Double.parseDouble(scale)));
      }
    } finally {
      if (!keep) {
        FileUtils.deleteDirectory(work.toFile());
      }
    }
  }

  private static void measure(Path data, Country country) throws IOException, InterruptedException {
    System.out.println(country + ", " + country.outcomes() + " outcomes");
    if (Files.notExists(data.resolve("format"))) {
      FileUtils.deleteDirectory(data.toFile());
      CountryFolder.load(data, country);
    }
    System.out.println(Figure.table(new CoverageBenchmark(data, country).run()));
  }
}
