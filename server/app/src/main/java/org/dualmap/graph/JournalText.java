package org.dualmap.graph;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line before each patch of a journal file, of a fixed width and a comment to RDF Patch, so
 * that a whole file reads as a series of patches:
 *
 * <pre>#entry 0000000000000000042 00000000001234 00000000012 00000000003 9a8b7c6d</pre>
 *
 * with the sequence number, the patch's length in bytes, the quads added and removed, and the
 * CRC-32C of the fields before it and of the patch.
 */
record JournalText(long sequence, long length, long added, long removed, int checksum) {
  static final String AUTHOR = "author";
  static final String TIME = "time";
  static final String REASON = "reason";

  private static final String FIELDS = "#entry %019d %014d %011d %011d";
  private static final Pattern LINE =
      Pattern.compile("#entry (\\d{19}) (\\d{14}) (\\d{11}) (\\d{11}) ([0-9a-f]{8})\n");

  /** Bytes of the line, its end included. */
  static final int WIDTH = "#entry ".length() + 19 + 1 + 14 + 1 + 11 + 1 + 11 + 1 + 8 + 1;

  /** The part that the checksum covers together with the patch. */
  String fields() {
    return FIELDS.formatted(sequence, length, added, removed);
  }

  String line() {
    return fields() + " " + HexFormat.of().toHexDigits(checksum) + "\n";
  }

  /** Null where the text is no such line. */
  static @Nullable JournalText parse(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return null;
    }
    return new JournalText(
        Long.parseLong(matcher.group(1)),
        Long.parseLong(matcher.group(2)),
        Long.parseLong(matcher.group(3)),
        Long.parseLong(matcher.group(4)),
        HexFormat.fromHexDigits(matcher.group(5)));
  }
}
