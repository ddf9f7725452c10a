package org.chainrule.drawing.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.explain.sentence.CellReading;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.graph.CellSize;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.pass.marks.Mark;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.words.Words;

/** Writes beside the units of a matrix what has become of them: off, flat, and what was blocked. */
final class UnitWords {

  private static final double SIZE = 0.78;

  /** The least size of a word. */
  private static final double LEAST = 0.52;

  private static final double BESIDE = 0.6;
  private static final double AIR = 0.1;

  /** So that letters which reach below their line keep clear of an arrow between two rows. */
  private static final double LIFT = 0.02;

  private static final double STOP_WIDTH = 0.6;
  private static final double STOP_GAP = 0.16;
  private static final List<Mark> WORTH_A_WORD = List.of(Mark.DEAD, Mark.OFF, Mark.KINK, Mark.FLAT);

  private final Drawing drawing;
  private final Frame frame;
  private final Box visible;
  private final double pixels;
  private final Numbers numbers;

  /**
   * A painter of what is visible.
   *
   * @param pixels how many pixels a unit takes
   */
  UnitWords(Drawing drawing, Frame frame, Box visible, double pixels) {
    this.drawing = drawing;
    this.frame = frame;
    this.visible = visible;
    this.pixels = pixels;
    this.numbers = frame.explainer().numbers();
  }

  /**
   * What is to be said of a unit.
   *
   * @param unit its place, from 0
   * @param text empty if there is nothing to say
   * @param mark what the text says; a gradient, if that was blocked
   */
  private record Word(int unit, String text, Role role, Optional<Mark> mark) {

    boolean stopped() {
      return mark.equals(Optional.of(Mark.BLOCKED));
    }

    /** Without a count. */
    String bare() {
      return mark.map(CellReading::word).orElse("");
    }

    Meaning meaning() {
      return UnitWords.meaning(mark.orElseThrow());
    }
  }

  /** The room that a gradient that was blocked takes beside its cell, in units. */
  static double blockedWidth(Measure measure, String text) {
    return BESIDE + measure.textWidth(text, TextStyle.strong(SIZE)) + STOP_WIDTH + 2 * AIR;
  }

  /** The least room that the longest word takes beside its cell, in units. */
  static double width(Measure measure, int samples) {
    String most = String.valueOf(samples);
    double widest = 0;
    for (Mark mark : WORTH_A_WORD) {
      String word = samples == 1 ? CellReading.word(mark) : counted(mark, most, most);
      widest = Math.max(widest, measure.textWidth(word, TextStyle.strong(LEAST)));
    }
    return BESIDE + widest + AIR;
  }

  void paint(MatrixBlock block) {
    if (block.hasWords() && block.turned()) {
      paintBelow(block);
    } else if (block.hasWords()) {
      paintBeside(block);
    }
  }

  private void paintBeside(MatrixBlock block) {
    double largest = SIZE * CellSize.unitIn(block.slot(0, 0));
    if (largest * pixels < CellDigits.LEGIBLE) {
      return;
    }
    MatrixBlock.Part part = block.part(visible);
    List<Word> words = words(block, IntStream.rangeClosed(part.top(), part.bottom()));
    double size = size(words, block.wordRoom().width() - BESIDE - AIR, largest);
    double left = block.box().right() + BESIDE;
    double gap = STOP_GAP * (size / SIZE);
    words.forEach(word -> write(word, left, block.slot(word.unit(), 0).centerY(), size, gap));
  }

  /** Where a matrix is turned, its units are columns, and each word stands under its own. */
  private void paintBelow(MatrixBlock block) {
    MatrixBlock.Part part = block.part(visible);
    List<Word> words = words(block, IntStream.rangeClosed(part.left(), part.right()));
    double size = size(words, block.slot(0, 0).width() - 0.2, SIZE);
    if (size * pixels < CellDigits.LEGIBLE) {
      return;
    }
    for (Word word : words) {
      Box cell = block.slot(block.rows() - 1, word.unit());
      double stop = word.stopped() ? STOP_WIDTH * size / SIZE : 0;
      double width = drawing.textWidth(word.text(), TextStyle.strong(size)) + stop;
      write(word, cell.centerX() - width / 2, cell.bottom() + 0.7, size, STOP_GAP);
    }
  }

  private void write(Word word, double left, double middle, double size, double gap) {
    if (word.text().isEmpty()) {
      return;
    }
    TextStyle style = TextStyle.strong(size);
    Ink ink = Ink.of(word.role());
    drawing.text(word.text(), left, middle + style.drop() - LIFT, style, ink);
    if (word.stopped()) {
      double end = left + drawing.textWidth(word.text(), style) + gap;
      CellMarks.stop(drawing, new Point(end, middle), size / SIZE, ink);
    }
    explain(word, left, middle, style);
  }

  /** A count behind a word means something of its own. */
  private void explain(Word word, double left, double middle, TextStyle style) {
    double size = style.size();
    double whole = drawing.textWidth(word.text(), style) + (word.stopped() ? size : 0);
    double own = word.stopped() ? whole : drawing.textWidth(word.bare(), style);
    double top = middle - size / 2;
    drawing.means(Meaning.COUNTED, new Box(left + own, top, whole - own, size));
    drawing.means(word.meaning(), new Box(left, top, own, size));
  }

  /** The entry of the glossary for what is special about a cell. */
  static Meaning meaning(Mark mark) {
    return switch (mark) {
      case OFF -> Meaning.OFF;
      case DEAD -> Meaning.DEAD;
      case KINK -> Meaning.KINK;
      case FLAT -> Meaning.FLAT;
      case BLOCKED -> Meaning.BLOCKED;
      case CANCELLED -> Meaning.CANCELLED;
      case NOT_FINITE -> Meaning.NOT_FINITE;
    };
  }

  /** The words beside a matrix have one size, at which the longest has room. */
  private double size(List<Word> words, double room, double largest) {
    boolean stop = words.stream().anyMatch(Word::stopped);
    double widest =
        words.stream()
            .mapToDouble(word -> drawing.textWidth(word.text(), TextStyle.strong(1)))
            .max()
            .orElse(0);
    return widest == 0 ? largest : Math.min(largest, (room - (stop ? STOP_WIDTH : 0)) / widest);
  }

  private List<Word> words(MatrixBlock block, IntStream units) {
    return units.mapToObj(unit -> word(block, unit)).toList();
  }

  private Word word(MatrixBlock block, int unit) {
    Role role = count(block, unit, Mark.FLAT) > 0 ? Role.FLAT : Role.TEXT;
    Optional<Entry> blocked = blocked(block, unit);
    if (isAsked(block, unit)) {
      return new Word(unit, "", role, Optional.empty());
    }
    if (blocked.isPresent()) {
      String text = numbers.plain(blocked.get().value());
      return new Word(unit, text, role, Optional.of(Mark.BLOCKED));
    }
    Optional<Mark> mark =
        WORTH_A_WORD.stream().filter(worth -> count(block, unit, worth) > 0).findFirst();
    return new Word(unit, mark.map(said -> word(block, unit, said)).orElse(""), role, mark);
  }

  /** What is said of a unit would tell the entry that is asked for. */
  private boolean isAsked(MatrixBlock block, int unit) {
    return frame.asked().filter(target -> target.row() == unit).isPresent()
        && frame.isPartlyAsked(block.name());
  }

  private Optional<Entry> blocked(MatrixBlock block, int unit) {
    return block.heldColumns() == 1
        ? frame.explainer().marks().blocked(block.name(), unit, block.firstColumn())
        : Optional.empty();
  }

  private String word(MatrixBlock block, int unit, Mark mark) {
    int samples = block.heldColumns();
    return samples == 1
        ? CellReading.word(mark)
        : counted(mark, String.valueOf(count(block, unit, mark)), String.valueOf(samples));
  }

  /** Who is dead is so for every sample. */
  private static String counted(Mark mark, String count, String samples) {
    String word = CellReading.word(mark);
    return mark == Mark.DEAD ? word : Words.of("mark.count", word, count, samples);
  }

  private long count(MatrixBlock block, int unit, Mark mark) {
    return IntStream.range(0, block.heldColumns())
        .map(shown -> block.firstColumn() + shown)
        .filter(sample -> frame.marks(block.name(), unit, sample).contains(mark))
        .count();
  }
}
