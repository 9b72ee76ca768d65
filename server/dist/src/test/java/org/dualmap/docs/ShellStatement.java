package org.dualmap.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One command of the simple shell that our documents use: words, quotes and variables, no more.
 *
 * @param words as written, with their quotes
 * @param expected what the lines {@code # → …} below it promise of the answer
 */
record ShellStatement(List<String> words, List<String> expected) {
  private static final String PROMISE = "# → ";
  private static final Pattern TOKEN =
      Pattern.compile("\\n|#[^\\n]*|[ \\t]+|(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");
  private static final Pattern PART = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^'\"]+)");
  private static final Pattern VARIABLE = Pattern.compile("\\$([A-Z_]+)");

  /** The commands of a block, each with the promises below it. */
  static List<ShellStatement> of(String block) {
    List<ShellStatement> statements = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (MatchResult match : TOKEN.matcher(block + "\n").results().toList()) {
      String token = match.group();
      if (token.startsWith(PROMISE)) {
        statements.getLast().expected().add(token.substring(PROMISE.length()).strip());
      } else if (token.equals("\n") && !words.isEmpty()) {
        statements.add(new ShellStatement(List.copyOf(words), new ArrayList<>()));
        words.clear();
      } else if (!token.isBlank() && !token.startsWith("#")) {
        words.add(token);
      }
    }
    return statements;
  }

  /** The first word, which says what to run. */
  String command() {
    return words.getFirst();
  }

  /** The words after the first, without quotes, with the values of variables. */
  List<String> arguments(Map<String, String> variables) {
    return words.stream().skip(1).map(word -> plain(word, variables)).toList();
  }

  private static String plain(String word, Map<String, String> variables) {
    StringBuilder plain = new StringBuilder();
    for (MatchResult part : PART.matcher(word).results().toList()) {
      if (part.group(1) != null) {
        plain.append(part.group(1));
      } else {
        String text = part.group(2) != null ? part.group(2) : part.group(3);
        plain.append(
            VARIABLE.matcher(text).replaceAll(v -> variables.getOrDefault(v.group(1), "")));
      }
    }
    return plain.toString();
  }
}
