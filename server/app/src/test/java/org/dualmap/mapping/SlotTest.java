package org.dualmap.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SSSOM's slots and what they take. */
class SlotTest {

  @ParameterizedTest
  @CsvSource({
    "confidence, 0, true",
    "confidence, 1.0, true",
    "confidence, 5e-1, true",
    "confidence, 2.0, false",
    "confidence, -0.1, false",
    "confidence, NaN, false",
    "confidence, 1e999999999, false",
    "confidence, '', false",
    "reviewer_agreement, -1, true",
    "reviewer_agreement, -1.1, false",
    "mapping_date, 2026-02-28, true",
    "mapping_date, 2026-02-30, false",
    "mapping_cardinality, 1:n, true",
    "mapping_cardinality, 2:1, false",
    "subject_type, skos concept, true",
    "subject_type, dog, false",
    "predicate_modifier, Not, true",
    "subject_id, https://example.org/a, true",
    "subject_id, https://example.org/a b, false",
    "subject_id, nothing, false",
    "comment, anything, true"
  })
  void aSlotTakesWhatSssomAllows(String slot, String value, boolean good) {
    assertThat(SlotValue.fault(Slot.ofName(slot).orElseThrow(), value).isEmpty()).isEqualTo(good);
  }

  @Test
  void wordsOfListsStandInTheGraphAsIris() {
    Slot type = Slot.SUBJECT_TYPE;
    String iri = SlotValue.toIri(type, "owl class").orElseThrow();
    assertThat(iri).isEqualTo("http://www.w3.org/2002/07/owl#Class");
    assertThat(SlotValue.toWord(type, iri)).isEqualTo("owl class");
    assertThat(SlotValue.toIri(Slot.MAPPING_CARDINALITY, "1:1")).isEmpty();
  }

  @Test
  void everySlotIsOfAMappingOrOfASetAndNoPropertyMeansTwoThings() {
    assertThat(Slot.OF_MAPPING).hasSize(50).doesNotHaveDuplicates();
    assertThat(Slot.OF_SET).hasSize(35).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Slot.values()))
        .allMatch(slot -> Slot.OF_MAPPING.contains(slot) || Slot.OF_SET.contains(slot));
    assertThat(Arrays.stream(Slot.values()).map(Slot::property)).doesNotHaveDuplicates();
  }
}
