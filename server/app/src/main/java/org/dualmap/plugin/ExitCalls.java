package org.dualmap.plugin;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Looks in a class file for calls that end the whole process. It finds mistakes, not malice: what
 * is called by reflection does not show in the file.
 */
final class ExitCalls {
  private static final int MAGIC = 0xCAFEBABE;
  private static final Set<String> OWNERS = Set.of("java/lang/System", "java/lang/Runtime");
  private static final Set<String> METHODS = Set.of("exit", "halt");

  private final Map<Integer, String> texts = new HashMap<>();
  private final Map<Integer, Integer> first = new HashMap<>();
  private final Map<Integer, Integer> second = new HashMap<>();

  private ExitCalls() {}

  /** Whether the class names such a call; false where these bytes are no class. */
  static boolean isIn(byte[] classFile) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
      return in.readInt() == MAGIC && new ExitCalls().read(in);
    } catch (IOException e) {
      return false;
    }
  }

  private boolean read(DataInputStream in) throws IOException {
    in.readInt();
    int count = in.readUnsignedShort();
    Map<Integer, Boolean> methods = new HashMap<>();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts.put(i, in.readUTF());
        case 3, 4 -> in.readInt();
        case 5, 6 -> {
          in.readLong();
          i++;
        }
        case 7, 8, 16, 19, 20 -> first.put(i, in.readUnsignedShort());
        case 15 -> in.skipNBytes(3);
        case 9, 10, 11, 12, 17, 18 -> {
          first.put(i, in.readUnsignedShort());
          second.put(i, in.readUnsignedShort());
          methods.put(i, tag == 10);
        }
        default -> throw new IOException("No constant has the tag " + tag);
      }
    }
    return methods.entrySet().stream().anyMatch(e -> e.getValue() && ends(e.getKey()));
  }

  private boolean ends(int method) {
    String owner = texts.getOrDefault(first.get(first.get(method)), "");
    String name = texts.getOrDefault(first.get(second.get(method)), "");
    return OWNERS.contains(owner) && METHODS.contains(name);
  }
}
