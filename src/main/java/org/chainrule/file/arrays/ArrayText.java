package org.chainrule.file.arrays;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.chainrule.file.foreign.Signature;

/**
 * The text of a file, without a byte order mark. Programs save it in UTF-8, in UTF-16 with such a
 * mark or without, or in Windows' western European characters; numbers look the same in the first
 * and the last.
 */
public final class ArrayText {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char MARK = '\uFEFF';

  /** What DOS ended texts with. */
  private static final String DOS_END = "\u001a";

  /** How many bytes tell UTF-16 without a mark. */
  private static final int FAR_ENOUGH = 4096;

  /** In UTF-16 most of a table's characters have a byte 0; of these, three in four. */
  private static final double MOST = 0.75;

  private ArrayText() {}

  /** Returns the text that bytes hold, nothing if they hold none. */
  public static Optional<String> of(byte[] bytes) {
    String text = decode(bytes);
    if (!text.isEmpty() && text.charAt(0) == MARK) {
      text = text.substring(1);
    }
    if (text.endsWith(DOS_END)) {
      text = text.substring(0, text.length() - 1);
    }
    return text.chars().anyMatch(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0)
        ? Optional.empty()
        : Optional.of(text);
  }

  private static String decode(byte[] bytes) {
    if (Signature.begins(bytes, "\u00ff\u00fe") || isWide(bytes, 1)) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    if (Signature.begins(bytes, "\u00fe\u00ff") || isWide(bytes, 0)) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS);
    }
  }

  /** Whether the bytes with an even index, or those with an odd one, are 0, and no others. */
  private static boolean isWide(byte[] bytes, int zeros) {
    int length = Math.min(bytes.length, FAR_ENOUGH);
    int count = 0;
    for (int k = 0; k < length; k++) {
      if (bytes[k] == 0 && k % 2 != zeros) {
        return false;
      }
      count += bytes[k] == 0 ? 1 : 0;
    }
    return bytes.length % 2 == 0 && count > 0 && count >= MOST * length / 2;
  }
}
