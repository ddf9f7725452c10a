package org.chainrule.app.window;

import com.sun.javafx.geom.DirtyRegionContainer;
import com.sun.javafx.geom.RectBounds;
import com.sun.javafx.scene.SceneHelper;
import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;

/** How many pixels of a window JavaFX renders again; read from its inside, for want of a door. */
final class RenderedArea {

  private RenderedArea() {}

  /**
   * Does something to a scene that is at rest, and returns how many pixels the frame after it
   * renders.
   */
  static long after(Scene scene, Runnable action) throws InterruptedException {
    long[] pixels = new long[1];
    CountDownLatch rendered = new CountDownLatch(1);
    Toolkit toolkit = Toolkit.getToolkit();
    TKPulseListener[] listener = new TKPulseListener[1];
    listener[0] =
        () -> {
          toolkit.removePostSceneTkPulseListener(listener[0]);
          Platform.runLater(
              () ->
                  toolkit.addRenderJob(
                      new RenderJob(
                          () -> {
                            pixels[0] = ofLastFrame(scene);
                            rendered.countDown();
                          })));
        };
    Platform.runLater(
        () -> {
          action.run();
          toolkit.addPostSceneTkPulseListener(listener[0]);
          toolkit.requestNextPulse();
        });
    rendered.await();
    return pixels[0];
  }

  /** How many pixels the last frame rendered; in the render thread. */
  static long ofLastFrame(Scene scene) {
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
