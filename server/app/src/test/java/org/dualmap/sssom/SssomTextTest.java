package org.dualmap.sssom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single values of SSSOM's text formats. */
class SssomTextTest {

  @ParameterizedTest
  @CsvSource({
    "1.0, 1",
    "0.0, 0",
    "-0.0, 0",
    "-0.99, -0.99",
    "0.8107619, 0.811",
    "0.0005, 0.001",
    "0.0004, 0",
    "5e-1, 0.5"
  })
  void aNumberHasAtMostThreeDigitsAfterThePoint(String text, String written) {
    assertThat(SssomTsvWriter.number(text)).isEqualTo(written);
  }

  @Test
  void barsSeparateUnlessABackslashStandsBefore() {
    assertThat(SssomTsvReader.split("Alice\\|Bob|Charlie")).containsExactly("Alice|Bob", "Charlie");
    assertThat(SssomTsvReader.split("A\\\\B|C\\\\|D\\\\\\|E\\\\"))
        .containsExactly("A\\B", "C\\", "D\\|E\\");
    assertThat(SssomTsvReader.split("a\\b||c\\")).containsExactly("a\\b", "c\\");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "a: b",
        "a:b",
        "- a",
        "-a",
        "#a",
        "a #b",
        "a#b",
        "1.1",
        "1e3",
        "true",
        "No",
        "null",
        "~",
        "2022-05-01",
        " a",
        "a ",
        "",
        "a\nb",
        "a\tb",
        "\"a\"",
        "a \"b\" \\c",
        "'a'",
        "[a]",
        "{a}",
        "*a",
        "&a",
        "!a",
        "|a",
        ">a",
        "%a",
        "@a",
        "`a`",
        "?a",
        "? a",
        ":a",
        "a:",
        "Сәйкестік: жоқ",
        "a\u0085b",
        "https://example.org/a#b"
      })
  void everyTextComesBackFromYaml(String text) {
    var read = YamlBlock.read("key: " + YamlText.of(text) + "\n", "test");
    assertThat(read.get("key")).isEqualTo(text);
  }

  @Test
  void whatAReaderWouldTakeForAnotherTypeIsQuoted() {
    assertThat(YamlText.of("1.1")).isEqualTo("\"1.1\"");
    assertThat(YamlText.of("yes")).isEqualTo("\"yes\"");
    assertThat(YamlText.of("https://example.org/")).isEqualTo("https://example.org/");
  }

  @Test
  void theLongestNamespaceMakesTheCurie() {
    Curies curies = new Curies();
    curies.declare("obo", "http://purl.obolibrary.org/obo/");
    curies.declare("HP", "http://purl.obolibrary.org/obo/HP_");
    assertThat(curies.contract("http://purl.obolibrary.org/obo/HP_1")).isEqualTo("HP:1");
    assertThat(curies.contract("http://purl.obolibrary.org/obo/hp")).isEqualTo("obo:hp");
    assertThat(curies.expand("HP:1")).contains("http://purl.obolibrary.org/obo/HP_1");
    assertThat(curies.expand("MP:1")).isEmpty();
    assertThat(curies.expand("plain")).isEmpty();
  }

  @Test
  void anIriWithoutPrefixGetsOneThatExpandsToItAgain() {
    Curies curies = new Curies();
    for (String iri :
        List.of(
            "https://example.org/a/b",
            "https://example.net/x#y",
            "urn:isbn:123",
            "https://w3id.org/dualmap/id/outcome/ict/vet-01")) {
      assertThat(curies.expand(curies.contract(iri))).as(iri).contains(iri);
    }
    assertThat(curies.declared()).containsKeys("dmid", "ns1", "ns2", "ns3");
  }

  @Test
  void onlyWhatIsUsedIsDeclared() {
    String text =
        """
        #curie_map:
        #  A: https://example.org/a/
        #  B: https://example.org/b/
        #mapping_set_id: https://example.org/set
        subject_id\tpredicate_id\tobject_id\tmapping_justification
        A:1\tskos:exactMatch\tA:2\tsemapv:LexicalMatching
        """;
    MappingSet set = SssomTsvReader.read(text, "", "test", finding -> {});
    assertThat(SssomTsvWriter.write(set))
        .isEqualTo(text.replace("#  B: https://example.org/b/\n", ""));
  }
}
