package org.dualmap.suggestion;

import java.util.List;
import java.util.UUID;
import org.dualmap.job.JobState;
import org.dualmap.job.Jobs;
import org.dualmap.problem.Problem;
import org.dualmap.suggestion.QuestionReader.Many;
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
  private final Jobs<SuggestionJob> jobs = new Jobs<>("job", "suggestion-jobs", MOST_REMEMBERED);

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
    jobs.submit(job, () -> work(job, outcomes, asked, language));
    return job;
  }

  private void work(SuggestionJob job, List<String> outcomes, Many asked, Language language) {
    try {
      job.run();
      for (String outcome : outcomes) {
        if (job.isCancelling()) {
          job.end(JobState.CANCELLED, null);
          return;
        }
        SuggestionQuestion question =
            new SuggestionQuestion(
                outcome, null, null, asked.target(), asked.limit(), asked.checks());
        job.add(suggestions.answer(question, language, new ParameterFaults()));
      }
      job.end(JobState.DONE, null);
    } catch (Problem e) {
      job.end(JobState.FAILED, e.detail());
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.error("The suggestions {} failed", job.id(), e);
      job.end(JobState.FAILED, "An unexpected fault. The log has more under job " + job.id() + ".");
    }
  }

  /** The jobs of this run of the server, newest first. */
  List<SuggestionJob> list() {
    return jobs.list();
  }

  /**
   * One job.
   *
   * @throws Problem where there is none of that id
   */
  SuggestionJob find(String id) {
    return jobs.find(id);
  }

  /** Cancels what runs and waits for it to stop. */
  @Override
  public void close() {
    jobs.close();
  }
}
