package org.dualmap.exchange;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.dualmap.graph.Progress;
import org.dualmap.job.Job;
import org.dualmap.job.JobState;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** One import that runs or has run: how far it is, and what came of it. Safe for many threads. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class ImportJob implements Job, Progress {

  /**
   * Why an import failed.
   *
   * @param code as in every problem
   * @param findings every fault found
   */
  public record Failure(String code, String detail, List<Finding> findings) {}

  private final String id;
  private final String format;
  private final String author;
  private final Instant started = Instant.now();
  private volatile JobState state = JobState.WAITING;
  private volatile boolean cancelling;
  private volatile String stage = "";
  private volatile long done;
  private volatile long total;
  private volatile @Nullable Instant ended;
  private volatile @Nullable ImportReport report;
  private volatile @Nullable Failure failure;

  ImportJob(String id, String format, String author) {
    this.id = id;
    this.format = format;
    this.author = author;
  }

  @Override
  @JsonProperty
  public String id() {
    return id;
  }

  @JsonProperty
  public String format() {
    return format;
  }

  @JsonProperty
  public String author() {
    return author;
  }

  @JsonProperty
  public String started() {
    return started.toString();
  }

  /** When it ended; null while it runs. */
  @JsonProperty
  public @Nullable String ended() {
    Instant when = ended;
    return when == null ? null : when.toString();
  }

  @JsonProperty
  public JobState state() {
    return state;
  }

  /** What is being done, in a word or two. */
  @JsonProperty
  public String stage() {
    return stage;
  }

  /** Steps of the stage that are done. */
  @JsonProperty
  public long done() {
    return done;
  }

  /** Steps that the stage has; 0 where that is not known. */
  @JsonProperty
  public long total() {
    return total;
  }

  /** What it did; null until it is done. */
  @JsonProperty
  public @Nullable ImportReport report() {
    return report;
  }

  /** Why it failed; null unless it did. */
  @JsonProperty
  public @Nullable Failure failure() {
    return failure;
  }

  /** Every finding so far, of success or failure. */
  List<Finding> findings() {
    ImportReport result = report;
    Failure why = failure;
    return result != null ? result.findings() : why != null ? why.findings() : List.of();
  }

  @Override
  public void stage(String name, long steps) {
    stage = name;
    done = 0;
    total = steps;
    advance(0);
  }

  @Override
  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread works; the others only look
  public void advance(long steps) {
    done += steps;
    if (cancelling) {
      throw new Problem(ProblemCode.CANCELLED, "The import was cancelled; nothing was stored.");
    }
  }

  /** Asks it to stop at the next step. */
  @Override
  public void cancel() {
    cancelling = true;
  }

  void run() {
    state = JobState.RUNNING;
  }

  void succeed(ImportReport result) {
    report = result;
    ended = Instant.now();
    state = JobState.DONE;
  }

  void fail(Problem problem) {
    failure = new Failure(problem.code().token(), problem.detail(), problem.findings());
    ended = Instant.now();
    state = problem.code() == ProblemCode.CANCELLED ? JobState.CANCELLED : JobState.FAILED;
  }

  @Override
  @JsonIgnore
  public boolean isOver() {
    return ended != null;
  }
}
