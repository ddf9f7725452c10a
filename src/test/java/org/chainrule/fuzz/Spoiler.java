package org.chainrule.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Spoils texts and files.
 *
 * @param scraps what is put in: all that means something in texts of the kind, and some that means
 *     nothing
 */
public record Spoiler(Random random, List<String> scraps) {

  private static final int MOST_CHANGES = 6;
  private static final int MOST_REPEATED = 200;
  private static final int LONGEST_PART = 40;

  /** Returns the text with one to six changes. */
  public String text(String text) {
    StringBuilder spoilt = new StringBuilder(text);
    for (int k = random.nextInt(MOST_CHANGES); k >= 0; k--) {
      change(spoilt, false);
    }
    return spoilt.toString();
  }

  /** Returns the file with one to six changes. */
  public byte[] bytes(byte[] bytes) {
    StringBuilder spoilt = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
    for (int k = random.nextInt(MOST_CHANGES); k >= 0; k--) {
      change(spoilt, true);
    }
    return spoilt.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private void change(StringBuilder text, boolean bytes) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(random.nextInt(LONGEST_PART) + 1));
    switch (random.nextInt(9)) {
      case 0 -> text.delete(from, to);
      case 1 -> text.insert(from, scrap(bytes));
      case 2 -> text.replace(from, to, scrap(bytes));
      case 3 -> text.insert(from, text.substring(from, to));
      case 4 -> text.insert(from, scrap(bytes).repeat(1 + random.nextInt(MOST_REPEATED)));
      case 5 -> text.insert(from, (char) random.nextInt(bytes ? 0x100 : 0x10000));
      case 6 -> flip(text, bytes ? Byte.SIZE : Byte.SIZE - 1);
      case 7 -> swapLines(text);
      default -> text.setLength(random.nextInt(4) == 0 ? from : text.length());
    }
  }

  private String scrap(boolean bytes) {
    String scrap = scraps.get(random.nextInt(scraps.size()));
    return bytes
        ? new String(scrap.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
        : scrap;
  }

  private void flip(StringBuilder text, int bits) {
    if (!text.isEmpty()) {
      int at = random.nextInt(text.length());
      text.setCharAt(at, (char) (text.charAt(at) ^ 1 << random.nextInt(bits)));
    }
  }

  private void swapLines(StringBuilder text) {
    List<String> lines = Arrays.asList(text.toString().split("\n", -1));
    Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
    text.replace(0, text.length(), String.join("\n", lines));
  }
}
