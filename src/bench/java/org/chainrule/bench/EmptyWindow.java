package org.chainrule.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * A program with a window of JavaFX with one control, dressed as JavaFX dresses it. It is no
 * Application itself: Java would not start it from a plain class path.
 */
public final class EmptyWindow {

  /** What it says when its window is there. */
  static final String SHOWN = "shown";

  private EmptyWindow() {}

  /** Its window. */
  public static final class Program extends Application {

    /** For JavaFX. */
    public Program() {}

    @Override
    public void start(Stage stage) {
      stage.setScene(new Scene(new StackPane(new Label("Chainrule")), 1600, 1000));
      stage.show();
      System.out.println(SHOWN);
    }
  }

  /** Opens it. */
  public static void main(String[] arguments) {
    Application.launch(Program.class);
  }
}
