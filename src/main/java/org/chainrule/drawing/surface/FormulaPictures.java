package org.chainrule.drawing.surface;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.Outline;
import org.chainrule.drawing.text.RecentlyUsed;
import org.chainrule.formula.Formula;

/**
 * Formulas as pictures in the pixels of the screen, each painted once: filling the outlines takes
 * tens of times as long, and most stand there again at every step. May be shared between threads.
 */
public final class FormulaPictures {

  private static final int MANY = 600;

  /** Formulas with more pixels are drawn as outlines. */
  private static final double LARGE = 200_000;

  /** How many places within a pixel are told apart. */
  private static final int PHASES = 4;

  private final AwtMeasure measure;
  private final RecentlyUsed<Key, Picture> pictures =
      new RecentlyUsed<>(MANY, FormulaPictures::picture);

  private record Key(Outline outline, double size, int argb, double phaseX, double phaseY) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && outline == key.outline
          && size == key.size
          && argb == key.argb
          && phaseX == key.phaseX
          && phaseY == key.phaseY;
    }

    /** An outline is remembered as long as it is drawn, and has no other like it. */
    @Override
    public int hashCode() {
      int place = (int) (PHASES * (PHASES * phaseX + phaseY));
      return 31 * (31 * (31 * System.identityHashCode(outline) + Double.hashCode(size)) + argb)
          + place;
    }
  }

  /** A picture whose left edge and baseline are this many pixels right of and below its corner. */
  private record Picture(BufferedImage image, int left, int above) {}

  /** No pictures yet, of formulas that are set by this measure. */
  public FormulaPictures(AwtMeasure measure) {
    this.measure = measure;
  }

  /** Draws a formula as a picture unless that would be too large; returns whether it did. */
  boolean draw(
      Graphics2D graphics, Formula formula, double x, double baseline, double size, int argb) {
    AffineTransform at = graphics.getTransform();
    double scale = at.getScaleX();
    Outline outline = measure.outline(formula);
    Measure.Extent extent = outline.extent(size * scale);
    if (extent.width() * extent.height() > LARGE) {
      return false;
    }
    double px = rounded(at.getTranslateX() + x * scale);
    double py = rounded(at.getTranslateY() + baseline * at.getScaleY());
    double left = Math.floor(px);
    double top = Math.floor(py);
    Picture picture = pictures.get(new Key(outline, size * scale, argb, px - left, py - top));
    graphics.setTransform(new AffineTransform());
    graphics.drawImage(picture.image, (int) left - picture.left, (int) top - picture.above, null);
    graphics.setTransform(at);
    return true;
  }

  private static double rounded(double pixels) {
    return Math.rint(pixels * PHASES) / PHASES;
  }

  private static Picture picture(Key key) {
    Rectangle2D ink = key.outline.placed(key.phaseX, key.phaseY, key.size).getBounds2D();
    int left = (int) Math.ceil(-ink.getMinX()) + 1;
    int above = (int) Math.ceil(-ink.getMinY()) + 1;
    int width = Math.max(1, left + (int) Math.ceil(ink.getMaxX()) + 1);
    int height = Math.max(1, above + (int) Math.ceil(ink.getMaxY()) + 1);
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = drawn.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(new Color(key.argb, true));
    graphics.fill(
        new AffineTransform(key.size, 0, 0, key.size, left + key.phaseX, above + key.phaseY)
            .createTransformedShape(key.outline.shape()));
    graphics.dispose();
    return new Picture(drawn, left, above);
  }
}
