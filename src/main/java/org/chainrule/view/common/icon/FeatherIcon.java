package org.chainrule.view.common.icon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/**
 * An icon: a letter of the font of icons, which takes its size and colour from the style sheets.
 * What the makers of the font offer instead sets a style of its own on each, which has JavaFX load
 * its reader of CSS.
 */
public final class FeatherIcon extends Text {

  static {
    load(new FeatherIkonHandler());
  }

  /** Creates an icon. */
  public FeatherIcon(Feather icon) {
    super(Character.toString(icon.getCode()));
    getStyleClass().add("icon");
  }

  /** Makes the font known to style sheets. */
  private static void load(FeatherIkonHandler icons) {
    try (InputStream in = icons.getFontResourceAsStream()) {
      if (Font.loadFont(in, 1) == null) {
        throw new IllegalStateException("JavaFX cannot read the font of icons");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
