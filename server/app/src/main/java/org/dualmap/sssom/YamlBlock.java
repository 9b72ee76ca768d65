package org.dualmap.sssom;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads the YAML of a set's metadata; every scalar stays the text that it is in the file. */
final class YamlBlock {
  private static final YAMLFactory YAML = new YAMLFactory();

  private YamlBlock() {}

  /**
   * The keys with their values: a text, a list or a map of such, or null.
   *
   * @throws Problem bad-file with the line where it is no YAML
   */
  static Map<String, @Nullable Object> read(String text, String source) {
    try (YAMLParser parser = YAML.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null || first == JsonToken.VALUE_NULL) {
        return Map.of();
      }
      if (first != JsonToken.START_OBJECT) {
        throw problem(source, parser.currentLocation().getLineNr(), "it holds no keys");
      }
      Map<String, @Nullable Object> keys = map(parser, source);
      return keys;
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      String reason = e.getOriginalMessage().lines().findFirst().orElse("");
      throw problem(source, line, reason);
    } catch (IOException e) {
      throw problem(source, 1, String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, @Nullable Object> map(YAMLParser parser, String source)
      throws IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      map.put(key, value(parser, source));
    }
    return map;
  }

  private static @Nullable Object value(YAMLParser parser, String source) throws IOException {
    if (parser.isCurrentAlias()) {
      throw problem(source, parser.currentLocation().getLineNr(), "aliases are not allowed");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> map(parser, source);
      case START_ARRAY -> list(parser, source);
      case VALUE_NULL -> null;
      default -> text(parser);
    };
  }

  private static List<Object> list(YAMLParser parser, String source) throws IOException {
    List<Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Object value = value(parser, source);
      if (value != null) {
        list.add(value);
      }
    }
    return list;
  }

  private static String text(JsonParser parser) throws IOException {
    return parser.getText();
  }

  private static Problem problem(String source, long line, String reason) {
    Finding finding =
        new Finding(Finding.Severity.ERROR, reason, source, null, line, null, null, null);
    return new Problem(
        ProblemCode.BAD_FILE,
        "The metadata of %s cannot be read (line %d): %s.".formatted(source, line, reason),
        List.of(finding));
  }
}
