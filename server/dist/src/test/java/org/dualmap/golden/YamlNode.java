package org.dualmap.golden;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a YAML text that knows its line. */
sealed interface YamlNode {

  /** The line where it begins, from 1. */
  int line();

  /** The line of a piece, or of the piece around it. */
  record Fields(int line, Map<String, YamlNode> of) implements YamlNode {}

  /** Pieces in their order. */
  record Row(int line, List<YamlNode> of) implements YamlNode {}

  /** A word, a number, a day; as it was written. */
  record Scalar(int line, String text) implements YamlNode {}

  /** Nothing was written, or {@code null}. */
  record Nothing(int line) implements YamlNode {}

  /**
   * Reads a text.
   *
   * @throws BadCase where it is no YAML, or a key stands twice in one place
   */
  static YamlNode read(String text) {
    try (JsonParser parser = YAMLFactory.builder().build().createParser(text).enable(STRICT)) {
      JsonToken first = parser.nextToken();
      return first == null ? new Nothing(1) : next(parser);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new BadCase(List.of("line " + line + ": " + e.getOriginalMessage()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A key that stands twice is a mistake, not a correction. */
  JsonParser.Feature STRICT = JsonParser.Feature.STRICT_DUPLICATE_DETECTION;

  private static YamlNode next(JsonParser parser) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String key = parser.currentName();
          parser.nextToken();
          fields.put(key, next(parser));
        }
        yield new Fields(line, fields);
      }
      case START_ARRAY -> {
        List<YamlNode> row = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          row.add(next(parser));
        }
        yield new Row(line, row);
      }
      case VALUE_NULL -> new Nothing(line);
      default ->
          parser.getText().isBlank() ? new Nothing(line) : new Scalar(line, parser.getText());
    };
  }
}
