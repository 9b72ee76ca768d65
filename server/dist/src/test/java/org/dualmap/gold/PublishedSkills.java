package org.dualmap.gold;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The skills of ESCO 1.1.1 as they are published, outside the repository. */
final class PublishedSkills {
  private final Map<String, CSVRecord> skills = new HashMap<>();

  /**
   * Reads the download beside a repository; where it is not there, the test is skipped and says so.
   */
  PublishedSkills(Path repository) throws IOException {
    Path zip =
        repository.resolve("../shared/data/esco/esco-1.1.1-classification-en.zip").normalize();
    assumeTrue(Files.exists(zip), () -> "The ESCO download is not there: " + zip);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (ZipFile archive = new ZipFile(zip.toFile());
        InputStream in = archive.getInputStream(archive.getEntry("skills_en.csv"));
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      format.parse(reader).forEach(row -> skills.put(row.get("conceptUri"), row));
    }
  }

  /**
   * Whether a skill is released and no mere group: the few groups among the skills have no type.
   */
  boolean inForce(String iri) {
    CSVRecord row = skills.get(iri);
    return row != null
        && row.get("status").equals("released")
        && Set.of("skill/competence", "knowledge").contains(row.get("skillType"));
  }

  /** Everything that ESCO says of a skill in words. */
  String words(String iri) {
    CSVRecord row = skills.get(iri);
    return row == null
        ? ""
        : String.join(
            "\n",
            row.get("preferredLabel"),
            row.get("altLabels"),
            row.get("description"),
            row.get("definition"),
            row.get("scopeNote"));
  }
}
