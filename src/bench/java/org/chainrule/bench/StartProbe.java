package org.chainrule.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.chainrule.app.start.Launcher;

/**
 * Starts the program as a person does, or an empty window, and ends as soon as the first frame is
 * rendered. Prints the processor time of the process until then, in milliseconds.
 */
public final class StartProbe {

  /** The toolkit holds its listeners weakly. */
  private static final Set<TKPulseListener> HELD = ConcurrentHashMap.newKeySet();

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

  /** Starts {@code program} or {@code empty}. */
  public static void main(String[] arguments) {
    Window.getWindows()
        .addListener((ListChangeListener<Window>) change -> whenRendered(StartProbe::end));
    if (arguments[0].equals("program")) {
      Launcher.main(new String[0]);
    } else {
      Application.launch(EmptyWindow.class);
    }
  }

  private static void end() {
    System.out.println(ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis());
    System.out.flush();
    Runtime.getRuntime().exit(0);
  }

  /**
   * Calls back from the render thread when it is past the frame of the next pulse. What is queued
   * while a pulse begins comes right after the frame is handed over, before what the program does
   * after that.
   */
  private static void whenRendered(Runnable then) {
    if (!HELD.isEmpty()) {
      return;
    }
    Toolkit toolkit = Toolkit.getToolkit();
    TKPulseListener[] listener = new TKPulseListener[1];
    listener[0] =
        () -> {
          toolkit.removeStageTkPulseListener(listener[0]);
          Platform.runLater(() -> toolkit.addRenderJob(new RenderJob(then)));
        };
    HELD.add(listener[0]);
    toolkit.addStageTkPulseListener(listener[0]);
    toolkit.requestNextPulse();
  }
}
