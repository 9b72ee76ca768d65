package org.dualmap;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of the house that the compiler does not know. */
final class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final int MOST_LINES = 300;

  /** Raised as the server grows: an empty scan must not pass for a clean one. */
  private static final int LEAST_CLASSES = 260;

  private static final int LEAST_SOURCES = 195;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/templates/"))
          .importPackages("org.dualmap");

  @Test
  void enoughClassesAreScanned() throws IOException {
    assertThat(CLASSES.size()).isGreaterThanOrEqualTo(LEAST_CLASSES);
    assertThat(sources()).hasSizeGreaterThanOrEqualTo(LEAST_SOURCES);
  }

  @Test
  void jenaIsUsedOnlyByTheGraphTheHttpAssemblyAndClassesNamedRdf() {
    noClasses()
        .that(
            not(resideInAnyPackage("org.dualmap.graph", "org.dualmap.server"))
                .and(not(partOf(simpleNameEndingWith("Rdf")))))
        .should()
        .dependOnClassesThat(resideInAPackage("org.apache.jena.."))
        .check(CLASSES);
  }

  @Test
  void luceneIsUsedOnlyBySearch() {
    onlyIn("org.dualmap.search..", "org.apache.lucene..");
  }

  @Test
  void theModelOfMeaningIsUsedOnlyBySearch() {
    onlyIn("org.dualmap.search.vector", "dev.langchain4j..");
  }

  @Test
  void pf4jIsUsedOnlyByPlugins() {
    onlyIn("org.dualmap.plugin", "org.pf4j..");
  }

  @Test
  void theCommandLineLibraryIsUsedOnlyByTheCommandLine() {
    onlyIn("org.dualmap.cli", "picocli..");
  }

  private static void onlyIn(String ours, String theirs) {
    noClasses()
        .that(not(resideInAPackage(ours)))
        .should()
        .dependOnClassesThat(resideInAPackage(theirs))
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.dualmap.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nothingButTheCommandLineKnowsTheServersAssembly() {
    noClasses()
        .that(not(resideInAnyPackage("org.dualmap.server..", "org.dualmap.cli..")))
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.dualmap.server..", "org.dualmap.cli.."))
        .check(CLASSES);
  }

  @Test
  void noNameSaysNothing() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)(\\$.*)?")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> unmarked = new TreeSet<>();
    CLASSES.stream()
        .map(JavaClass::getPackage)
        .filter(p -> !p.isAnnotatedWith(NullMarked.class))
        .forEach(p -> unmarked.add(p.getName()));

    assertThat(unmarked).isEmpty();
  }

  @Test
  void nobodyWritesToTheStandardStreamsButTheProgressBarOfTheTerminal() {
    noClasses()
        .that(not(partOf(DescribedPredicate.describe("the progress bar", ArchitectureTest::isBar))))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(CLASSES);
  }

  private static boolean isBar(JavaClass javaClass) {
    return javaClass.getName().equals("org.dualmap.cli.TerminalProgress");
  }

  @Test
  void onlyOneLoggingLibraryIsUsed() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "java.util.logging..", "org.apache.commons.logging..", "org.apache.log4j.."))
        .check(CLASSES);
  }

  @Test
  void testLibrariesStayInTests() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.junit..", "org.assertj..", "org.mockito.."))
        .check(CLASSES);
  }

  @Test
  void noSourceFileIsLongerThanThreeHundredLines() throws IOException {
    List<String> tooLong =
        sources().stream()
            .filter(file -> lines(file) >= MOST_LINES)
            .map(file -> file + " has " + lines(file) + " lines")
            .toList();

    assertThat(tooLong).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(f -> f.toString().endsWith(".java")).collect(Collectors.toList());
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The class itself or one that it is nested in. */
  private static DescribedPredicate<JavaClass> partOf(DescribedPredicate<? super JavaClass> what) {
    return DescribedPredicate.describe(
        "part of " + what.getDescription(),
        javaClass -> {
          JavaClass outermost = javaClass;
          while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
          }
          return what.test(outermost);
        });
  }
}
