package org.dualmap.web;

import org.dualmap.problem.ProblemCode;
import org.dualmap.problem.ProblemCode.Fault;

/** The HTTP status of each kind of fault, and back. */
public final class ProblemStatus {
  private ProblemStatus() {}

  public static int of(Fault fault) {
    return switch (fault) {
      case BAD_REQUEST -> 400;
      case UNKNOWN_USER -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case METHOD_NOT_ALLOWED -> 405;
      case NOT_ACCEPTABLE -> 406;
      case CONFLICT -> 409;
      case STALE -> 412;
      case TOO_LARGE -> 413;
      case UNSUPPORTED_MEDIA_TYPE -> 415;
      case BAD_DATA -> 422;
      case ETAG_MISSING -> 428;
      case UNEXPECTED, ENVIRONMENT -> 500;
      case UNAVAILABLE, TIME_LIMIT -> 503;
      case NO_SPACE -> 507;
    };
  }

  /** The code for a status that a library answered with. */
  public static ProblemCode codeOf(int status) {
    return switch (status) {
      case 401 -> ProblemCode.UNKNOWN_USER;
      case 403 -> ProblemCode.FORBIDDEN;
      case 404 -> ProblemCode.NOT_FOUND;
      case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
      case 406 -> ProblemCode.NOT_ACCEPTABLE;
      case 409 -> ProblemCode.CONFLICT;
      case 413, 414, 431 -> ProblemCode.TOO_LARGE;
      case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
      case 422 -> ProblemCode.BAD_DATA;
      case 503 -> ProblemCode.UNAVAILABLE;
      case 507 -> ProblemCode.DISK_FULL;
      default -> status < 500 ? ProblemCode.BAD_CONTENT : ProblemCode.UNEXPECTED;
    };
  }
}
