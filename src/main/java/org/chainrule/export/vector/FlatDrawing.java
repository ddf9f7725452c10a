package org.chainrule.export.vector;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chainrule.drawing.surface.CellImage;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.drawing.text.Outline;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;

/**
 * Draws what was recorded, so that every length is one of the page: numbers in the file are short,
 * and as exact at every size. Pieces that are clipped alike stand together.
 */
public abstract class FlatDrawing implements Drawing {

  private final AwtMeasure measure;
  private final Palette palette;

  /** A drawing in the colours of a palette, with text as this measures it. */
  protected FlatDrawing(AwtMeasure measure, Palette palette) {
    this.measure = measure;
    this.palette = palette;
  }

  /** Draws pieces, from back to front. */
  public final void draw(List<Drawn> pieces) {
    Box open = null;
    for (Drawn piece : pieces) {
      Optional<Drawn.Clipped> clipped =
          piece instanceof Drawn.Clipped found ? Optional.of(found) : Optional.empty();
      Box clip = clipped.map(Drawn.Clipped::clip).orElse(null);
      if (!Objects.equals(clip, open)) {
        change(open, clip);
        open = clip;
      }
      clipped.map(Drawn.Clipped::what).orElse(piece).on(this);
    }
    change(open, null);
  }

  private void change(Box from, Box to) {
    if (from != null) {
      closeClip();
    }
    if (to != null) {
      openClip(to);
    }
  }

  /** From here on only what is in the box is seen. */
  protected abstract void openClip(Box box);

  /** Everything is seen again. */
  protected abstract void closeClip();

  /** Draws a formula that was set. */
  protected abstract void outline(
      Outline outline, Formula formula, double x, double baseline, double size, Ink ink);

  /** Draws a text in the text font, its left edge at x. */
  protected abstract void letters(String text, double x, double baseline, TextStyle style, Ink ink);

  /** Draws a text with letters that the text font lacks, its left edge at x. */
  protected abstract void foreign(
      Outline outline, String text, double x, double baseline, TextStyle style, Ink ink);

  /** Fills a box with cells, coloured row by row. */
  protected abstract void image(Box box, int[] argb, int width, int height);

  /** Returns a colour, as 0xAARRGGBB. */
  protected final int argb(Ink ink) {
    return palette.argb(ink);
  }

  @Override
  public final void text(String text, double x, double baseline, TextStyle style, Ink ink) {
    AwtMeasure.Run run = measure.run(text, style);
    double left = measure.left(text, x, style);
    if (run.foreign() != null) {
      foreign(run.foreign(), run.text(), left, baseline, style, ink);
    } else if (!run.text().isBlank()) {
      letters(run.text(), left, baseline, style, ink);
    }
  }

  @Override
  public final void formula(Formula formula, double x, double baseline, double size, Ink ink) {
    Outline outline = measure.outline(formula);
    Ink shown = outline.faulty() ? Ink.of(Role.ALARM) : ink;
    outline(outline, formula, x, baseline, size, shown);
  }

  @Override
  public final void cells(Box box, CellImage all) {
    CellImage cells = all.within(box.width(), box.height());
    image(box, cells.pixels(palette), cells.width(), cells.height());
  }

  @Override
  public final double textWidth(String text, TextStyle style) {
    return measure.textWidth(text, style);
  }

  @Override
  public final Extent formula(Formula formula, double size) {
    return measure.formula(formula, size);
  }

  @Override
  public final void save() {
    throw isRecorded();
  }

  @Override
  public final void restore() {
    throw isRecorded();
  }

  @Override
  public final void translate(double dx, double dy) {
    throw isRecorded();
  }

  @Override
  public final void scale(double factor) {
    throw isRecorded();
  }

  @Override
  public final void clip(Box box) {
    throw isRecorded();
  }

  private static UnsupportedOperationException isRecorded() {
    return new UnsupportedOperationException("a recording has applied it already");
  }
}
