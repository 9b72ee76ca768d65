package org.dualmap.suggestion;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dualmap.job.Job;
import org.dualmap.job.JobState;
import org.jspecify.annotations.Nullable;

/**
 * Suggestions for every outcome of a programme, being made or made: how far it is, and what came of
 * it. Safe for many threads.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class SuggestionJob implements Job {

  private final String id;
  private final String author;
  private final String programme;
  private final @Nullable String target;
  private final int total;
  private final Instant started = Instant.now();
  private final List<SuggestionAnswer> results = new ArrayList<>();
  private JobState state = JobState.WAITING;
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

  @Override
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
  public synchronized JobState state() {
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

  @Override
  @JsonIgnore
  public synchronized boolean isOver() {
    return ended != null;
  }

  /** Asks it to stop before the next outcome. */
  @Override
  public synchronized void cancel() {
    cancelling = true;
  }

  synchronized boolean isCancelling() {
    return cancelling;
  }

  synchronized void run() {
    state = JobState.RUNNING;
  }

  synchronized void add(SuggestionAnswer answer) {
    results.add(answer);
  }

  synchronized void end(JobState how, @Nullable String why) {
    state = how;
    failure = why;
    ended = Instant.now();
  }
}
