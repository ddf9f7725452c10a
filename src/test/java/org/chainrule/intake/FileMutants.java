package org.chainrule.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Spoils the bytes of files. */
record FileMutants(Random random) {

  private static final List<String> SCRAPS =
      List.of(
          ",",
          ";",
          "\t",
          " ",
          "|",
          "\n",
          "\r\n",
          "\"",
          "'",
          "#",
          "-",
          ".",
          ",,",
          "1,5",
          "2,590",
          "nan",
          "inf",
          "1e999",
          "e",
          "x",
          "y",
          "x,y\n",
          "W1 = ",
          "[",
          "]",
          "[[",
          "]]",
          "{",
          "}",
          "2024-01-05",
          "TRUE",
          "setosa",
          "sep=;\n",
          "\uFEFF",
          "\0",
          "é",
          "−3",
          "PK\u0003\u0004");

  byte[] mutant(byte[] file) {
    byte[] bytes = file;
    for (int k = random.nextInt(4); k >= 0; k--) {
      bytes = mutated(bytes);
    }
    return bytes;
  }

  private byte[] mutated(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(random.nextInt(40) + 1));
    return switch (random.nextInt(7)) {
      case 0 -> joined(bytes, from, new byte[0], to);
      case 1 -> joined(bytes, from, scrap(), from);
      case 2 -> joined(bytes, from, scrap(), to);
      case 3 -> joined(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
      case 4 -> Arrays.copyOf(bytes, from);
      case 5 -> flipped(bytes);
      default -> swapped(bytes);
    };
  }

  private byte[] scrap() {
    return SCRAPS.get(random.nextInt(SCRAPS.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] bytes, int end, byte[] between, int start) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(bytes, 0, end);
    joined.writeBytes(between);
    joined.write(bytes, start, bytes.length - start);
    return joined.toByteArray();
  }

  private byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    if (flipped.length > 0) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  /** Swaps two lines, of whatever the file is. */
  private byte[] swapped(byte[] bytes) {
    List<String> lines =
        Arrays.asList(new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1));
    Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
    return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
  }
}
