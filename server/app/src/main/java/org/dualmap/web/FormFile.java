package org.dualmap.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import org.glassfish.jersey.media.multipart.BodyPart;
import org.glassfish.jersey.media.multipart.BodyPartEntity;

/** Files of a form that somebody has sent. */
public final class FormFile {
  private static final int BUFFER = 1 << 16;

  private FormFile() {}

  /**
   * Copies a file to the disk.
   *
   * @param arrived is told of each number of bytes before they are written; what it throws ends the
   *     copying
   */
  public static void copy(BodyPart part, Path to, IntConsumer arrived) throws IOException {
    try (InputStream in = ((BodyPartEntity) part.getEntity()).getInputStream();
        OutputStream out = Files.newOutputStream(to)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        arrived.accept(n);
        out.write(buffer, 0, n);
      }
    }
  }
}
