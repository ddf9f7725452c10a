package org.chainrule.drawing.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.drawing.sheet.ExplanationSheet.Passage;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.Measure;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.SpokenFormula;
import org.chainrule.formula.Cut;
import org.chainrule.layout.Box;

/** The formulas of a step side by side in a strip, in one size, as large as there is room. */
final class StripFormulas {

  private static final double LARGEST = 2;
  private static final double SMALLEST = 0.8;

  /** Formulas under each other are as large as the text. */
  private static final double SMALLEST_STACKED = 0.75;

  private static final double GAP = 3;
  private static final int LARGEST_MATRIX = 7;

  private StripFormulas() {}

  /** Beside each other if that can be read, else under each other, else with matrices cut. */
  static List<StripPiece> in(Measure measure, List<Block.Display> formulas, Box room) {
    Optional<List<StripPiece>> set = legible(measure, formulas, room);
    for (int most = LARGEST_MATRIX; most >= Cut.FEWEST && set.isEmpty(); most--) {
      set = legible(measure, cut(formulas, most), room);
    }
    return set.orElseGet(() -> stacked(measure, cut(formulas, Cut.FEWEST), room));
  }

  private static Optional<List<StripPiece>> legible(
      Measure measure, List<Block.Display> formulas, Box room) {
    double size = size(measure, formulas, room);
    if (size >= SMALLEST) {
      return Optional.of(sideBySide(measure, formulas, room, size));
    }
    List<StripPiece> stacked = stacked(measure, formulas, room);
    return stacked.get(0).scale() >= SMALLEST_STACKED ? Optional.of(stacked) : Optional.empty();
  }

  private static List<StripPiece> stacked(Measure measure, List<Block.Display> formulas, Box room) {
    return List.of(
        StripPiece.of(measure, List.copyOf(formulas), room.width()).into(room, SMALLEST / 3));
  }

  /** With no matrix that has more rows or columns than this, its dots counted. */
  private static List<Block.Display> cut(List<Block.Display> formulas, int most) {
    return formulas.stream()
        .map(Block.Display::formula)
        .map(
            formula ->
                new SpokenFormula(Cut.matrices(formula.formula(), most, most), formula.spoken()))
        .map(Block.Display::new)
        .toList();
  }

  /** The size at which these have room side by side. */
  static double size(Measure measure, List<Block.Display> formulas, Box room) {
    double natural = -GAP;
    double highest = 0;
    for (Block.Display display : formulas) {
      Measure.Extent extent = measure.formula(display.formula().formula(), 1);
      natural += extent.width() + GAP;
      highest = Math.max(highest, extent.height());
    }
    return Math.min(LARGEST, Math.min(room.width() / natural, room.height() / highest));
  }

  private static List<StripPiece> sideBySide(
      Measure measure, List<Block.Display> formulas, Box room, double size) {
    List<StripPiece> pieces = new ArrayList<>();
    double whole = -GAP * size;
    for (Block.Display display : formulas) {
      whole += measure.formula(display.formula().formula(), size).width() + GAP * size;
    }
    double x = room.x() + Math.max(0, (room.width() - whole) / 2);
    for (Block.Display display : formulas) {
      Measure.Extent extent = measure.formula(display.formula().formula(), size);
      SheetItem item =
          new SheetItem.Math(
              display.formula().formula(), 0, extent.baseline(room.height() / 2), size, Role.TEXT);
      Box box = new Box(0, 0, extent.width(), room.height());
      Passage passage = new Passage(box, display.formula().spoken(), Optional.empty());
      pieces.add(
          new StripPiece(
              List.of(item), List.of(passage), extent.width(), room.height(), x, room.y(), 1));
      x += extent.width() + GAP * size;
    }
    return pieces;
  }
}
