package org.dualmap.plugin;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Dependencies with their ranges of versions, or the plain list of before, which takes any. */
final class DependenciesReader extends JsonDeserializer<Map<String, String>> {
  /** The range that every version is in. */
  static final String ANY = "*";

  @Override
  public Map<String, String> deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    JsonNode node = parser.readValueAsTree();
    Map<String, String> ranges = new LinkedHashMap<>();
    if (node.isArray()) {
      node.forEach(id -> ranges.put(id.asText(), ANY));
    } else {
      node.properties().forEach(entry -> ranges.put(entry.getKey(), entry.getValue().asText()));
    }
    return Collections.unmodifiableMap(ranges);
  }
}
