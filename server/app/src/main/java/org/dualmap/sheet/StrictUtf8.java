package org.dualmap.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 and hands out every letter before the first wrong byte, so that the place of the
 * fault is known; the readers of the JDK lose what they decoded together with it. A zero is a fault
 * too: it comes from UTF-16.
 */
public final class StrictUtf8 extends Reader {
  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 13).flip();
  private boolean ended;
  private boolean zeroNext;
  private long line = 1;
  private int secondHalf = -1;

  public StrictUtf8(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    if (zeroNext) {
      throw new MalformedInputException(1);
    }
    if (length == 1 || (length > 1 && secondHalf >= 0)) {
      return readOne(into, offset);
    }
    int count = decode(CharBuffer.wrap(into, offset, length));
    int zero = indexOfZero(into, offset, count);
    if (zero >= 0) {
      zeroNext = true;
      count = zero;
    }
    for (int i = 0; i < count; i++) {
      line += into[offset + i] == '\n' ? 1 : 0;
    }
    return zero == 0 ? read(into, offset, length) : count;
  }

  /** The line, from 1, of the letter that would be handed out next, or of the wrong byte. */
  public long line() {
    return line;
  }

  /** A letter of two halves needs room for both, which the caller may not have. */
  private int readOne(char[] into, int offset) throws IOException {
    if (secondHalf >= 0) {
      into[offset] = (char) secondHalf;
      secondHalf = -1;
      return 1;
    }
    char[] pair = new char[2];
    int count = read(pair, 0, 2);
    if (count > 0) {
      into[offset] = pair[0];
      secondHalf = count == 2 ? pair[1] : -1;
    }
    return Math.min(count, 1);
  }

  private int decode(CharBuffer chars) throws IOException {
    int start = chars.position();
    while (chars.hasRemaining()) {
      CoderResult result = decoder.decode(bytes, chars, ended);
      if (chars.position() > start) {
        break;
      }
      if (result.isError()) {
        result.throwException();
      }
      if (ended) {
        return -1;
      }
      fill();
    }
    return chars.position() - start;
  }

  private static int indexOfZero(char[] chars, int offset, int count) {
    for (int i = 0; i < count; i++) {
      if (chars[offset + i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
