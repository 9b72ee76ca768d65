package org.dualmap.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** That the comparison sees what differs. */
class TableTest {
  private static Table table(String state, double atLeast) {
    Table table = new Table();
    table.text("item a", "state", state);
    table.figure("item a", "atLeast", atLeast);
    return table;
  }

  @Test
  void equalTablesDoNotDiffer() {
    assertThat(table("partial", 0.5).differences(table("partial", 0.500_000_4))).isEmpty();
  }

  @Test
  void aTextAFigureAMissingAndAFurtherRowAreToldEach() {
    Table other = table("covered", 0.500_002);
    other.text("item b", "state", "unknown");
    Table more = table("partial", 0.5);
    more.text("item c", "state", "unknown");

    assertThat(more.differences(other))
        .containsExactly(
            "item a: atLeast is 0.500002, not 0.5",
            "item a: state is covered, not partial",
            "item b: state is unknown, not nothing",
            "item c: state is nothing, not unknown");
  }

  @Test
  void twoValuesForOnePlaceAreADifference() {
    Table twice = table("partial", 0.5);
    twice.text("item a", "state", "covered");

    assertThat(twice.differences(table("covered", 0.5))).hasSize(1);
  }
}
