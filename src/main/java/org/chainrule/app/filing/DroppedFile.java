package org.chainrule.app.filing;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** A file that is dropped on the window is opened; of several, the first. */
public final class DroppedFile {

  private final BooleanSupplier welcome;
  private final Consumer<Path> opening;

  private DroppedFile(BooleanSupplier welcome, Consumer<Path> opening) {
    this.welcome = welcome;
    this.opening = opening;
  }

  /**
   * Lets files be dropped on a scene.
   *
   * @param welcome whether one may be dropped now
   * @param opening opens it
   */
  public static void on(Scene scene, BooleanSupplier welcome, Consumer<Path> opening) {
    DroppedFile dropped = new DroppedFile(welcome, opening);
    scene.addEventHandler(DragEvent.DRAG_OVER, dropped::offer);
    scene.addEventHandler(DragEvent.DRAG_DROPPED, dropped::open);
  }

  private void offer(DragEvent event) {
    if (event.getDragboard().hasFiles() && welcome.getAsBoolean()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void open(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    if (!files.isEmpty()) {
      opening.accept(files.get(0).toPath());
    }
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }
}
