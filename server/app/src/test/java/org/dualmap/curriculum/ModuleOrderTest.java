package org.dualmap.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When modules are taught, by their codes. */
final class ModuleOrderTest {
  private static List<CourseModule> modules(String... codes) {
    return Arrays.stream(codes)
        .map(
            code ->
                new CourseModule(
                    SampleCurriculum.label(code), code, null, null, Map.of(), Set.of()))
        .toList();
  }

  private static List<@Nullable Integer> positions(String... codes) {
    List<CourseModule> modules = modules(codes);
    ModuleOrder order = new ModuleOrder(modules);
    return modules.stream().map(order::position).toList();
  }

  @Test
  void numbersAreNumbers() {
    assertThat(positions("М 10", "М 9", "М 09")).containsExactly(2, 1, 1);
  }

  @Test
  void cyclesComeFirstWhereAllAreKnown() {
    assertThat(positions("ПД 1", "БД 2", "ООД 1", "БД 1")).containsExactly(4, 3, 1, 2);
    assertThat(positions("БМ 01", "ПМ 02", "ПМ 07")).containsExactly(1, 2, 3);
    assertThat(positions("ЖБП 1", "КМ 1", "БМ 1")).containsExactly(1, 3, 2);
  }

  @Test
  void numbersAloneDecideWhereACycleIsNotKnown() {
    assertThat(positions("ПМ 01", "Practice 2", "БМ 03")).containsExactly(1, 2, 3);
  }

  @Test
  void aCodeWithoutANumberHasNoPositionAndComesLast() {
    List<CourseModule> modules = modules("Thesis", "М 2", "М 1");

    assertThat(positions("Thesis", "М 2", "М 1")).containsExactly(null, 2, 1);
    assertThat(new ModuleOrder(modules).sorted(modules))
        .extracting(CourseModule::code)
        .containsExactly("М 1", "М 2", "Thesis");
  }

  @Test
  void outcomesAreSortedAsPeopleSortThem() {
    assertThat(
            java.util.stream.Stream.of("РО 1.10", "РО 2", null, "РО 1.2", "РО 1")
                .sorted(CodeOrder.BY_CODE)
                .toList())
        .containsExactly("РО 1", "РО 1.2", "РО 1.10", "РО 2", null);
  }
}
