package org.chainrule.app.filing;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.chainrule.app.common.FileDialogs;

/**
 * A scenario file that is dropped on the window is opened, of several the first. Files of arrays
 * are taken in together, if no other file is among them.
 */
public final class DroppedFile {

  private final BooleanSupplier welcome;
  private final Consumer<Path> opening;
  private final Consumer<List<Path>> takingIn;

  private DroppedFile(
      BooleanSupplier welcome, Consumer<Path> opening, Consumer<List<Path>> takingIn) {
    this.welcome = welcome;
    this.opening = opening;
    this.takingIn = takingIn;
  }

  /**
   * Lets files be dropped on a scene.
   *
   * @param welcome whether one may be dropped now
   * @param opening opens a scenario
   * @param takingIn takes in files of arrays
   */
  public static void on(
      Scene scene, BooleanSupplier welcome, Consumer<Path> opening, Consumer<List<Path>> takingIn) {
    DroppedFile dropped = new DroppedFile(welcome, opening, takingIn);
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
    List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
    List<Path> scenarios = files.stream().filter(file -> !isOfArrays(file)).toList();
    if (!scenarios.isEmpty()) {
      opening.accept(scenarios.get(0));
    } else if (!files.isEmpty()) {
      takingIn.accept(files);
    }
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }

  private static boolean isOfArrays(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return FileDialogs.ARRAYS.stream().anyMatch(ending -> name.endsWith("." + ending));
  }
}
