package org.dualmap.server;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.syntax.syntaxtransform.UpdateTransformOps;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Makes the regular expressions of one request end with its time limit. Jena looks at the limit
 * between results only, and one match of a hostile pattern can take for ever. For one request.
 */
final class TimedExpressions extends ExprTransformCopy {
  private static final String FN = ARQConstants.fnPrefix;
  private static final String SPARQL = ARQConstants.sparqlPrefix;

  /** Functions that match patterns, and the built-in that does the same. */
  private static final Map<String, Boolean> REGEX_FUNCTIONS =
      Map.of(
          FN + "matches",
          true,
          SPARQL + "regex",
          true,
          FN + "replace",
          false,
          SPARQL + "replace",
          false);

  private final long deadline;

  private TimedExpressions(Duration limit) {
    this.deadline = System.nanoTime() + limit.toNanos();
  }

  /** The same query, whose expressions end in time. */
  static Query in(Query query, Duration limit) {
    return QueryTransformOps.transform(
        query, new ElementTransformCopyBase(), new TimedExpressions(limit));
  }

  /** The same update, whose expressions end in time. */
  static UpdateRequest in(UpdateRequest request, Duration limit) {
    TimedExpressions timed = new TimedExpressions(limit);
    UpdateRequest result = new UpdateRequest();
    request.getOperations().forEach(update -> result.add(timed.copy(update)));
    return result;
  }

  /** Jena's own copy forgets WITH and USING. */
  private Update copy(Update update) {
    Update copy = UpdateTransformOps.transform(update, new ElementTransformCopyBase(), this);
    if (copy != update && copy instanceof UpdateModify to && update instanceof UpdateModify from) {
      to.setWithIRI(from.getWithIRI());
      from.getUsing().forEach(to::addUsing);
      from.getUsingNamed().forEach(to::addUsingNamed);
    }
    return copy;
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList args) {
    if (function instanceof E_Regex) {
      return new TimedRegex(args);
    }
    if (function instanceof E_StrReplace) {
      return new TimedReplace(args);
    }
    if (function instanceof E_Call) {
      throw new Problem(ProblemCode.BAD_QUERY, "CALL is not supported; name the function itself.");
    }
    Boolean matches =
        function instanceof E_Function named ? REGEX_FUNCTIONS.get(named.getFunctionIRI()) : null;
    if (matches != null) {
      return matches ? new TimedRegex(args) : new TimedReplace(args);
    }
    return super.transform(function, args);
  }

  private static Expr at(ExprList args, int index) {
    return index < args.size() ? args.get(index) : NodeValue.makeString("");
  }

  /**
   * Walks through the matches, letter by letter under the limit.
   *
   * @param flagsAt the index of the flags, which may be missing
   * @param all whether to go on after the first match
   * @param env of the evaluation; null where Jena works out a constant before the query starts
   * @return whether there is a match; false also where the arguments are of the wrong kind
   */
  private boolean find(
      String label, List<NodeValue> args, int flagsAt, boolean all, @Nullable FunctionEnv env) {
    NodeValue text = args.get(0);
    if (!text.asNode().isLiteral() || !args.get(1).isString()) {
      return false;
    }
    String flags = flagsAt < args.size() ? args.get(flagsAt).getString() : "";
    Pattern pattern = RegexEngine.makePattern(label, args.get(1).getString(), flags);
    AtomicBoolean cancelled =
        env == null ? null : env.getContext().get(ARQConstants.symCancelQuery);
    var matcher =
        pattern.matcher(new TimedText(text.asNode().getLiteralLexicalForm(), deadline, cancelled));
    try {
      boolean found = matcher.find();
      while (all && matcher.find()) {
        // Only to see that it ends.
      }
      return found;
    } catch (StackOverflowError e) {
      throw new Problem(ProblemCode.BAD_QUERY, "The pattern of " + label + " is too deep.");
    }
  }

  private final class TimedRegex extends E_Regex {
    TimedRegex(ExprList args) {
      super(args.get(0), args.get(1), at(args, 2));
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
      return timed(args, null);
    }

    @Override
    public NodeValue eval(List<NodeValue> args, FunctionEnv env) {
      return timed(args, env);
    }

    private NodeValue timed(List<NodeValue> args, @Nullable FunctionEnv env) {
      NodeValueOps.checkAndGetStringLiteral("REGEX", args.get(0));
      return NodeValue.makeBoolean(find("REGEX", args, 2, false, env));
    }

    @Override
    public Expr copy(ExprList args) {
      return new TimedRegex(args);
    }
  }

  private final class TimedReplace extends E_StrReplace {
    TimedReplace(ExprList args) {
      super(args.get(0), args.get(1), args.get(2), at(args, 3));
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
      find("REPLACE", args, 3, true, null);
      return super.eval(args);
    }

    @Override
    public NodeValue eval(List<NodeValue> args, FunctionEnv env) {
      find("REPLACE", args, 3, true, env);
      return super.eval(args);
    }

    @Override
    public Expr copy(ExprList args) {
      return new TimedReplace(args);
    }
  }

  /** A text that no longer lets itself be read once the limit is reached. */
  private static final class TimedText implements CharSequence {
    private static final int LOOK_EVERY = 1 << 14;

    private final String text;
    private final long deadline;
    private final @Nullable AtomicBoolean cancelled;
    private int reads;

    TimedText(String text, long deadline, @Nullable AtomicBoolean cancelled) {
      this.text = text;
      this.deadline = deadline;
      this.cancelled = cancelled;
    }

    @Override
    public char charAt(int index) {
      if (++reads % LOOK_EVERY == 0
          && (System.nanoTime() > deadline || (cancelled != null && cancelled.get()))) {
        throw new QueryCancelledException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
