package org.dualmap.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dualmap.search.SearchAnswer.Mark;
import org.jspecify.annotations.Nullable;

/**
 * A label or a code that begins with what was typed, or has words that do.
 *
 * @param text the label or code
 * @param lang its language; empty for a code
 * @param iri what is called so
 * @param label its preferred label in the asked language, else in English, else in any
 * @param labelLang the language of that
 * @param codes its codes
 * @param within what it is part of or belongs to; there where another completion has the same text
 *     and kind
 * @param marks the places of what was typed in the text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Completion(
    String text,
    String lang,
    String iri,
    String kind,
    String label,
    String labelLang,
    List<String> codes,
    @Nullable String within,
    List<Mark> marks) {

  Completion in(@Nullable String whole) {
    return new Completion(text, lang, iri, kind, label, labelLang, codes, whole, marks);
  }
}
