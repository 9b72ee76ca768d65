package org.dualmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dualmap.problem.ProblemCode;
import org.dualmap.web.ProblemStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of errors and the codes of the program say the same. */
class ErrorsPageTest {
  private List<String> lines = List.of();

  @BeforeEach
  void readPage() throws IOException {
    lines = Files.readAllLines(Path.of("../../docs/errors.md"));
  }

  @Test
  void everyCodeHasItsHeadingAndEveryHeadingItsCode() {
    assertThat(lines.stream().filter(l -> l.startsWith("#")).skip(1))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ProblemCode.values()).map(c -> "## " + c.token()).toList());
  }

  @ParameterizedTest
  @EnumSource
  void aSectionSaysStatusAndExitCodeCauseSightAndCure(ProblemCode code) {
    int heading = lines.indexOf("## " + code.token());
    List<String> rest = lines.subList(heading + 1, lines.size());
    List<String> section = rest.stream().takeWhile(l -> !l.startsWith("#")).toList();

    assertThat(section)
        .contains(
            "HTTP %d, exit code %d".formatted(ProblemStatus.of(code.fault()), ExitCode.of(code)))
        .anyMatch(l -> l.startsWith("**Cause.** "))
        .anyMatch(l -> l.startsWith("**What you see.** "))
        .anyMatch(l -> l.startsWith("**What to do.** "));
  }
}
