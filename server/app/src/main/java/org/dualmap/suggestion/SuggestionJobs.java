package org.dualmap.suggestion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.suggestion.QuestionReader.Many;
import org.dualmap.suggestion.SuggestionJob.State;
import org.dualmap.web.Language;
import org.dualmap.web.ParameterFaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes suggestions for whole programmes, one after the other. Jobs and what came of them are kept
 * in memory until the server stops. Safe for many threads.
 */
public final class SuggestionJobs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SuggestionJobs.class);
  private static final int MOST_REMEMBERED = 20;

  private final SuggestionsRdf suggestions;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("suggestion-jobs").daemon().factory());
  private final Map<String, SuggestionJob> jobs = new LinkedHashMap<>();

  public SuggestionJobs(SuggestionsRdf suggestions) {
    this.suggestions = suggestions;
  }

  /**
   * Begins a job in the background.
   *
   * @throws Problem with all faults where programme or target are none
   */
  SuggestionJob submit(Many asked, String author, Language language, ParameterFaults faults) {
    List<String> outcomes = suggestions.outcomes(asked.programme(), asked.target(), faults);
    SuggestionJob job =
        new SuggestionJob(
            UUID.randomUUID().toString(),
            author,
            asked.programme(),
            asked.target(),
            outcomes.size());
    remember(job);
    worker.execute(() -> work(job, outcomes, asked, language));
    return job;
  }

  private void work(SuggestionJob job, List<String> outcomes, Many asked, Language language) {
    try {
      job.run();
      for (String outcome : outcomes) {
        if (job.isCancelling()) {
          job.end(State.CANCELLED, null);
          return;
        }
        SuggestionQuestion question =
            new SuggestionQuestion(
                outcome, null, null, asked.target(), asked.limit(), asked.checks());
        job.add(suggestions.answer(question, language, new ParameterFaults()));
      }
      job.end(State.DONE, null);
    } catch (Problem e) {
      job.end(State.FAILED, e.detail());
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.error("The suggestions {} failed", job.id(), e);
      job.end(State.FAILED, "An unexpected fault. The log has more under job " + job.id() + ".");
    }
  }

  private void remember(SuggestionJob job) {
    synchronized (jobs) {
      jobs.put(job.id(), job);
      if (jobs.size() > MOST_REMEMBERED) {
        jobs.values().stream()
            .filter(SuggestionJob::isOver)
            .findFirst()
            .ifPresent(oldest -> jobs.remove(oldest.id()));
      }
    }
  }

  /** The jobs of this run of the server, newest first. */
  List<SuggestionJob> list() {
    synchronized (jobs) {
      return new ArrayList<>(jobs.values()).reversed();
    }
  }

  /**
   * One job.
   *
   * @throws Problem where there is none of that id
   */
  SuggestionJob find(String id) {
    synchronized (jobs) {
      SuggestionJob job = jobs.get(id);
      if (job == null) {
        throw new Problem(ProblemCode.NOT_FOUND, "There is no job \"" + id + "\".");
      }
      return job;
    }
  }

  /** Cancels what runs and waits for it to stop. */
  @Override
  public void close() {
    list().forEach(SuggestionJob::cancel);
    worker.close();
  }
}
