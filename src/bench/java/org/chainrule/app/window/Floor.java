package org.chainrule.app.window;

import java.util.Random;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

/**
 * The least that a key costs: the same window with a scene that shows, from a ready image, as many
 * new pixels as ours. Home shows as many as our Home, every other key as many as our other keys.
 */
final class Floor {

  private final Scene scene;
  private final Patch usual;
  private final Patch home;

  private static final class Patch {
    final ImageView view = new ImageView();
    private final Image one;
    private final Image other;

    Patch(long pixels) {
      int width = (int) Math.max(1, Math.min(1920, Math.round(Math.sqrt(pixels * 16.0 / 9))));
      int height = (int) Math.max(1, Math.min(1080, Math.round(pixels / (double) width)));
      one = noise(width, height, 1);
      other = noise(width, height, 2);
      view.setImage(one);
    }

    void turn() {
      view.setImage(view.getImage() == one ? other : one);
    }

    private static Image noise(int width, int height, int seed) {
      WritableImage image = new WritableImage(width, height);
      Random random = new Random(seed);
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          image.getPixelWriter().setArgb(x, y, 0xFF000000 | random.nextInt());
        }
      }
      return image;
    }
  }

  /** Makes the scene, in the UI thread. */
  Floor(long pixels, long pixelsOfHome) {
    usual = new Patch(pixels);
    home = new Patch(pixelsOfHome);
    Pane root = new Pane(home.view, usual.view);
    home.view.setManaged(false);
    usual.view.setManaged(false);
    usual.view.relocate(0, 0);
    scene = new Scene(root, 1920, 1080, Color.WHITE);
    root.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> (event.getCode() == KeyCode.HOME ? home : usual).turn());
  }

  Scene scene() {
    return scene;
  }
}
