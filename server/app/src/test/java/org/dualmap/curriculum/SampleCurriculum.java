package org.dualmap.curriculum;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dualmap.graph.GraphReader.Label;
import org.jspecify.annotations.Nullable;

/** Makes small programmes, sound unless something is said to be wrong. */
final class SampleCurriculum {
  private final List<CourseModule> modules = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private @Nullable Double credits;
  private @Nullable Integer hoursPerCredit;

  static Label label(String name) {
    return new Label("ex:" + name, name, "en");
  }

  SampleCurriculum programme(@Nullable Double stated, @Nullable Integer perCredit) {
    credits = stated;
    hoursPerCredit = perCredit;
    return this;
  }

  /** An outcome with a criterion and a place. */
  SampleCurriculum outcome(String code, String... prerequisites) {
    return outcome(code, PlaceOfLearning.INSTITUTION, 1, prerequisites);
  }

  SampleCurriculum outcome(
      String code, @Nullable PlaceOfLearning place, int criteria, String... prerequisites) {
    List<Label> needed = List.of(prerequisites).stream().map(SampleCurriculum::label).toList();
    outcomes.add(new Outcome(label(code), code, 4, place, criteria, needed, List.of()));
    return this;
  }

  SampleCurriculum module(String code, String... does) {
    return module(code, null, null, does);
  }

  /**
   * A module.
   *
   * @param does such as {@code "introduces A"} or {@code "assesses A"}
   */
  SampleCurriculum module(
      String code, @Nullable Double moduleCredits, @Nullable Integer hours, String... does) {
    Map<String, Set<Emphasis>> teaching = new TreeMap<>();
    Set<String> assessed = new TreeSet<>();
    for (String one : does) {
      String[] words = one.split(" ");
      if (words[0].equals("assesses")) {
        assessed.add("ex:" + words[1]);
      } else {
        teaching
            .computeIfAbsent("ex:" + words[1], o -> EnumSet.noneOf(Emphasis.class))
            .add(Emphasis.valueOf(words[0].toUpperCase(java.util.Locale.ROOT)));
      }
    }
    modules.add(new CourseModule(label(code), code, moduleCredits, hours, teaching, assessed));
    return this;
  }

  Curriculum build() {
    return new Curriculum(
        label("programme"),
        "1",
        credits,
        hoursPerCredit,
        new ModuleOrder(modules).sorted(modules),
        List.copyOf(outcomes));
  }
}
