package fluxion.processor.endtoend;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a class file says about the size of its methods. */
final class ClassFile {
  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;

  private ClassFile() {}

  /** The bytes of bytecode of each method that has any, by name and descriptor. */
  static Map<String, Integer> codeLengths(Path file) {
    try (var in = new DataInputStream(Files.newInputStream(file))) {
      in.readInt(); // magic
      in.readInt(); // version
      String[] texts = constants(in);
      in.skipNBytes(6); // access, class, super class
      in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
      skipFields(in);
      Map<String, Integer> lengths = new LinkedHashMap<>();
      for (int methods = in.readUnsignedShort(); methods > 0; methods--) {
        in.skipNBytes(2); // access
        String name = texts[in.readUnsignedShort()] + texts[in.readUnsignedShort()];
        for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
          boolean code = texts[in.readUnsignedShort()].equals("Code");
          long length = in.readInt();
          if (code) {
            in.skipNBytes(4); // stack, locals
            lengths.put(name, in.readInt());
            length -= 8;
          }
          in.skipNBytes(length);
        }
      }
      return lengths;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The constant pool's texts, by index. */
  private static String[] constants(DataInputStream in) throws IOException {
    var texts = new String[in.readUnsignedShort()];
    for (int k = 1; k < texts.length; k++) {
      int tag = in.readUnsignedByte();
      if (tag == UTF8) {
        texts[k] = in.readUTF();
      } else {
        in.skipNBytes(size(tag));
      }
      if (tag == LONG || tag == DOUBLE) {
        k++; // takes two places
      }
    }
    return texts;
  }

  private static int size(int tag) {
    return switch (tag) {
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4; // int, float, members, name and type, dynamic
      case LONG, DOUBLE -> 8;
      case 7, 8, 16, 19, 20 -> 2; // class, string, method type, module, package
      case 15 -> 3; // method handle
      default -> throw new IllegalArgumentException("constant of kind " + tag);
    };
  }

  private static void skipFields(DataInputStream in) throws IOException {
    for (int fields = in.readUnsignedShort(); fields > 0; fields--) {
      in.skipNBytes(6); // access, name, descriptor
      for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
        in.skipNBytes(2);
        in.skipNBytes(in.readInt());
      }
    }
  }
}
