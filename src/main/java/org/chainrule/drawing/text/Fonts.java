package org.chainrule.drawing.text;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

/**
 * The bundled text fonts for Java2D. Nothing in here touches JavaFX, so that a picture can be made
 * where JavaFX cannot start; {@link org.chainrule.drawing.surface.CanvasFonts} has the same fonts
 * for JavaFX.
 */
public final class Fonts {

  /** The file of the regular weight. */
  public static final String REGULAR = "SourceSans3-Regular.ttf";

  /** The file of the semi-bold weight. */
  public static final String STRONG = "SourceSans3-SemiBold.ttf";

  /** Without hinting, so that a width is in proportion to the size. */
  static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

  private static final Font REGULAR_FONT = load(REGULAR);
  private static final Font STRONG_FONT = load(STRONG);

  private Fonts() {}

  /** Returns the text font at size 1. */
  public static Font text(boolean strong) {
    return strong ? STRONG_FONT : REGULAR_FONT;
  }

  /** Returns a font of the system at size 1, for the scripts that the text fonts lack. */
  static Font fallback(boolean strong) {
    return new Font(Font.SANS_SERIF, strong ? Font.BOLD : Font.PLAIN, 1);
  }

  /** Whether the text font has every letter of a text. */
  static boolean covers(String text, boolean strong) {
    return text(strong).canDisplayUpTo(text) < 0;
  }

  /** Returns where a bundled font lies. */
  public static URL resource(String file) {
    URL url = Fonts.class.getResource("/assets/fonts/" + file);
    if (url == null) {
      throw new IllegalStateException("the program's font " + file + " is missing");
    }
    return url;
  }

  private static Font load(String file) {
    try (InputStream in = resource(file).openStream()) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("the program's font " + file + " cannot be read", e);
    }
  }
}
