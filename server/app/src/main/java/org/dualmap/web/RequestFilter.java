package org.dualmap.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.dualmap.access.Gate;
import org.dualmap.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first thing every request meets: it gets an id, its caller is found out, its faults become
 * problems, and it is logged and counted.
 */
public final class RequestFilter implements Filter {
  private static final Logger LOG = LoggerFactory.getLogger("org.dualmap.request");

  /** The request's attribute in which a part below may leave the problem to answer with. */
  public static final String PROBLEM = "org.dualmap.problem";

  /** Pages load from this server only, run no script, and are shown in no frame. */
  private static final String CONTENT_POLICY =
      "default-src 'self'; script-src 'none'; object-src 'none'; frame-ancestors 'none'";

  private final Gate gate;
  private final MeterRegistry metrics;

  public RequestFilter(Gate gate, MeterRegistry metrics) {
    this.gate = gate;
    this.metrics = metrics;
  }

  @Override
  public void doFilter(ServletRequest rawRequest, ServletResponse rawResponse, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) rawRequest;
    ProblemResponse response = new ProblemResponse((HttpServletResponse) rawResponse);
    long start = System.nanoTime();
    response.setHeader(RequestId.HEADER, RequestId.begin(request.getHeader(RequestId.HEADER)));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", CONTENT_POLICY);
    try {
      gate.enter(request.getHeader("Authorization"), () -> chain.doFilter(request, response));
      response.finish((Problem) request.getAttribute(PROBLEM));
    } catch (Problem e) {
      response.send(e);
    } catch (IOException e) {
      LOG.debug("The connection broke", e);
      throw e;
    } catch (Exception | StackOverflowError e) {
      response.sendUnexpected(e);
    } finally {
      long nanos = System.nanoTime() - start;
      LOG.info(
          "{} {} {} {} ms",
          request.getMethod(),
          request.getRequestURI(),
          response.getStatus(),
          TimeUnit.NANOSECONDS.toMillis(nanos));
      metrics
          .timer(
              "http.requests",
              "method",
              request.getMethod(),
              "area",
              area(request),
              "status",
              String.valueOf(response.getStatus()))
          .record(nanos, TimeUnit.NANOSECONDS);
      RequestId.end();
    }
  }

  /** The first two steps of the path where they are ours, so that counters stay few. */
  private static String area(HttpServletRequest request) {
    String[] steps = request.getRequestURI().split("/", 4);
    if (steps.length > 2 && (steps[1].equals("api") || steps[1].equals("sparql"))) {
      String second = steps[2].length() <= 20 && steps[2].matches("[a-z-]+") ? steps[2] : "other";
      return steps[1] + "/" + second;
    }
    return steps.length > 1 && steps[1].equals("sparql") ? "sparql" : "other";
  }
}
