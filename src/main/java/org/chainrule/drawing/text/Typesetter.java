package org.chainrule.drawing.text;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.text.AttributedString;
import java.util.function.Consumer;
import org.chainrule.formula.writing.Latex;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;
import org.scilab.forge.jlatexmath.Box;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/** Turns formulas and texts into outlines. */
final class Typesetter {

  /** TeX sets some gaps in points; at this size they look right, and are then scaled along. */
  private static final float FORMULA_SIZE = 20;

  private static final double FAULTY_SIZE = 0.8;

  private static final int FAULTY_LENGTH = 100;

  /** The parser keeps its macros and fonts in static fields. */
  private static final Object PARSER = new Object();

  private Typesetter() {}

  /**
   * Sets a formula in display style. One that cannot be read comes out as its source.
   *
   * @param fault told why it cannot be
   */
  static Outline formula(String latex, Consumer<? super Throwable> fault) {
    try {
      synchronized (PARSER) {
        return outline(
            new TeXFormula(Latex.withLastingCommas(latex))
                .createTeXIcon(TeXConstants.STYLE_DISPLAY, FORMULA_SIZE)
                .getBox());
      }
    } catch (RuntimeException | StackOverflowError e) {
      fault.accept(
          new IllegalArgumentException(Words.of("drawing.formula", OneLine.shortened(latex)), e));
      // A formula must never take the window down, and its source shows what is wrong with it.
      return faulty(latex);
    }
  }

  private static Outline outline(Box box) {
    OutlineGraphics graphics = new OutlineGraphics();
    box.draw(graphics, 0, 0);
    Measure.Extent extent =
        new Measure.Extent(
            box.getWidth(), Math.max(0, box.getHeight()), Math.max(0, box.getDepth()));
    return new Outline(graphics.outline(), extent, false);
  }

  private static Outline faulty(String latex) {
    boolean tooLong = latex.length() > FAULTY_LENGTH;
    Outline text = text(tooLong ? latex.substring(0, FAULTY_LENGTH) + "…" : latex, false);
    AffineTransform smaller = AffineTransform.getScaleInstance(FAULTY_SIZE, FAULTY_SIZE);
    return new Outline(new Path2D.Double(text.shape(), smaller), text.extent(FAULTY_SIZE), true);
  }

  /** Sets a text in the text font, and the letters missing from it in one of the system's. */
  static Outline text(String text, boolean strong) {
    if (text.isEmpty()) {
      return new Outline(new Path2D.Double(), new Measure.Extent(0, 0, 0), false);
    }
    TextLayout layout = new TextLayout(inFonts(text, strong).getIterator(), Fonts.UNHINTED);
    Measure.Extent extent =
        new Measure.Extent(layout.getAdvance(), layout.getAscent(), layout.getDescent());
    return new Outline(new Path2D.Double(layout.getOutline(null)), extent, false);
  }

  /** Gives each letter that the text font lacks one of the system's fonts. */
  private static AttributedString inFonts(String text, boolean strong) {
    AttributedString fonts = new AttributedString(text);
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      boolean covered = Fonts.text(strong).canDisplay(text.codePointAt(i));
      Font font = covered ? Fonts.text(strong) : Fonts.fallback(strong);
      fonts.addAttribute(TextAttribute.FONT, font, i, text.offsetByCodePoints(i, 1));
    }
    return fonts;
  }
}
