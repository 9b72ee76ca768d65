package org.dualmap.plugin;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** On which lines of which files things are described. */
final class SourceLines {
  private static final Pattern PREFIX =
      Pattern.compile("\\s*(?:@prefix|PREFIX)\\s+([\\w-]*):\\s*<([^>]*)>.*");
  private static final Pattern SUBJECT = Pattern.compile("(?:<([^>]+)>|([\\w-]*):([^\\s;,]*)).*");

  private final Map<String, Place> places = new HashMap<>();

  /**
   * Where a thing is described.
   *
   * @param file its name
   * @param line from 1
   */
  record Place(String file, long line) {}

  /** Reads a file of Turtle. Things are found where a line begins with them, as is the custom. */
  void add(String file, byte[] text) {
    Map<String, String> prefixes = new HashMap<>();
    long number = 0;
    for (String line : new String(text, StandardCharsets.UTF_8).lines().toList()) {
      number++;
      Matcher prefix = PREFIX.matcher(line);
      Matcher subject = SUBJECT.matcher(line);
      if (prefix.matches()) {
        prefixes.put(prefix.group(1), prefix.group(2));
      } else if (subject.matches()) {
        String iri =
            subject.group(1) == null
                ? prefixes.getOrDefault(subject.group(2), "") + subject.group(3)
                : subject.group(1);
        places.putIfAbsent(iri, new Place(file, number));
      }
    }
  }

  /** Takes the place of one thing. */
  void add(String iri, String file, long line) {
    places.putIfAbsent(iri, new Place(file, line));
  }

  /** The first place of a thing; null where no line begins with it. */
  @Nullable Place of(@Nullable String iri) {
    return iri == null ? null : places.get(iri);
  }
}
