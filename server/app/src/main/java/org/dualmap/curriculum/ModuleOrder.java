package org.dualmap.curriculum;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When modules are taught, as far as their codes tell: the cycle of the code, then its number. The
 * cycle counts only where every numbered module of the programme has one that is known; some
 * programmes number each cycle from 1, others go on counting.
 */
final class ModuleOrder {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern LETTERS = Pattern.compile("^\\p{L}+");

  /** Kazakhstan's cycles, as domain documents abbreviate them: general, basic, professional. */
  private static final Map<String, Integer> CYCLES =
      Map.ofEntries(
          Map.entry("ООД", 1),
          Map.entry("ЖБП", 1),
          Map.entry("GED", 1),
          Map.entry("БМ", 2),
          Map.entry("БД", 2),
          Map.entry("БП", 2),
          Map.entry("CD", 2),
          Map.entry("ПМ", 3),
          Map.entry("КМ", 3),
          Map.entry("ПД", 3),
          Map.entry("КП", 3),
          Map.entry("MD", 3));

  private final Map<String, Integer> positions = new HashMap<>();

  /** A place before it is counted. */
  private record Place(int cycle, int number) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return Comparator.comparingInt(Place::cycle)
          .thenComparingInt(Place::number)
          .compare(this, other);
    }
  }

  /** Orders the modules of one programme. */
  ModuleOrder(List<CourseModule> modules) {
    List<String> codes = modules.stream().map(CourseModule::code).filter(Objects::nonNull).toList();
    boolean cycles =
        codes.stream()
            .filter(code -> number(code).isPresent())
            .allMatch(code -> cycle(code).isPresent());
    Map<String, Place> places = new HashMap<>();
    for (String code : codes) {
      number(code)
          .ifPresent(n -> places.put(code, new Place(cycles ? cycle(code).orElse(0) : 0, n)));
    }
    List<Place> sorted = List.copyOf(new TreeSet<>(places.values()));
    places.forEach((code, place) -> positions.put(code, sorted.indexOf(place) + 1));
  }

  /** The position, from 1; modules at the same place share one; null where the code tells none. */
  @Nullable Integer position(CourseModule module) {
    return module.code() == null ? null : positions.get(module.code());
  }

  /** The earliest position of some modules; empty where none of them has one. */
  Optional<Integer> first(List<CourseModule> modules) {
    return modules.stream()
        .map(this::position)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }

  /** The latest position of some modules; empty where none of them has one. */
  Optional<Integer> last(List<CourseModule> modules) {
    return modules.stream()
        .map(this::position)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }

  /** Modules by position, those without one last, then by code and IRI. */
  List<CourseModule> sorted(List<CourseModule> modules) {
    return modules.stream()
        .sorted(
            Comparator.comparing(
                    this::position, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
                .thenComparing(CourseModule::name)
                .thenComparing(CourseModule::iri))
        .toList();
  }

  private static Optional<Integer> number(String code) {
    Matcher number = NUMBER.matcher(code);
    return number.find() ? Optional.of(Integer.valueOf(number.group())) : Optional.empty();
  }

  private static Optional<Integer> cycle(String code) {
    Matcher letters = LETTERS.matcher(code.strip().toUpperCase(Locale.ROOT));
    return letters.find() ? Optional.ofNullable(CYCLES.get(letters.group())) : Optional.empty();
  }
}
