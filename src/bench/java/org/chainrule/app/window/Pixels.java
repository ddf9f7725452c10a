package org.chainrule.app.window;

import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Counts the pixels of a window that a key changes. */
final class Pixels {

  private final Scene scene;
  private int[] before = {};

  /** Counts in this scene, from what it shows now on; in the UI thread. */
  Pixels(Scene scene) {
    this.scene = scene;
    before = shown();
  }

  /** How many have changed since the last call; in the UI thread. */
  long changed() {
    int[] now = shown();
    long count = 0;
    for (int k = 0; k < now.length; k++) {
      count += now[k] == before[k] ? 0 : 1;
    }
    before = now;
    return count;
  }

  private int[] shown() {
    WritableImage image = scene.snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return pixels;
  }
}
