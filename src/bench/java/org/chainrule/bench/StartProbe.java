package org.chainrule.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.chainrule.app.start.FirstFrame;
import org.chainrule.app.start.Launcher;

/**
 * Starts the program as a person does, or an empty window, and ends as soon as the first frame is
 * rendered; or does nothing at all.
 */
public final class StartProbe {

  /** A window of JavaFX with one control, dressed as JavaFX dresses it. */
  public static final class EmptyWindow extends Application {

    /** For JavaFX. */
    public EmptyWindow() {}

    @Override
    public void start(Stage stage) {
      stage.setScene(new Scene(new StackPane(new Label("Chainrule")), 1600, 1000));
      stage.show();
    }
  }

  private StartProbe() {}

  /** Starts {@code program}, {@code empty} or {@code nothing}. */
  public static void main(String[] arguments) {
    if (!arguments[0].equals("nothing")) {
      Windows.open(arguments[0].equals("program"));
    }
  }

  /** Apart, so that JavaFX is not touched for nothing. */
  private static final class Windows {

    static void open(boolean program) {
      FirstFrame.whenRendered(() -> Runtime.getRuntime().exit(0));
      if (program) {
        Launcher.main(new String[0]);
      } else {
        Application.launch(EmptyWindow.class);
      }
    }
  }
}
