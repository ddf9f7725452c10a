package org.chainrule.drawing.surface;

import javafx.scene.text.Font;
import org.chainrule.drawing.text.Fonts;

/**
 * The bundled text fonts for JavaFX. Painted panels need none.
 *
 * <p>The first use registers them with JavaFX, so that a style sheet finds them as "Source Sans 3"
 * and "Source Sans 3 Semibold".
 */
public final class CanvasFonts {

  private static final String REGULAR_NAME = load(Fonts.REGULAR);
  private static final String STRONG_NAME = load(Fonts.STRONG);

  private CanvasFonts() {}

  /** Makes the fonts known to style sheets. Does nothing the second time. */
  public static void register() {
    // Loading this class has done it.
  }

  /** Returns a text font. */
  public static Font text(double size, boolean strong) {
    return new Font(strong ? STRONG_NAME : REGULAR_NAME, size);
  }

  private static String load(String file) {
    Font font = Font.loadFont(Fonts.resource(file).toExternalForm(), 1);
    if (font == null) {
      throw new IllegalStateException("JavaFX cannot read the program's font " + file);
    }
    return font.getName();
  }
}
