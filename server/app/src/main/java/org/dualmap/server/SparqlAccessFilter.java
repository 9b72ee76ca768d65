package org.dualmap.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import org.dualmap.access.Caller;
import org.dualmap.access.Role.Action;
import org.dualmap.graph.Change;

/**
 * Lets everybody query, only known callers read whole graphs, and only editors write; and says for
 * the journal who writes and why.
 */
final class SparqlAccessFilter implements Filter {
  /** The caller's own words for the journal. */
  static final String REASON_HEADER = "DualMap-Reason";

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final int LONGEST_REASON = 500;

  @Override
  public void doFilter(ServletRequest rawRequest, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) rawRequest;
    String path =
        request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    boolean open = path.equals(SparqlService.PATH) || path.equals(SparqlService.PATH + "/");
    if (open) {
      chain.doFilter(request, response);
    } else if (path.startsWith(SparqlService.PATH + "/data")
        && READING.contains(request.getMethod())) {
      Caller.require(Action.READ_DATA);
      chain.doFilter(request, response);
    } else {
      String author = Caller.require(Action.WRITE_GRAPH);
      try (Change.Binding bound = new Change(author, reason(request)).bind()) {
        chain.doFilter(request, response);
      }
    }
  }

  private static String reason(HttpServletRequest request) {
    String words = request.getHeader(REASON_HEADER);
    if (words == null || words.isBlank()) {
      return "SPARQL " + request.getMethod() + " " + request.getRequestURI();
    }
    return words.substring(0, Math.min(LONGEST_REASON, words.length()));
  }
}
