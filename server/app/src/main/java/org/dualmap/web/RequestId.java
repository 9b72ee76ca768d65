package org.dualmap.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id of the request that the current thread serves; in the log and in every problem. */
public final class RequestId {
  public static final String HEADER = "X-Request-Id";

  private static final String MDC_KEY = "request";
  private static final Pattern TAKEN_OVER = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestId() {}

  /** Starts a request with the caller's own id where it is harmless, else with a new one. */
  static String begin(@Nullable String header) {
    String id =
        header != null && TAKEN_OVER.matcher(header).matches()
            ? header
            : UUID.randomUUID().toString().substring(0, 18);
    MDC.put(MDC_KEY, id);
    return id;
  }

  static void end() {
    MDC.remove(MDC_KEY);
  }

  /** The id, or a hyphen where no request is served. */
  public static String current() {
    String id = MDC.get(MDC_KEY);
    return id == null ? "-" : id;
  }
}
