package org.dualmap.sssom;

import java.util.regex.Pattern;

/** Writes a text as YAML: plain where that is the same text again, else in double quotes. */
final class YamlText {
  /** What a reader would take for a number, a truth value or nothing. */
  private static final Pattern OTHER_TYPE =
      Pattern.compile(
          "(?i)~|null|true|false|yes|no|on|off|y|n|\\.nan|[-+]?\\.inf"
              + "|[-+]?(\\d[\\d_]*(\\.\\d*)?|\\.\\d+)(e[-+]?\\d+)?|0x[0-9a-f]+|0o[0-7]+");

  /** The first letter means something, or a colon or a hash inside does. */
  private static final Pattern SPECIAL =
      Pattern.compile(
          "(?s)[-?:](\\s.*)?|[,\\[\\]{}#&*!|>'\"%@`].*|.*:(\\s.*)?|.*\\s#.*|\\s.*|.*\\s");

  private YamlText() {}

  static String of(String text) {
    boolean plain =
        !text.isEmpty()
            && !OTHER_TYPE.matcher(text).matches()
            && !SPECIAL.matcher(text).matches()
            && text.chars().noneMatch(c -> c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028);
    return plain ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                  if (c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028) {
                    quoted.append("\\u%04x".formatted(c));
                  } else {
                    quoted.append((char) c);
                  }
                }
              }
            });
    return quoted.append('"').toString();
  }
}
