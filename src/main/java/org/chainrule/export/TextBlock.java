package org.chainrule.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lines of text that stand together.
 *
 * @param lines from top to bottom
 */
public record TextBlock(List<String> lines) {

  /** Copies the list. */
  public TextBlock {
    lines = List.copyOf(lines);
  }

  /** One line. */
  static TextBlock of(String line) {
    return new TextBlock(List.of(line));
  }

  /** The length of the longest line. */
  int width() {
    return lines.stream().mapToInt(TextBlock::length).max().orElse(0);
  }

  /** The number of lines. */
  int height() {
    return lines.size();
  }

  /** Returns this block with another one to its right, both centred on one height. */
  TextBlock beside(TextBlock right) {
    int height = Math.max(height(), right.height());
    List<String> left = centered(height);
    List<String> other = right.centered(height);
    int width = width();
    List<String> joined = new ArrayList<>();
    for (int k = 0; k < height; k++) {
      joined.add(padded(left.get(k), width) + other.get(k));
    }
    return new TextBlock(joined);
  }

  /** Returns the number of characters that a text takes in a terminal. */
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Returns the text with spaces behind it. */
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - length(text)));
  }

  private List<String> centered(int height) {
    List<String> result = new ArrayList<>(Collections.nCopies((height - height()) / 2, ""));
    result.addAll(lines);
    result.addAll(Collections.nCopies(height - result.size(), ""));
    return result;
  }
}
