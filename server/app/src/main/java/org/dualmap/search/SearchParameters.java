package org.dualmap.search;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dualmap.graph.Kind;
import org.dualmap.web.Parameters;
import org.jspecify.annotations.Nullable;

/** What a search is asked with; says plainly what is wrong with it. */
final class SearchParameters {
  private static final int LONGEST_TEXT = 1000;
  private static final int MOST_HITS = 200;

  @QueryParam("q")
  private @Nullable String text;

  @QueryParam(IndexFields.KIND)
  private @Nullable List<String> kinds;

  @QueryParam(IndexFields.FIELD)
  private @Nullable List<String> fields;

  @QueryParam(IndexFields.LEVEL)
  private @Nullable List<String> levels;

  @QueryParam(IndexFields.FRAMEWORK)
  private @Nullable List<String> frameworks;

  @QueryParam(IndexFields.INSTITUTION)
  private @Nullable List<String> institutions;

  @QueryParam(IndexFields.LANGUAGE)
  private @Nullable List<String> languages;

  @QueryParam(IndexFields.STATE)
  private @Nullable List<String> states;

  @QueryParam("deprecated")
  private @Nullable String deprecated;

  @QueryParam("facets")
  private @Nullable String facets;

  @QueryParam("lang")
  private @Nullable String language;

  @QueryParam("limit")
  private @Nullable String limit;

  @QueryParam("offset")
  private @Nullable String offset;

  @QueryParam("after")
  private @Nullable String after;

  /** The language to prefer, a BCP 47 tag; null where none was given. */
  @Nullable String language() {
    return language;
  }

  /**
   * A whole request.
   *
   * @param preferred the language to prefer
   */
  SearchRequest request(@Nullable String preferred) {
    String mark = Parameters.textIfAny(after);
    int skipped = Parameters.number("offset", offset, 0, 0, 1_000_000);
    if (mark != null && skipped > 0) {
      throw Parameters.bad("offset", String.valueOf(skipped), "cannot be given with \"after\"");
    }
    return new SearchRequest(
        text(text),
        filters(),
        preferred,
        flag("deprecated", deprecated, false),
        flag("facets", facets, true),
        Parameters.number("limit", limit, 20, 1, MOST_HITS),
        skipped,
        mark);
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

  private Map<String, List<String>> filters() {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    addFilter(filters, IndexFields.KIND, kinds);
    addFilter(filters, IndexFields.FIELD, fields);
    addFilter(filters, IndexFields.LEVEL, levels);
    addFilter(filters, IndexFields.FRAMEWORK, frameworks);
    addFilter(filters, IndexFields.INSTITUTION, institutions);
    addFilter(filters, IndexFields.LANGUAGE, languages);
    addFilter(filters, IndexFields.STATE, states);
    kinds(filters.getOrDefault(IndexFields.KIND, List.of()));
    for (String state : filters.getOrDefault(IndexFields.STATE, List.of())) {
      if (Arrays.stream(State.values()).noneMatch(known -> known.token().equals(state))) {
        throw Parameters.bad("state", state, "is no state; known are " + knownStates());
      }
    }
    return filters;
  }

  private static void addFilter(
      Map<String, List<String>> filters, String facet, @Nullable List<String> given) {
    List<String> values = given == null ? List.of() : values(given);
    if (!values.isEmpty()) {
      filters.put(facet, values);
    }
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

  private static String knownStates() {
    return String.join(", ", Arrays.stream(State.values()).map(State::token).toList());
  }
}
