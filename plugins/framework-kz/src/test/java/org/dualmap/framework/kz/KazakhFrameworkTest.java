package org.dualmap.framework.kz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.dualmap.spi.NationalFramework;
import org.dualmap.spi.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KazakhFrameworkTest {
  private final NationalFramework framework = new KazakhFramework();

  @Test
  void isFoundAsAService() {
    assertThat(ServiceLoader.load(NationalFramework.class))
        .singleElement()
        .isInstanceOf(KazakhFramework.class);
  }

  @Test
  void saysItsCountryAndTheHoursOfACredit() {
    assertThat(framework.country()).isEqualTo("KZ");
    assertThat(framework.hoursPerCredit(Sector.VET)).contains(24);
    assertThat(framework.hoursPerCredit(Sector.HE)).contains(30);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01140100",
        "3W07130101",
        "4S01140101",
        "5AB06130103",
        "6B07104",
        "7M01303",
        "8D06101"
      })
  void keepsACodeInItsOfficialForm(String code) {
    assertThat(framework.normaliseCode(code)).contains(code);
  }

  /** The left column has Cyrillic letters wherever the name of the letter says so. */
  @ParameterizedTest
  @CsvSource({
    "6\u041207104, 6B07104",
    "6\u043207104, 6B07104",
    "7\u041c01303, 7M01303",
    "7\u043c01303, 7M01303",
    "5\u0410\u041206130103, 5AB06130103",
    "5\u0430b06130103, 5AB06130103",
    "4\u040501140101, 4S01140101",
    "4\u042101140101, 4S01140101",
    "4\u044101140101, 4S01140101",
    "3\u051c07130101, 3W07130101",
    "8\u050006101, 8D06101",
  })
  void replacesCyrillicLettersThatLookAlike(String written, String code) {
    assertThat(framework.normaliseCode(written)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " 6b07104 ",
        "6 B 071 04",
        "6\u00a0\u0412\u202f07104",
        "\t6\u043207104\r\n",
        "\ufeff6B07104",
        "6B\u200b07104",
        "\uff16\uff22\uff10\uff17\uff11\uff10\uff14"
      })
  void dropsSpacesAndIgnoresCase(String written) {
    assertThat(framework.normaliseCode(written)).contains("6B07104");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "6B0710",
        "6B071045",
        "7B07104",
        "6S07104",
        "9B07104",
        "4W01140101",
        "0114010",
        "011401000",
        "4S0114010",
        "6\u041207104 \u0418\u0412\u0422",
        "\u0430\u0432\u0442\u043e\u043c\u043e\u0431\u0438\u043b\u044c",
        "6B-07104",
        "6\u0411\u0660\u0667\u0661\u0660\u0664",
        "6B\u0660\u0667\u0661\u0660\u0664",
        "software developer",
        "http://data.europa.eu/esco/skill/2522a6ce-3202-4ac8-9f5b-b9cb5a3a83a1"
      })
  void saysNothingAboutWhatIsNoCode(String written) {
    assertThat(framework.normaliseCode(written)).isEmpty();
  }

  @Test
  void answersEmptyForALongText() {
    assertThat(framework.normaliseCode("6B07104 ".repeat(10_000))).isEmpty();
  }
}
