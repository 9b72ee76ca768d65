package org.dualmap.spi;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes the answers of analyses as documents of a format that the server does not know. A plugin
 * names its implementation in {@code META-INF/services/org.dualmap.spi.ReportWriter}; it needs a
 * public constructor without parameters, called once each time the plugin is started or enabled,
 * together with {@link #format()}; both have 10 seconds.
 *
 * <p>{@link #write} is called by many threads of the plugin at once. A call may take 30 seconds and
 * write 50 MB at most. An exception, or a call that takes longer or writes more, ends the request
 * with the problem {@code plugin-fault}; the server goes on, and nobody gets half a document.
 */
public interface ReportWriter {

  /** What the format is called; the same on every call. */
  ReportFormat format();

  /**
   * Writes one report.
   *
   * @param out takes the document; the server closes it
   * @throws IOException where that fails; a fault of the plugin as any other exception is
   */
  void write(Report report, OutputStream out) throws IOException;
}
