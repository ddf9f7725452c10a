package org.chainrule.app.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.chainrule.app.common.FileDialogs;
import org.chainrule.app.common.WindowServices;
import org.chainrule.edit.SetEntry;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Document;

/** Does with a window what tests of files do again and again. */
record FileWindow(WindowRobot window, ChosenFiles dialogs) {

  /** Opens a window that remembers files in this folder. */
  static FileWindow open(Scenario first, Path config, ChosenFiles dialogs) {
    return new FileWindow(
        WindowRobot.open(first, jobs -> services(config, dialogs, jobs)), dialogs);
  }

  private static WindowServices services(Path config, FileDialogs dialogs, Executor jobs) {
    return WindowServices.in(config, dialogs, jobs, jobs, Platform::runLater);
  }

  /** Sets the first entry of x. */
  void edit(double value) {
    Target cell = Target.cell(Name.x(), 0, 0);
    window.act(() -> window.session().editing().apply(new SetEntry(cell, value)));
  }

  /** The first entry of x. */
  double firstEntry() {
    Scenario current =
        WindowRobot.onFx(() -> window.session().editing().historyProperty().get().current());
    return current.sample().x().get(0, 0);
  }

  /** The first entry of x in a file. */
  static double firstEntry(Path file) throws IOException {
    return ScenarioFile.open(file).scenario().sample().x().get(0, 0);
  }

  Document document() {
    return window.session().document();
  }

  boolean unsaved() {
    return WindowRobot.onFx(() -> document().unsavedProperty().get());
  }

  /** Saves as this file, and waits for it. */
  void saveAs(Path file) {
    dialogs.choose(file);
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
    awaitFile(file);
    awaitSaved();
  }

  /** Waits until the scenario belongs to this file. */
  void awaitFile(Path file) {
    WindowRobot.await(
        file + " is open",
        () -> WindowRobot.onFx(() -> document().fileProperty().get()).equals(Optional.of(file)));
  }

  void awaitSaved() {
    WindowRobot.await("it is saved", () -> !unsaved());
    window.awaitJobs();
  }

  void awaitQuestion() {
    WindowRobot.await("a question is asked", () -> window.visible("question"));
    window.settle();
  }

  void awaitProblem() {
    WindowRobot.await("the message is there", () -> window.visible("problem"));
    window.settle();
  }
}
