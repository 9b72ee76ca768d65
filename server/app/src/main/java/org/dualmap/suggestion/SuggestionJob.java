package org.dualmap.suggestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Suggestions for every outcome of a programme, being made or made: how far it is, and what came of
 * it. Safe for many threads.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class SuggestionJob {

  /** Where a job stands. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /** The name in answers. */
    @JsonValue
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final String id;
  private final String author;
  private final String programme;
  private final @Nullable String target;
  private final int total;
  private final Instant started = Instant.now();
  private final List<SuggestionAnswer> results = new ArrayList<>();
  private State state = State.WAITING;
  private boolean cancelling;
  private @Nullable Instant ended;
  private @Nullable String failure;

  SuggestionJob(String id, String author, String programme, @Nullable String target, int total) {
    this.id = id;
    this.author = author;
    this.programme = programme;
    this.target = target;
    this.total = total;
  }

  @JsonProperty
  public String id() {
    return id;
  }

  @JsonProperty
  public String author() {
    return author;
  }

  @JsonProperty
  public String programme() {
    return programme;
  }

  /** IRI of the target; null means ESCO skills. */
  @JsonProperty
  public @Nullable String target() {
    return target;
  }

  @JsonProperty
  public String started() {
    return started.toString();
  }

  /** When it ended; null while it runs. */
  @JsonProperty
  public synchronized @Nullable String ended() {
    return ended == null ? null : ended.toString();
  }

  @JsonProperty
  public synchronized State state() {
    return state;
  }

  /** Outcomes that are done. */
  @JsonProperty
  public synchronized int done() {
    return results.size();
  }

  /** Outcomes of the programme. */
  @JsonProperty
  public int total() {
    return total;
  }

  /** Why it failed; null unless it did. */
  @JsonProperty
  public synchronized @Nullable String failure() {
    return failure;
  }

  /** The answers so far, in the order of the outcomes' IRIs. */
  synchronized List<SuggestionAnswer> results() {
    return List.copyOf(results);
  }

  synchronized boolean isOver() {
    return ended != null;
  }

  /** Asks it to stop before the next outcome. */
  synchronized void cancel() {
    cancelling = true;
  }

  synchronized boolean isCancelling() {
    return cancelling;
  }

  synchronized void run() {
    state = State.RUNNING;
  }

  synchronized void add(SuggestionAnswer answer) {
    results.add(answer);
  }

  synchronized void end(State how, @Nullable String why) {
    state = how;
    failure = why;
    ended = Instant.now();
  }
}
