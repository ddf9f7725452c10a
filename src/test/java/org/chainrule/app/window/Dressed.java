package org.chainrule.app.window;

import javafx.scene.Scene;
import org.chainrule.session.settings.Settings;

/** Gives a scene the looks of the window. */
public final class Dressed {

  private Dressed() {}

  public static void in(Scene scene, Settings settings) {
    new Theme(scene, scene.getRoot(), settings).apply();
  }
}
