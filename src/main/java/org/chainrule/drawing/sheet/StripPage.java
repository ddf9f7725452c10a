package org.chainrule.drawing.sheet;

import java.util.List;
import java.util.Optional;
import org.chainrule.drawing.sheet.ExplanationSheet.Passage;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.text.Measure;
import org.chainrule.formula.Formula;

/** One page of a strip. A unit is the size of the text. */
public final class StripPage {

  private final List<StripPiece> pieces;

  StripPage(List<StripPiece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /** What can be read, in reading order. */
  public List<Passage> passages() {
    return pieces.stream().flatMap(piece -> piece.passages().stream()).toList();
  }

  /** Draws the page. */
  public void paint(Drawing drawing) {
    pieces.forEach(piece -> piece.paint(drawing));
  }

  /** Returns the passage that leads somewhere at a point, if there is one. */
  public Optional<Passage> wayAt(double x, double y) {
    return passages().stream()
        .filter(passage -> passage.way().isPresent() && passage.box().contains(x, y))
        .findFirst();
  }

  /** The formulas that stand here, each once, in reading order. */
  public List<Formula> formulas() {
    return pieces.stream().flatMap(piece -> piece.formulas().stream()).distinct().toList();
  }

  /** Returns the formula at a point, if there is one; of one that is broken, the whole. */
  public Optional<Formula> formulaAt(Measure measure, double x, double y) {
    return pieces.stream().flatMap(piece -> piece.formulaAt(measure, x, y).stream()).findFirst();
  }
}
