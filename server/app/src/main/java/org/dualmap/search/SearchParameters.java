package org.dualmap.search;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dualmap.graph.Kind;
import org.dualmap.web.Parameters;
import org.jspecify.annotations.Nullable;

/** Reads what a search is asked with, and says plainly what is wrong with it. */
final class SearchParameters {
  private static final int LONGEST_TEXT = 1000;
  private static final int MOST_HITS = 200;

  private SearchParameters() {}

  /**
   * A whole request.
   *
   * @param language the language to prefer
   */
  static SearchRequest request(MultivaluedMap<String, String> given, @Nullable String language) {
    String after = Parameters.textIfAny(given.getFirst("after"));
    int offset = Parameters.number("offset", given.getFirst("offset"), 0, 0, 1_000_000);
    if (after != null && offset > 0) {
      throw Parameters.bad("offset", String.valueOf(offset), "cannot be given with \"after\"");
    }
    return new SearchRequest(
        text(given.getFirst("q")),
        filters(given),
        language,
        flag("deprecated", given.getFirst("deprecated"), false),
        flag("facets", given.getFirst("facets"), true),
        Parameters.number("limit", given.getFirst("limit"), 20, 1, MOST_HITS),
        offset,
        after);
  }

  /** What was typed; empty where nothing was. */
  static String text(@Nullable String typed) {
    String text = typed == null ? "" : typed;
    if (text.length() > LONGEST_TEXT) {
      throw Parameters.bad(
          "q", text, "may have " + LONGEST_TEXT + " characters, but has " + text.length());
    }
    return text;
  }

  private static boolean flag(String name, @Nullable String value, boolean standard) {
    if (value == null || value.isBlank()) {
      return standard;
    }
    return switch (value.strip()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Parameters.bad(name, value, "must be true or false");
    };
  }

  private static Map<String, List<String>> filters(MultivaluedMap<String, String> given) {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    for (String facet : IndexFields.FACETS) {
      List<String> values = values(given.getOrDefault(facet, List.of()));
      if (!values.isEmpty()) {
        filters.put(facet, values);
      }
    }
    kinds(filters.getOrDefault(IndexFields.KIND, List.of()));
    for (String state : filters.getOrDefault(IndexFields.STATE, List.of())) {
      if (Arrays.stream(State.values()).noneMatch(known -> known.token().equals(state))) {
        throw Parameters.bad("state", state, "is no state; known are " + states());
      }
    }
    return filters;
  }

  private static List<String> values(List<String> given) {
    return given.stream().filter(value -> !value.isBlank()).map(String::strip).toList();
  }

  /** Kinds by their tokens, all of them known. */
  static List<String> kinds(List<String> given) {
    List<String> kinds = values(given);
    for (String kind : kinds) {
      if (Kind.ofToken(kind).isEmpty()) {
        throw Parameters.bad("kind", kind, "is no kind; known are " + knownKinds());
      }
    }
    return kinds;
  }

  private static String knownKinds() {
    return String.join(", ", Arrays.stream(Kind.values()).map(Kind::token).toList());
  }

  private static String states() {
    return String.join(", ", Arrays.stream(State.values()).map(State::token).toList());
  }
}
