package org.chainrule.file.foreign;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells files of arrays, which are imported and not opened, from scenarios that are broken. */
public final class ArrayBytes {

  private static final Pattern TABLE = Pattern.compile("(?i).*\\.(csv|tsv|npy|npz)");
  private static final Pattern JSON = Pattern.compile("(?i).*\\.json");
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";
  private static final Pattern NUMBER = Pattern.compile("[-+.]{0,2}\\d");
  private static final int FIRST = 64;

  private ArrayBytes() {}

  /** Whether a file holds arrays, by how it begins and by what it is called. */
  public static boolean are(byte[] bytes, String name) {
    if (Signature.begins(bytes, Signature.NPY)) {
      return true;
    }
    boolean named = TABLE.matcher(name).matches();
    if (Signature.isArchive(bytes)) {
      return named || text(bytes, 30).contains(".npy");
    }
    String beginning =
        text(bytes, Signature.begins(bytes, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0)
            .strip();
    return named
        ? !beginning.isEmpty() && !beginning.startsWith("{")
        : !JSON.matcher(name).matches() && NUMBER.matcher(beginning).lookingAt();
  }

  private static String text(byte[] bytes, int from) {
    int start = Math.min(from, bytes.length);
    int length = Math.min(FIRST, bytes.length - start);
    return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
  }
}
