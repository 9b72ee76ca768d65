package org.dualmap.suggestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.mapping.ClaimState;
import org.dualmap.mapping.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Ranked candidates for one outcome or text.
 *
 * @param iri the thing that was asked about; null for a text
 * @param target what candidates come from; null means all ESCO skills
 * @param items how many things the target has that are in use
 * @param texts what was compared
 * @param sequence the change of the graph up to which the labels of the target are known
 * @param suggestersMissing names of the plugins' suggesters that gave no answer
 * @param candidates best first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuggestionAnswer(
    @Nullable String iri,
    @Nullable Label target,
    int items,
    List<Text> texts,
    VectorState vectors,
    long sequence,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> suggestersMissing,
    List<Candidate> candidates) {

  /** A text and its language, two letters. */
  public record Text(String text, String lang) {}

  /**
   * One candidate.
   *
   * @param kind such as {@code skill}
   * @param level the number of its level; null where none is known
   * @param confidence how often such a candidate was right, from 0 to 1; see docs/suggestions.md
   * @param predicate what a claim could say; a person decides
   * @param justification a term of SEMAPV
   * @param matched its label that fits best, which may be another than the one to show
   * @param reasons the strongest first
   * @param claim a claim on the same two things that is there already; null where there is none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Candidate(
      String iri,
      String label,
      String lang,
      String kind,
      @Nullable Integer level,
      double confidence,
      Predicate predicate,
      String justification,
      Text matched,
      List<Reason> reasons,
      @Nullable Known claim) {}

  /**
   * Why.
   *
   * @param code stable among the server's own, or among those of the suggester
   * @param text in the reader's language
   * @param suggester the plugin's suggester that says it; null where the server does
   * @param plugin that the suggester belongs to; null where the server says it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Reason(
      String code, String text, @Nullable String suggester, @Nullable String plugin) {

    /** What the server itself says. */
    static Reason of(String code, String text) {
      return new Reason(code, text, null, null);
    }
  }

  /** A claim that is there already. */
  public record Known(String iri, ClaimState state, Predicate predicate) {}
}
