package org.dualmap.problem;

import java.util.Locale;

/**
 * The stable codes of everything that can go wrong. Each has a heading of the same name in {@code
 * docs/errors.md}; a code is never reused for another meaning.
 */
public enum ProblemCode {
  BAD_PARAMETER(Fault.BAD_REQUEST, "A parameter is missing or has a bad value"),
  BAD_QUERY(Fault.BAD_REQUEST, "The query or update is not valid SPARQL"),
  BAD_CONTENT(Fault.BAD_REQUEST, "The content cannot be read"),
  BAD_DATA(Fault.BAD_DATA, "The data breaks the rules of the graph"),
  BAD_FILE(Fault.BAD_DATA, "The file cannot be imported"),
  BAD_SETTINGS(Fault.BAD_DATA, "The settings are wrong"),
  BAD_PLUGIN(Fault.BAD_DATA, "The plugin cannot be used"),
  BAD_BACKUP(Fault.BAD_DATA, "The backup cannot be restored"),
  TOO_LARGE(Fault.TOO_LARGE, "The request is too large"),
  NOT_FOUND(Fault.NOT_FOUND, "There is no such thing"),
  METHOD_NOT_ALLOWED(Fault.METHOD_NOT_ALLOWED, "The method is not allowed here"),
  NOT_ACCEPTABLE(Fault.NOT_ACCEPTABLE, "None of the asked formats can be given"),
  UNSUPPORTED_MEDIA_TYPE(Fault.UNSUPPORTED_MEDIA_TYPE, "The content type is not supported"),
  UNKNOWN_USER(Fault.UNKNOWN_USER, "Sign in, or send a valid token"),
  FORBIDDEN(Fault.FORBIDDEN, "Your role does not allow this"),
  SWITCHED_OFF(Fault.FORBIDDEN, "This is switched off in the settings"),
  CHANGED_MEANWHILE(Fault.STALE, "Somebody has changed the thing since you read it"),
  ETAG_MISSING(Fault.ETAG_MISSING, "Say which state of the thing you have read"),
  CONFLICT(Fault.CONFLICT, "The request meets another state than it expects"),
  TIME_LIMIT(Fault.TIME_LIMIT, "The time limit was reached"),
  CANCELLED(Fault.CONFLICT, "The work was cancelled"),
  DISK_FULL(Fault.NO_SPACE, "The disk is full"),
  PORT_IN_USE(Fault.ENVIRONMENT, "The port is in use"),
  DATA_FOLDER_IN_USE(Fault.ENVIRONMENT, "Another process has the data folder open"),
  DATA_FOLDER_NEWER(Fault.ENVIRONMENT, "The data folder comes from a newer version"),
  DATA_FOLDER_BROKEN(Fault.ENVIRONMENT, "The data folder is damaged or not usable"),
  PLUGIN_FAULT(Fault.UNAVAILABLE, "A plugin failed while it was asked"),
  UNAVAILABLE(Fault.UNAVAILABLE, "The server cannot do this now"),
  UNEXPECTED(Fault.UNEXPECTED, "An unexpected fault");

  /** Who or what is at fault; decides the HTTP status and the exit code. */
  public enum Fault {
    BAD_REQUEST,
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
    TIME_LIMIT,
    NO_SPACE,
    ENVIRONMENT,
    UNAVAILABLE,
    UNEXPECTED
  }

  private final Fault fault;
  private final String title;

  ProblemCode(Fault fault, String title) {
    this.fault = fault;
    this.title = title;
  }

  public Fault fault() {
    return fault;
  }

  /** One short English sentence without a full stop; the same for every occurrence. */
  public String title() {
    return title;
  }

  /**
   * The code as it is written in answers and as a heading in the docs, such as {@code bad-data}.
   */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
