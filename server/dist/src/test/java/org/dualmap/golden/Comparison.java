package org.dualmap.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Holds an expectation against an answer, only what is expected. In a list of the answer, an
 * element is found by its name: that of its {@code iri}, or of what it is about.
 */
final class Comparison {
  private static final double SAME = 1e-6;
  private static final String IN_ORDER = "inOrder";
  private static final Pattern FRACTION =
      Pattern.compile("(-?\\d+(?:\\.\\d+)?) ?/ ?(\\d+(?:\\.\\d+)?)");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final List<String> NAMING =
      List.of("iri", "id", "check", "outcome", "module", "programme", "skill", "level");

  private final CaseNames names;

  Comparison(CaseNames names) {
    this.names = names;
  }

  /** Adds every difference below a place of the answer. */
  void compare(String place, YamlNode expected, JsonNode actual, List<String> differences) {
    switch (expected) {
      case YamlNode.Nothing nothing -> {
        if (!actual.isMissingNode() && !actual.isNull()) {
          differences.add(place + ": expected nothing, not " + shown(actual));
        }
      }
      case YamlNode.Scalar scalar -> {
        if (!same(scalar.text(), actual)) {
          differences.add(place + ": expected " + scalar.text() + ", not " + shown(actual));
        }
      }
      case YamlNode.Row row -> row(place, row, actual, false, differences);
      case YamlNode.Fields fields ->
          fields.of().forEach((key, value) -> field(place, key, value, actual, differences));
    }
  }

  private void field(
      String place, String key, YamlNode value, JsonNode actual, List<String> differences) {
    String below = place.isEmpty() ? key : place + "." + key;
    if (key.equals(IN_ORDER) && value instanceof YamlNode.Row row) {
      row(place, row, actual, true, differences);
      return;
    }
    JsonNode found = actual.isArray() ? element(actual, key) : actual.path(key);
    if (found.isMissingNode() && !(value instanceof YamlNode.Nothing)) {
      differences.add(below + ": the answer has no such thing");
      return;
    }
    compare(below, value, found, differences);
  }

  private JsonNode element(JsonNode array, String name) {
    return StreamSupport.stream(array.spliterator(), false)
        .filter(element -> name(element).equals(name))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private void row(
      String place, YamlNode.Row row, JsonNode actual, boolean inOrder, List<String> differences) {
    List<String> wanted = new ArrayList<>();
    for (YamlNode node : row.of()) {
      wanted.add(node instanceof YamlNode.Scalar scalar ? scalar.text() : node.toString());
    }
    List<String> found = new ArrayList<>();
    actual.forEach(element -> found.add(name(element)));
    String shown = "expected " + wanted + (inOrder ? " in this order" : "") + ", not " + found;
    if (!inOrder) {
      wanted.sort(null);
      found.sort(null);
    }
    if (!actual.isArray() || !wanted.equals(found)) {
      differences.add(place + ": " + shown);
    }
  }

  private boolean same(String expected, JsonNode actual) {
    Optional<Double> number = number(expected);
    if (actual.isNumber() && number.isPresent()) {
      return Math.abs(number.get() - actual.asDouble()) < SAME;
    }
    return !actual.isMissingNode() && expected.equals(name(actual));
  }

  private static Optional<Double> number(String text) {
    Matcher fraction = FRACTION.matcher(text);
    if (fraction.matches()) {
      return Optional.of(
          Double.parseDouble(fraction.group(1)) / Double.parseDouble(fraction.group(2)));
    }
    return NUMBER.matcher(text).matches() ? Optional.of(Double.valueOf(text)) : Optional.empty();
  }

  /** What a case calls a piece of the answer. */
  private String name(JsonNode node) {
    if (!node.isObject()) {
      return names.nameOf(node.asText());
    }
    return NAMING.stream()
        .filter(node::has)
        .findFirst()
        .map(key -> name(node.path(key)))
        .orElse("");
  }

  private String shown(JsonNode node) {
    return node.isObject() && !name(node).isEmpty() ? name(node) : shownPlain(node);
  }

  private String shownPlain(JsonNode node) {
    return node.isValueNode() ? names.nameOf(node.asText()) : node.toString();
  }
}
