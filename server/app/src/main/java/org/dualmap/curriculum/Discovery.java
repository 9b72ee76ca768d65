package org.dualmap.curriculum;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that a check has found.
 *
 * @param outcome its IRI; null where a module or the whole programme is meant
 * @param modules the IRIs of the modules that it is about
 * @param words what the sentence of the check is filled with, in its order
 */
record Discovery(Check check, @Nullable String outcome, List<String> modules, List<String> words) {

  /** A discovery about an outcome and modules: their names are the first two words. */
  static Discovery of(Check check, Outcome outcome, List<CourseModule> modules, String... more) {
    return new Discovery(
        check,
        outcome.iri(),
        modules.stream().map(CourseModule::iri).toList(),
        Stream.concat(Stream.of(outcome.name(), names(modules)), Stream.of(more)).toList());
  }

  /** A discovery about one module: its name is the first word. */
  static Discovery of(Check check, CourseModule module, String... more) {
    return new Discovery(
        check,
        null,
        List.of(module.iri()),
        Stream.concat(Stream.of(module.name()), Stream.of(more)).toList());
  }

  static String names(List<CourseModule> modules) {
    return String.join(", ", modules.stream().map(CourseModule::name).toList());
  }
}
