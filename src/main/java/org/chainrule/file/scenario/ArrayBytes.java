package org.chainrule.file.scenario;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Tells files of arrays, which are imported and not opened, from scenarios that are broken. */
final class ArrayBytes {

  private static final Pattern TABLE = Pattern.compile("(?i).*\\.(csv|tsv|npy|npz)");
  private static final Pattern JSON = Pattern.compile("(?i).*\\.json");
  private static final byte[] NPY = "\u0093NUMPY".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] ZIP = "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final Pattern NUMBER = Pattern.compile("[-+.]{0,2}\\d");
  private static final int FIRST = 64;

  private ArrayBytes() {}

  /** Whether a file holds arrays, by how it begins and by what it is called. */
  static boolean are(byte[] bytes, String name) {
    if (startsWith(bytes, NPY)) {
      return true;
    }
    boolean named = TABLE.matcher(name).matches();
    if (startsWith(bytes, ZIP)) {
      return named || text(bytes, 30).contains(".npy");
    }
    String beginning =
        text(bytes, startsWith(bytes, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0).strip();
    return named
        ? !beginning.isEmpty() && !beginning.startsWith("{")
        : !JSON.matcher(name).matches() && NUMBER.matcher(beginning).lookingAt();
  }

  private static String text(byte[] bytes, int from) {
    int start = Math.min(from, bytes.length);
    int length = Math.min(FIRST, bytes.length - start);
    return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
  }

  private static boolean startsWith(byte[] bytes, byte[] beginning) {
    return bytes.length >= beginning.length
        && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
  }
}
