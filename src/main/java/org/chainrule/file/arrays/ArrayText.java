package org.chainrule.file.arrays;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.words.Words;

/**
 * The text of a table. Spreadsheets save it in UTF-8, in UTF-16 with a byte order mark, or in
 * Windows' western European characters; numbers look the same in the first and the last.
 */
final class ArrayText {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final byte[] LITTLE_ENDIAN_MARK = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] BIG_ENDIAN_MARK = {(byte) 0xFE, (byte) 0xFF};

  private ArrayText() {}

  static String of(byte[] bytes, String file) throws ScenarioFileException {
    String text = decode(bytes);
    if (text.chars().anyMatch(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0)) {
      throw ScenarioFileException.of(file, Words.of("file.array.notText"));
    }
    return text;
  }

  private static String decode(byte[] bytes) {
    if (ArrayFile.startsWith(bytes, LITTLE_ENDIAN_MARK)
        || ArrayFile.startsWith(bytes, BIG_ENDIAN_MARK)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS);
    }
  }
}
