package org.chainrule.drawing.surface;

import java.awt.image.BufferedImage;
import org.chainrule.layout.Box;

/** Compares pictures. */
final class Pictures {

  private Pictures() {}

  /** Returns the mean difference of a colour channel, 0 to 255. */
  static double meanDifference(BufferedImage one, BufferedImage other) {
    long sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        sum += difference(one.getRGB(x, y), other.getRGB(x, y));
      }
    }
    return sum / (3.0 * one.getWidth() * one.getHeight());
  }

  /** Returns the smallest box around all that clearly differs from the upper left pixel. */
  static Box ink(BufferedImage image) {
    Box box = null;
    int behind = image.getRGB(0, 0);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (difference(image.getRGB(x, y), behind) > 120) {
          Box pixel = new Box(x, y, 1, 1);
          box = box == null ? pixel : box.around(pixel);
        }
      }
    }
    return box;
  }

  /** Returns how much of a box is inked, 0 to 1. */
  static double coverage(BufferedImage image, Box box) {
    int behind = image.getRGB(0, 0);
    double sum = 0;
    for (int y = (int) box.y(); y < box.bottom(); y++) {
      for (int x = (int) box.x(); x < box.right(); x++) {
        sum += difference(image.getRGB(x, y), behind) / 765.0;
      }
    }
    return sum / (box.width() * box.height());
  }

  private static int difference(int one, int other) {
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      sum += Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF));
    }
    return sum;
  }
}
