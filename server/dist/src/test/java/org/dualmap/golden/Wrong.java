package org.dualmap.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes expectations wrong, to see whether anybody notices. */
final class Wrong {
  private Wrong() {}

  /** The expectation again and again, each time with one thing in it made wrong. */
  static List<YamlNode> each(YamlNode right) {
    return switch (right) {
      case YamlNode.Scalar scalar -> List.of(wrong(scalar));
      case YamlNode.Nothing nothing -> List.of(new YamlNode.Scalar(nothing.line(), "something"));
      case YamlNode.Row row -> List.of(longer(row));
      case YamlNode.Fields fields -> {
        List<YamlNode> all = new ArrayList<>();
        fields.of().forEach((key, value) -> all.addAll(each(fields, key, value)));
        yield all;
      }
    };
  }

  private static List<YamlNode> each(YamlNode.Fields fields, String key, YamlNode value) {
    List<YamlNode> all = new ArrayList<>();
    for (YamlNode wrong : each(value)) {
      Map<String, YamlNode> changed = new LinkedHashMap<>(fields.of());
      changed.put(key, wrong);
      all.add(new YamlNode.Fields(fields.line(), changed));
    }
    return all;
  }

  private static YamlNode wrong(YamlNode.Scalar scalar) {
    String text = scalar.text();
    return new YamlNode.Scalar(scalar.line(), text.matches("[\\d.]+") ? text + "9" : "not-" + text);
  }

  private static YamlNode longer(YamlNode.Row row) {
    List<YamlNode> more = new ArrayList<>(row.of());
    more.add(new YamlNode.Scalar(row.line(), "one-more"));
    return new YamlNode.Row(row.line(), more);
  }
}
