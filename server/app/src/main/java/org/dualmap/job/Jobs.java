package org.dualmap.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/**
 * Jobs of one kind, done one after the other and remembered until the server stops. Safe for many
 * threads.
 */
public final class Jobs<J extends Job> implements AutoCloseable {
  private final String word;
  private final int most;
  private final ExecutorService worker;
  private final Map<String, J> jobs = new LinkedHashMap<>();

  /**
   * Makes room for jobs.
   *
   * @param word what callers call one, such as {@code import}
   * @param thread the name of the thread that does them
   * @param most so many are remembered; of more, the oldest that is over is forgotten
   */
  public Jobs(String word, String thread, int most) {
    this.word = word;
    this.most = most;
    this.worker =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name(thread).daemon().factory());
  }

  /** Does a job when those before it are over. */
  public void submit(J job, Runnable work) {
    synchronized (jobs) {
      jobs.put(job.id(), job);
      if (jobs.size() > most) {
        jobs.values().stream()
            .filter(Job::isOver)
            .findFirst()
            .ifPresent(oldest -> jobs.remove(oldest.id()));
      }
    }
    worker.execute(work);
  }

  /** The jobs of this run of the server, newest first. */
  public List<J> list() {
    synchronized (jobs) {
      return new ArrayList<>(jobs.values()).reversed();
    }
  }

  /**
   * One job.
   *
   * @throws Problem not-found where there is none of that id
   */
  public J find(String id) {
    synchronized (jobs) {
      J job = jobs.get(id);
      if (job == null) {
        throw new Problem(ProblemCode.NOT_FOUND, "There is no %s \"%s\".".formatted(word, id));
      }
      return job;
    }
  }

  /** Cancels what runs and waits for it to stop. */
  @Override
  public void close() {
    list().forEach(Job::cancel);
    worker.close();
  }
}
