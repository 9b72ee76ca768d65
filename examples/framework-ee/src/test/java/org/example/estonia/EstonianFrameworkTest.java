package org.example.estonia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.ServiceLoader;
import org.dualmap.spi.NationalFramework;
import org.junit.jupiter.api.Test;

class EstonianFrameworkTest {
  private final NationalFramework framework = new EstonianFramework();

  @Test
  void isFoundByItsService() {
    assertTrue(
        ServiceLoader.load(NationalFramework.class).stream()
            .anyMatch(found -> found.type() == EstonianFramework.class));
  }

  @Test
  void aCodeHasOneForm() {
    assertEquals(Optional.of("EHIS 80161"), framework.normaliseCode(" ehis-80161"));
    assertEquals(Optional.empty(), framework.normaliseCode("6B07104"));
  }
}
