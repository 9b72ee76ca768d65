package org.dualmap.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what any library below sends as an error into a problem of ours: what it sends with {@code
 * sendError}, and what it writes as plain text under an error status, as Fuseki does.
 */
final class ProblemResponse extends HttpServletResponseWrapper {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemResponse.class);

  private final ByteArrayOutputStream plainError = new ByteArrayOutputStream();

  ProblemResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (isPlainError()) {
      return new ServletOutputStream() {
        @Override
        public void write(int b) {
          plainError.write(b);
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
          throw new IllegalStateException("Errors are written at once");
        }
      };
    }
    return super.getOutputStream();
  }

  private boolean isPlainError() {
    String type = getContentType();
    return getStatus() >= 400 && type != null && type.startsWith("text/plain");
  }

  /**
   * Sends an error that was held back.
   *
   * @param problem what really went wrong; null where only the plain text says it
   */
  void finish(@Nullable Problem problem) throws IOException {
    if (problem != null) {
      plainError.reset();
      send(problem);
    } else if (plainError.size() > 0) {
      String message = plainError.toString(StandardCharsets.UTF_8);
      plainError.reset();
      setContentType(ProblemJson.MEDIA_TYPE);
      sendError(getStatus(), message);
    }
  }

  @Override
  public void sendError(int status) throws IOException {
    sendError(status, null);
  }

  @Override
  public void sendError(int status, @Nullable String message) throws IOException {
    ProblemCode code = ProblemStatus.codeOf(status);
    if (code == ProblemCode.UNEXPECTED) {
      LOG.error("Status {} from below: {}", status, message);
      send(status, ProblemJson.of(code, unexpectedDetail(), List.of()));
    } else {
      String detail = message == null || message.isBlank() ? code.title() + "." : message;
      send(status, ProblemJson.of(code, detail.strip(), List.of()));
    }
  }

  /** Answers with a problem; where the answer has begun, it can only be cut off. */
  void send(Problem problem) throws IOException {
    if (problem.getCause() != null) {
      LOG.info("{}: {}", problem.code().token(), problem.detail(), problem.getCause());
    }
    send(ProblemStatus.of(problem.code().fault()), ProblemJson.of(problem));
  }

  /** Answers that something of ours broke, and logs what. */
  void sendUnexpected(Throwable fault) throws IOException {
    LOG.error("Unexpected fault", fault);
    send(500, ProblemJson.of(ProblemCode.UNEXPECTED, unexpectedDetail(), List.of()));
  }

  static String unexpectedDetail() {
    return "An unexpected fault. The log has more under the id " + RequestId.current() + ".";
  }

  private void send(int status, ProblemJson problem) throws IOException {
    if (isCommitted()) {
      LOG.warn("The answer had begun; it is cut off. {}: {}", problem.code(), problem.detail());
      throw new IOException("Cut off after a fault");
    }
    resetBuffer();
    setStatus(status);
    if (status == 401) {
      setHeader("WWW-Authenticate", "Bearer");
    }
    setContentType(ProblemJson.MEDIA_TYPE);
    setCharacterEncoding("UTF-8");
    byte[] body = problem.text().getBytes(StandardCharsets.UTF_8);
    setContentLength(body.length);
    getOutputStream().write(body);
    flushBuffer();
  }
}
