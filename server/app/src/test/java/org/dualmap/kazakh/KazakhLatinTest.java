package org.dualmap.kazakh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KazakhLatinTest {
  @ParameterizedTest
  @CsvSource({
    // 2021
    "käsıpqoi, кәсіпқой",
    "mamandyq, мамандық",
    "bılım, білім",
    "jūmys, жұмыс",
    "ğylym, ғылым",
    "jaña, жаңа",
    "önım, өнім",
    "oquşy, оқушы",
    "jüie, жүйе",
    // with acutes
    "kásipqoı, кәсіпқой",
    "bilim, білім",
    "ǵylym, ғылым",
    "jumysshy, жұмысшы",
    "ónim, өнім",
    // without signs
    "bilimine, біліміне",
    "kasipqoi, касіпқой",
    // what is not of the alphabet
    "œ1, œ1",
    "'', ''",
  })
  void wordsReachTheirCyrillicSpelling(String latin, String cyrillic) {
    assertThat(KazakhLatin.toCyrillic(latin)).isEqualTo(cyrillic);
  }

  @ParameterizedTest
  @CsvSource({"i̇t, іт"})
  void aDotLeftByLowerCaseIsNoLetter(String latin, String cyrillic) {
    assertThat(KazakhLatin.toCyrillic(latin)).isEqualTo(cyrillic);
  }
}
