package org.dualmap.server;

import java.util.List;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.web.ProblemStatus;
import org.dualmap.web.RequestFilter;

/**
 * Brings our problems through Fuseki, which answers its own exception with plain text and takes
 * every other one for a fault of the server: the problem itself waits in the request until the
 * {@link RequestFilter} sends it.
 */
final class FusekiProblems {
  private FusekiProblems() {}

  /**
   * Runs an action of Fuseki so that whatever the caller did wrong is answered as a problem.
   *
   * @param unreadable the code where Fuseki cannot read what was sent
   */
  static void explain(HttpAction action, ProblemCode unreadable, Runnable work) {
    try {
      work.run();
    } catch (Problem e) {
      throw remember(action, e);
    } catch (QueryCancelledException e) {
      throw remember(
          action,
          new Problem(
              ProblemCode.TIME_LIMIT,
              "The time limit was reached. Ask for less, or ask an administrator to raise it."));
    } catch (QueryExecException e) {
      if (e.getCause() instanceof Problem problem) {
        throw remember(action, problem);
      }
      throw e;
    } catch (ActionErrorException e) {
      throw e.getCause() instanceof Problem problem
          ? remember(action, problem)
          : remember(action, ofFuseki(e, unreadable));
    }
  }

  private static Problem ofFuseki(ActionErrorException e, ProblemCode unreadable) {
    ProblemCode code = ProblemStatus.codeOf(e.getRC());
    if (code == ProblemCode.UNEXPECTED) {
      throw e;
    }
    String message = e.getMessage();
    return new Problem(
        code == ProblemCode.BAD_CONTENT ? unreadable : code,
        message == null ? code.title() + "." : message.strip(),
        List.of());
  }

  private static ActionErrorException remember(HttpAction action, Problem problem) {
    action.getRequest().setAttribute(RequestFilter.PROBLEM, problem);
    return new ActionErrorException(
        ProblemStatus.of(problem.code().fault()), problem.detail(), problem);
  }
}
