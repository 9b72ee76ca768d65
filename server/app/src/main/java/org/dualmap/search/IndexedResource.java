package org.dualmap.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.dualmap.graph.Kind;

/**
 * What the index knows of one resource.
 *
 * @param labels preferred labels, at most one a language
 * @param altLabels other labels
 * @param texts descriptions and notes
 * @param codes notations and codes, as written and normalised
 * @param fields IRIs of its fields, its own or those of what it is part of
 * @param levels numbers of its levels, likewise
 * @param frameworks IRIs of the schemes it belongs to
 * @param institutions IRIs of the institutions that give it, its own or those of what it is part of
 * @param state whether it is to be used
 */
record IndexedResource(
    String iri,
    Kind kind,
    List<LangText> labels,
    List<LangText> altLabels,
    List<LangText> texts,
    Set<String> codes,
    Set<String> fields,
    Set<String> levels,
    Set<String> frameworks,
    Set<String> institutions,
    State state) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * A number that is another where anything of the resource is another. The order of labels and
   * other values does not count: a graph has none.
   */
  long digest() {
    Set<String> values = new TreeSet<>();
    JsonNode all = JSON.valueToTree(this);
    for (Map.Entry<String, JsonNode> part : all.properties()) {
      JsonNode value = part.getValue();
      if (value.isArray()) {
        value.forEach(element -> values.add(part.getKey() + element));
      } else {
        values.add(part.getKey() + value);
      }
    }
    return ByteBuffer.wrap(DigestUtils.sha256(String.join("\n", values))).getLong();
  }
}
