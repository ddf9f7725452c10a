package org.chainrule.drawing.surface;

import java.awt.image.BufferedImage;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.chainrule.drawing.text.AwtMeasure;

/** Takes pictures of a JavaFX canvas. */
final class CanvasPictures {

  private CanvasPictures() {}

  /** Paints a canvas in JavaFX's thread and returns its picture. */
  static BufferedImage paint(
      Palette palette, AwtMeasure measure, int width, int height, Consumer<Drawing> painter) {
    return onToolkit(
        () -> {
          Canvas canvas = new Canvas(width, height);
          new CanvasDrawing(palette, measure, 1).paint(canvas.getGraphicsContext2D(), painter);
          return picture(canvas.snapshot(new SnapshotParameters(), null));
        });
  }

  /** Does something in JavaFX's thread, which it starts first if need be. */
  static <T> T onToolkit(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    start();
    Platform.runLater(task);
    try {
      return task.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static void start() {
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
      started.await();
    } catch (IllegalStateException e) {
      // Another test has started it.
      Platform.setImplicitExit(false);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    Platform.setImplicitExit(false);
  }

  private static BufferedImage picture(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, height, pixels, 0, width);
    return picture;
  }
}
