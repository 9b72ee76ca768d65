package org.dualmap.cli;

import org.dualmap.problem.ProblemCode;

/** The exit code of each kind of fault. */
final class ExitCode {
  static final int DONE = 0;
  static final int UNEXPECTED = 1;
  static final int REFUSED = 3;
  static final int ENVIRONMENT = 4;
  static final int CANCELLED = 5;

  private ExitCode() {}

  static int of(ProblemCode code) {
    if (code == ProblemCode.CANCELLED) {
      return CANCELLED;
    }
    return switch (code.fault()) {
      case UNEXPECTED -> UNEXPECTED;
      case ENVIRONMENT, NO_SPACE, UNAVAILABLE -> ENVIRONMENT;
      case BAD_REQUEST,
          BAD_DATA,
          TOO_LARGE,
          NOT_FOUND,
          METHOD_NOT_ALLOWED,
          NOT_ACCEPTABLE,
          UNSUPPORTED_MEDIA_TYPE,
          UNKNOWN_USER,
          FORBIDDEN,
          CONFLICT,
          STALE,
          ETAG_MISSING,
          TIME_LIMIT ->
          REFUSED;
    };
  }
}
