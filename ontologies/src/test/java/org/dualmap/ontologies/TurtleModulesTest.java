package org.dualmap.ontologies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TurtleModulesTest {
  @Test
  void everyTurtleFileOfTheFolderIsListed() throws IOException {
    Set<String> listed = new TreeSet<>();
    for (TurtleModules modules : TurtleModules.values()) {
      listed.addAll(modules.files());
    }

    assertThat(listed).isEqualTo(filesOfTheFolder());
  }

  @ParameterizedTest
  @EnumSource
  void theFilesAreReadInTheirOrder(TurtleModules modules) {
    assertThat(modules.texts().keySet()).containsExactlyElementsOf(modules.files());
    assertThat(modules.texts().values()).allMatch(text -> text.length > 0);
  }

  private static Set<String> filesOfTheFolder() throws IOException {
    try (Stream<Path> files = Files.walk(TurtleFile.MAIN)) {
      return files
          .map(file -> TurtleFile.MAIN.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".ttl"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
