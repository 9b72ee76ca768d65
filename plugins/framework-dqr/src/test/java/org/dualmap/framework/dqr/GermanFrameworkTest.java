package org.dualmap.framework.dqr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.dualmap.spi.NationalFramework;
import org.dualmap.spi.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GermanFrameworkTest {
  private final NationalFramework framework = new GermanFramework();

  @Test
  void isFoundAsAService() {
    assertThat(ServiceLoader.load(NationalFramework.class))
        .singleElement()
        .isInstanceOf(GermanFramework.class);
  }

  @Test
  void countsCreditsInHigherEducationOnly() {
    assertThat(framework.country()).isEqualTo("DE");
    assertThat(framework.hoursPerCredit(Sector.HE)).contains(30);
    assertThat(framework.hoursPerCredit(Sector.VET)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "01140100", "6B07104", "B.Sc. 82 079"})
  void claimsNoCodeForGermany(String written) {
    assertThat(framework.normaliseCode(written)).isEmpty();
  }
}
