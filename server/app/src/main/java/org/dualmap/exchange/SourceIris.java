package org.dualmap.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * IRIs of the things of a source: those that it gives itself, and those made from its identifiers.
 *
 * @param graph the IRI of its named graph
 */
record SourceIris(String graph) {
  private static final int LONGEST = 2_000;
  private static final Pattern OWN = Pattern.compile("(?s)(https?://|urn:).*");
  private static final Pattern GOOD =
      Pattern.compile(
          "(https?://[^/\\s<>\"{}|\\\\^`\\p{Cntrl}]|urn:[A-Za-z0-9])"
              + "[^\\s<>\"{}|\\\\^`\\p{Cntrl}\\p{Cs}]*");

  /** Whether the source gives an IRI itself. */
  static boolean isOwn(String id) {
    return OWN.matcher(id).matches();
  }

  /** Whether a text is an IRI that may be stored. */
  static boolean isGood(String iri) {
    return iri.length() <= LONGEST && GOOD.matcher(iri).matches();
  }

  /** The IRI of a thing; null where it can have none. */
  @Nullable String of(String id) {
    String iri = isOwn(id) ? id : graph + "#" + encoded(id);
    return !id.isBlank() && isGood(iri) ? iri : null;
  }

  /** An identifier as a part of an IRI. */
  static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
