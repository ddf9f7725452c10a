package org.chainrule.export;

import java.util.ArrayList;
import java.util.List;

/** Breaks running text into lines. */
final class TextFlow {

  private TextFlow() {}

  /** Returns the lines, none wider than the width unless a single word is. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split(" +")) {
      boolean fits = TextBlock.length(line.toString()) + 1 + TextBlock.length(word) <= width;
      if (line.length() > 0 && !fits) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
