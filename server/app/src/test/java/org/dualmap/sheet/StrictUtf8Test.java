package org.dualmap.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class StrictUtf8Test {
  @Test
  void anyTextIsReadWholeInPiecesOfAnySize() throws IOException {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      String text = randomText(random, random.nextInt(20_000));
      StringBuilder read = new StringBuilder();
      try (StrictUtf8 reader = new StrictUtf8(trickling(text, random))) {
        char[] buffer = new char[64];
        int length = 1 + random.nextInt(5);
        for (int n = reader.read(buffer, 3, length); n >= 0; n = reader.read(buffer, 3, length)) {
          assertThat(n).isPositive();
          read.append(buffer, 3, n);
          length = 1 + random.nextInt(60);
        }
      }
      assertThat(read.toString()).isEqualTo(text);
    }
  }

  @Test
  void whatComesBeforeTheWrongByteIsHandedOutFirst() throws IOException {
    byte[] bytes = {'a', (byte) 0xD0, (byte) 0x9A, 'b', (byte) 0xFF, 'c'};
    StrictUtf8 reader = new StrictUtf8(new ByteArrayInputStream(bytes));
    char[] buffer = new char[10];

    assertThat(reader.read(buffer, 0, 10)).isEqualTo(3);
    assertThat(new String(buffer, 0, 3)).isEqualTo("aКb");
    assertThatThrownBy(() -> reader.read(buffer, 0, 10))
        .isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void aLetterThatIsCutOffAtTheEndIsAFault() {
    StrictUtf8 reader = new StrictUtf8(new ByteArrayInputStream(new byte[] {(byte) 0xD0}));

    assertThatThrownBy(() -> reader.read(new char[10], 0, 10))
        .isInstanceOf(CharacterCodingException.class);
  }

  private static String randomText(Random random, int letters) {
    StringBuilder text = new StringBuilder();
    for (int n = 0; n < letters; n++) {
      int letter = 1 + random.nextInt(random.nextInt(4) == 0 ? 0x10FFFE : 0x500);
      text.appendCodePoint(Character.getType(letter) == Character.SURROGATE ? 'x' : letter);
    }
    return text.toString();
  }

  /** Gives a few bytes at a time, as a network does. */
  private static InputStream trickling(String text, Random random) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        return super.read(into, offset, Math.min(length, 1 + random.nextInt(3000)));
      }
    };
  }
}
