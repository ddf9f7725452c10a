package org.chainrule.app.outgoing;

import java.awt.image.BufferedImage;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Hands pictures that were painted elsewhere to the window. */
final class PaintedImage {

  private PaintedImage() {}

  /** Returns a copy that the window can show. */
  static WritableImage of(BufferedImage painted) {
    int width = painted.getWidth();
    int height = painted.getHeight();
    WritableImage image = new WritableImage(width, height);
    int[] pixels = painted.getRGB(0, 0, width, height, null, 0, width);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return image;
  }
}
