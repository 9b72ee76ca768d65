package org.dualmap.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The keys of one place in a case; a key that is not known there is a fault. */
final class Section {
  private static final Predicate<String> NUMBER =
      Pattern.compile("-?\\d+(\\.\\d+)?").asMatchPredicate();
  private static final Predicate<String> DAY =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}").asMatchPredicate();
  private static final Predicate<String> TRUTH = Set.of("true", "false")::contains;

  /** A name as it was written. */
  record Name(int line, String text) {}

  private final Map<String, YamlNode> fields;
  private final String what;
  private final Faults faults;
  private final int line;

  private Section(Map<String, YamlNode> fields, String what, Faults faults, int line) {
    this.fields = fields;
    this.what = what;
    this.faults = faults;
    this.line = line;
  }

  /**
   * The section of a piece; empty where nothing was written.
   *
   * @param what the place, for a message
   */
  static Section of(YamlNode node, String what, Faults faults, Set<String> known) {
    Map<String, YamlNode> fields = new LinkedHashMap<>();
    switch (node) {
      case YamlNode.Fields some ->
          some.of()
              .forEach(
                  (key, value) -> {
                    if (known.contains(key)) {
                      fields.put(key, value);
                    } else {
                      faults.add(
                          value.line(),
                          "\"%s\" is not known in %s; there are %s"
                              .formatted(key, what, known.stream().sorted().toList()));
                    }
                  });
      case YamlNode.Nothing nothing -> {}
      default -> faults.add(node.line(), what + " must have keys, each with its value");
    }
    return new Section(fields, what, faults, node.line());
  }

  int line() {
    return line;
  }

  boolean has(String key) {
    return fields.get(key) != null && !(fields.get(key) instanceof YamlNode.Nothing);
  }

  /** What stands at a key; nothing where it is absent. */
  YamlNode node(String key) {
    YamlNode node = fields.get(key);
    return node == null ? new YamlNode.Nothing(line) : node;
  }

  /** A text; null where none was written. */
  @Nullable String text(String key) {
    return scalar(key, text -> true, "one text");
  }

  /** A number as it was written; null where none was. */
  @Nullable String number(String key) {
    return scalar(key, NUMBER, "a number such as 4 or 0.25");
  }

  /** A day as an ISO date; null where none was written. */
  @Nullable String day(String key) {
    return scalar(key, DAY, "a day such as 2024-01-31");
  }

  /** True or false as it was written; null where nothing was. */
  @Nullable String truth(String key) {
    return scalar(key, TRUTH, "true or false");
  }

  private @Nullable String scalar(String key, Predicate<String> good, String wanted) {
    YamlNode node = node(key);
    if (node instanceof YamlNode.Nothing) {
      return null;
    }
    if (node instanceof YamlNode.Scalar scalar && good.test(scalar.text())) {
      return scalar.text();
    }
    faults.add(node.line(), "\"%s\" of %s must be %s".formatted(key, what, wanted));
    return null;
  }

  /** One name or a list of names; empty where none was written. */
  List<Name> names(String key) {
    List<Name> names = new ArrayList<>();
    List<YamlNode> written =
        switch (node(key)) {
          case YamlNode.Row row -> row.of();
          case YamlNode.Nothing nothing -> List.of();
          case YamlNode other -> List.of(other);
        };
    for (YamlNode node : written) {
      if (node instanceof YamlNode.Scalar scalar) {
        names.add(new Name(scalar.line(), scalar.text()));
      } else {
        faults.add(node.line(), "\"%s\" of %s must be a list of names".formatted(key, what));
      }
    }
    return names;
  }

  /** Things by name: a list of bare names, or each name with what is known of it. */
  void things(String key, BiConsumer<Name, YamlNode> each) {
    if (node(key) instanceof YamlNode.Fields some) {
      some.of().forEach((name, node) -> each.accept(new Name(node.line(), name), node));
    } else {
      names(key).forEach(name -> each.accept(name, new YamlNode.Nothing(name.line())));
    }
  }

  /** The pieces of a list; empty where none was written. */
  List<YamlNode> rows(String key) {
    return switch (node(key)) {
      case YamlNode.Row row -> row.of();
      case YamlNode.Nothing nothing -> List.of();
      case YamlNode other -> {
        faults.add(other.line(), "\"%s\" of %s must be a list".formatted(key, what));
        yield List.of();
      }
    };
  }
}
