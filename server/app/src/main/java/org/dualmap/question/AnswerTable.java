package org.dualmap.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question.
 *
 * @param columns what each cell of a row is, in the order of the query
 * @param rows in the order of the query
 */
public record AnswerTable(List<String> columns, List<List<Cell>> rows) {

  /**
   * One value.
   *
   * @param iri null for a literal and for a cell without a value
   * @param text the label of the thing, or the value itself; empty where there is none
   * @param lang the language of the text, which may be another than asked; empty where it has none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Cell(@Nullable String iri, String text, String lang) {
    static final Cell EMPTY = new Cell(null, "", "");
  }
}
