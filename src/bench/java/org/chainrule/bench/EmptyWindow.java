package org.chainrule.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** A program with a window of JavaFX with one control, dressed as JavaFX dresses it. */
public final class EmptyWindow extends Application {

  /** What it says when its window is there. */
  static final String SHOWN = "shown";

  /** For JavaFX. */
  public EmptyWindow() {}

  /** Opens it. */
  public static void main(String[] arguments) {
    launch(EmptyWindow.class);
  }

  @Override
  public void start(Stage stage) {
    stage.setScene(new Scene(new StackPane(new Label("Chainrule")), 1600, 1000));
    stage.show();
    System.out.println(SHOWN);
  }
}
