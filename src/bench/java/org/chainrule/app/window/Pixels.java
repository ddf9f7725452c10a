package org.chainrule.app.window;

import com.sun.javafx.geom.DirtyRegionContainer;
import com.sun.javafx.geom.RectBounds;
import com.sun.javafx.scene.SceneHelper;
import java.lang.reflect.Field;
import java.util.Arrays;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Counts the pixels of a window that a key changes, and those that JavaFX renders for it. */
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

  /** How many pixels the last frame rendered; in the render thread, after the frame. */
  static long rendered(Scene scene) {
    try {
      Object painter = field(SceneHelper.getPeer(scene), "painter");
      DirtyRegionContainer dirty = (DirtyRegionContainer) field(painter, "dirtyRegionContainer");
      double sum = 0;
      for (int k = 0; k < dirty.size(); k++) {
        RectBounds region = dirty.getDirtyRegion(k);
        sum += (double) region.getWidth() * region.getHeight();
      }
      return Math.round(sum);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("another JavaFX than this was written for", e);
    }
  }

  private static Object field(Object object, String name) throws ReflectiveOperationException {
    for (Class<?> at = object.getClass(); at != null; at = at.getSuperclass()) {
      if (Arrays.stream(at.getDeclaredFields()).anyMatch(f -> f.getName().equals(name))) {
        Field field = at.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(object);
      }
    }
    throw new NoSuchFieldException(name);
  }
}
