package org.dualmap.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.BearerToken;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.mgt.DefaultSecurityManager;
import org.apache.shiro.mgt.DefaultSessionStorageEvaluator;
import org.apache.shiro.mgt.DefaultSubjectDAO;
import org.apache.shiro.mgt.SecurityManager;
import org.apache.shiro.subject.Subject;
import org.apache.shiro.subject.support.SubjectCallable;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Finds out who sends a request. Safe for many threads; keeps no sessions. */
public final class Gate {
  private final SecurityManager security;

  public Gate(AccountStore store) {
    DefaultSecurityManager manager = new DefaultSecurityManager(new AccountRealm(store));
    DefaultSessionStorageEvaluator sessions = new DefaultSessionStorageEvaluator();
    sessions.setSessionStorageEnabled(false);
    ((DefaultSubjectDAO) manager.getSubjectDAO()).setSessionStorageEvaluator(sessions);
    this.security = manager;
  }

  /**
   * Runs work as the caller that the header names, so that {@link Caller} knows it.
   *
   * @param authorization the Authorization header; null means somebody unknown
   * @throws Problem unknown-user where the header names nobody we know
   */
  public void enter(@Nullable String authorization, Work work)
      throws IOException, ServletException {
    Subject subject = new Subject.Builder(security).sessionCreationEnabled(false).buildSubject();
    if (authorization != null) {
      try {
        subject.login(token(authorization));
      } catch (AuthenticationException e) {
        throw new Problem(
            ProblemCode.UNKNOWN_USER, "The token or password is not known here.", List.of(), e);
      }
    }
    Callable<Void> bound =
        new SubjectCallable<>(
            subject,
            () -> {
              work.run();
              return null;
            });
    try {
      bound.call();
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  private static AuthenticationToken token(String header) {
    String[] parts = header.strip().split("\\s+", 2);
    String scheme = parts[0].toLowerCase(Locale.ROOT);
    if (parts.length == 2 && scheme.equals("bearer")) {
      return new BearerToken(parts[1]);
    }
    if (parts.length == 2 && scheme.equals("basic")) {
      try {
        String pair = new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        int colon = pair.indexOf(':');
        if (colon > 0) {
          return new UsernamePasswordToken(pair.substring(0, colon), pair.substring(colon + 1));
        }
      } catch (IllegalArgumentException e) {
        throw new Problem(ProblemCode.UNKNOWN_USER, "The Authorization header is not Base64.");
      }
    }
    throw new Problem(
        ProblemCode.UNKNOWN_USER,
        "The Authorization header must be \"Bearer TOKEN\" or \"Basic …\".");
  }

  /** What is done as the caller. */
  @FunctionalInterface
  public interface Work {
    void run() throws IOException, ServletException;
  }
}
