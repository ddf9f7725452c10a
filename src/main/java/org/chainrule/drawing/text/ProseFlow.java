package org.chainrule.drawing.text;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.explain.prose.Prose;
import org.chainrule.words.Words;

/** Breaks running text into lines. Text and formulas with no space between them stay together. */
public final class ProseFlow {

  /** How much larger formulas are set than the text around them, so that both look alike. */
  public static final double MATH = 1.08;

  /**
   * How wide the space between words is. A screen puts each letter at a whole pixel, where the
   * font's own narrow space would now and then all but vanish.
   */
  private static final double SPACE = 0.27;

  /** A run on a line, at its distance from the line's start. */
  public record Placed(Prose.Run run, double x) {}

  private record Piece(Prose.Run run, boolean spaceBefore) {}

  private ProseFlow() {}

  /** Returns the lines of a text, none wider than the width unless a single word is. */
  public static List<List<Placed>> lines(Measure measure, Prose prose, double size, double width) {
    List<List<Placed>> lines = new ArrayList<>();
    List<Placed> line = new ArrayList<>();
    double x = 0;
    double space = SPACE * size;
    for (List<Piece> word : words(prose)) {
      double wordWidth =
          word.stream().mapToDouble(piece -> width(measure, piece.run(), size)).sum();
      boolean gap = word.get(0).spaceBefore() && !line.isEmpty();
      if (!line.isEmpty() && x + (gap ? space : 0) + wordWidth > width) {
        lines.add(line);
        line = new ArrayList<>();
        x = 0;
        gap = false;
      }
      x += gap ? space : 0;
      for (Piece piece : word) {
        line.add(new Placed(piece.run(), x));
        x += width(measure, piece.run(), size);
      }
    }
    lines.add(line);
    return lines;
  }

  /**
   * Returns the same lines as the language that is spoken runs: from the right end of the width,
   * where it runs to the left. What stands within a formula never does.
   */
  public static List<List<Placed>> inDirection(
      Measure measure, Prose prose, double size, double width) {
    List<List<Placed>> lines = lines(measure, prose, size, width);
    return Words.isLeftwards()
        ? lines.stream().map(line -> leftwards(measure, line, size, width)).toList()
        : lines;
  }

  private static List<Placed> leftwards(
      Measure measure, List<Placed> line, double size, double width) {
    return line.stream()
        .map(
            placed ->
                new Placed(placed.run(), width - placed.x() - width(measure, placed.run(), size)))
        .toList();
  }

  /** Returns how long a text is on one line. */
  public static double length(Measure measure, Prose prose, double size) {
    List<Placed> line = lines(measure, prose, size, Double.MAX_VALUE).get(0);
    if (line.isEmpty()) {
      return 0;
    }
    Placed last = line.get(line.size() - 1);
    return last.x() + width(measure, last.run(), size);
  }

  /** Returns the style of a text of this size. */
  public static TextStyle style(Prose.Text text, double size) {
    return text.strong() ? TextStyle.strong(size) : TextStyle.regular(size);
  }

  private static double width(Measure measure, Prose.Run run, double size) {
    if (run instanceof Prose.Text text) {
      return measure.textWidth(text.text(), style(text, size));
    }
    return measure.formula(((Prose.Math) run).formula(), size * MATH).width();
  }

  private static List<List<Piece>> words(Prose prose) {
    List<List<Piece>> words = new ArrayList<>();
    boolean glue = false;
    for (Prose.Run run : prose.runs()) {
      boolean first = true;
      for (Piece piece : pieces(run)) {
        if (first && glue && !piece.spaceBefore() && !words.isEmpty()) {
          words.get(words.size() - 1).add(piece);
        } else {
          words.add(new ArrayList<>(List.of(piece)));
        }
        first = false;
      }
      boolean endsInSpace = run instanceof Prose.Text text && text.text().endsWith(" ");
      glue = !endsInSpace;
      if (endsInSpace) {
        words.add(new ArrayList<>());
      }
    }
    return merged(words);
  }

  /** An empty word stands for a space at the end of a run; it moves to the word behind it. */
  private static List<List<Piece>> merged(List<List<Piece>> words) {
    List<List<Piece>> merged = new ArrayList<>();
    boolean space = false;
    for (List<Piece> word : words) {
      if (word.isEmpty()) {
        space = true;
        continue;
      }
      if (space) {
        Piece head = word.get(0);
        word.set(0, new Piece(head.run(), true));
      }
      merged.add(word);
      space = false;
    }
    return merged;
  }

  private static List<Piece> pieces(Prose.Run run) {
    if (!(run instanceof Prose.Text text)) {
      return List.of(new Piece(run, false));
    }
    List<Piece> pieces = new ArrayList<>();
    boolean space = text.text().startsWith(" ");
    for (String word : text.text().trim().split(" +")) {
      if (!word.isEmpty()) {
        pieces.add(new Piece(new Prose.Text(word, text.strong()), space || !pieces.isEmpty()));
      }
    }
    return pieces;
  }
}
