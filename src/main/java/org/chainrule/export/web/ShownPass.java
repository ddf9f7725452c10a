package org.chainrule.export.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Focus;
import org.chainrule.explain.sheet.Samples;
import org.chainrule.export.GraphPicture;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.pass.quantity.Target;

/** A pass that a page shows, with its graph laid out once. */
final class ShownPass {

  /** The size of digits in the drawing's own pixels. */
  private static final double DIGITS = 20;

  private final Explainer explainer;
  private final GraphPicture picture;
  private final List<MatrixBlock> matrices;

  /** Lays the graph of a pass out, with these samples of a batch. */
  ShownPass(Explainer explainer, Samples samples, int sample, Consumer<? super Throwable> faults) {
    this.explainer = explainer;
    this.picture =
        GraphPicture.ofWhole(explainer, Palette.light(), DIGITS, samples, sample, faults);
    this.matrices = picture.matrices();
  }

  /** The pass, with its words, its numbers and its notation. */
  Explainer explainer() {
    return explainer;
  }

  /** Paints its graph. */
  GraphPicture picture() {
    return picture;
  }

  /** Where the matrices stand in the picture. */
  List<MatrixBlock> matrices() {
    return matrices;
  }

  /** Returns where a cell stands in the picture, if it is shown. */
  Optional<Box> box(Target cell) {
    return matrices.stream()
        .filter(matrix -> matrix.name().equals(cell.name()))
        .filter(matrix -> matrix.shows(cell.row(), cell.column()))
        .map(matrix -> matrix.cell(cell.row(), cell.column()))
        .findFirst();
  }

  /** Returns what is lit of the graph where a cell is worked out. */
  Frame light(Focus focus, Optional<Target> worked) {
    return new Frame(
        explainer,
        focus.cursor(),
        Optional.empty(),
        Optional.empty(),
        worked,
        1,
        focus.sample(),
        Optional.empty(),
        false);
  }
}
