package org.dualmap.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.dualmap.web.Parameters;

/**
 * The place of a hit among all hits of a search, to go on behind it.
 *
 * @param kept the state of the index that was searched
 */
record PageMark(float score, String iri, long kept) {
  static final Sort BEST_FIRST =
      new Sort(SortField.FIELD_SCORE, new SortField(IndexFields.IRI, SortField.Type.STRING_VAL));

  static float score(ScoreDoc found) {
    return (Float) ((FieldDoc) found).fields[0];
  }

  static PageMark of(ScoreDoc found, long kept) {
    BytesRef iri = (BytesRef) ((FieldDoc) found).fields[1];
    return new PageMark(score(found), iri.utf8ToString(), kept);
  }

  FieldDoc place() {
    return new FieldDoc(Integer.MAX_VALUE, score, new Object[] {score, new BytesRef(iri)});
  }

  String written() {
    String mark = "%x %x %s".formatted(Float.floatToIntBits(score), kept, iri);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(mark.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads what was {@link #written}.
   *
   * @throws org.dualmap.problem.Problem bad-parameter where it was not
   */
  static PageMark read(String written) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(written);
      String[] parts = new String(bytes, StandardCharsets.UTF_8).split(" ", 3);
      if (parts.length == 3) {
        float score = Float.intBitsToFloat(Integer.parseUnsignedInt(parts[0], 16));
        long kept = Long.parseUnsignedLong(parts[1], 16);
        if (Float.isFinite(score)) {
          return new PageMark(score, parts[2], kept);
        }
      }
    } catch (IllegalArgumentException e) {
      throw bad(written);
    }
    throw bad(written);
  }

  private static RuntimeException bad(String written) {
    return Parameters.bad("after", written, "must be the mark \"next\" of an earlier answer");
  }
}
