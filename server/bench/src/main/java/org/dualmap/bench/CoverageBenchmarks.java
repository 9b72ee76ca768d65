package org.dualmap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.io.FileUtils;

/**
 * Measures coverage in generated countries of growing size and prints tables in Markdown. The
 * arguments are the sizes, 1 being the full one; the last may be a folder that keeps the countries
 * for the next time.
 */
public final class CoverageBenchmarks {
  private CoverageBenchmarks() {}

  /** Makes each country where it is not there yet, and measures. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    boolean keep = arguments.length > 0 && !arguments[arguments.length - 1].matches("[0-9.]+");
    Path work =
        keep
            ? Path.of(arguments[arguments.length - 1])
            : Files.createTempDirectory("dualmap-country");
    try {
      System.out.println(Benchmarks.machine());
      for (String scale : Arrays.asList(arguments).subList(0, arguments.length - (keep ? 1 : 0))) {
        Country country = Country.of(Double.parseDouble(scale));
        System.out.println(country + ", " + country.outcomes() + " outcomes");
        Path data = work.resolve("country-" + scale);
        if (Files.notExists(data.resolve("format"))) {
          FileUtils.deleteDirectory(data.toFile());
          CountryFolder.load(data, country);
        }
        System.out.println(Figure.table(new CoverageBenchmark(data, country).run()));
      }
    } finally {
      if (!keep) {
        FileUtils.deleteDirectory(work.toFile());
      }
    }
  }
}
