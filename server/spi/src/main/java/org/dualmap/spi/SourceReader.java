package org.dualmap.spi;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads files of a format that the server does not know. A plugin names its implementation in
 * {@code META-INF/services/org.dualmap.spi.SourceReader}; it needs a public constructor without
 * parameters, called once each time the plugin is started or enabled, together with {@link
 * #format()}; both have 10 seconds.
 *
 * <p>{@link #read} is called on a thread of the plugin, for one import at a time, and touches
 * nothing but what it is given: the server checks what it hands over, compares it with the graph
 * and stores it, or for a preview only says what it would store. A call may take 10 minutes, and
 * may neither read nor hand anything over for one minute at most. When the time is up, or somebody
 * cancels the import, the thread is interrupted and the sink throws. An exception other than {@link
 * IOException} ends the import with the problem {@code plugin-fault}; the server goes on and
 * nothing is stored.
 */
public interface SourceReader {

  /** What the format is called; the same on every call. */
  SourceFormat format();

  /**
   * Reads one file.
   *
   * @param content the file, to be read once; the server closes it
   * @param fileName as it was sent, without folders
   * @param sink takes what is read, and everything that is wrong with the file: go on after a
   *     fault, so that all are told at once
   * @throws IOException where the file cannot be read at all or any further: its message becomes an
   *     error beside the findings so far, and the import is refused
   */
  void read(InputStream content, String fileName, SourceSink sink) throws IOException;
}
