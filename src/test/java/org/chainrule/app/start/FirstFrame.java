package org.chainrule.app.start;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;

/**
 * Tells when the first frame of this process is rendered. Without lambdas: Java would make them at
 * the start that is measured, where no archive has them.
 */
public final class FirstFrame {

  /** The toolkit holds its listeners weakly. */
  private static TKPulseListener held;

  private FirstFrame() {}

  /**
   * Has the toolkit's thread do something when the first frame is ready to be rendered, before
   * anything that follows it. To be called before there is a window.
   */
  public static void whenReady(Runnable then) {
    Window.getWindows().addListener(new FirstWindow(new Ready(then)));
  }

  /**
   * Has the render thread do something when it is past the first frame. To be called before there
   * is a window.
   */
  public static void whenRendered(Runnable then) {
    Window.getWindows().addListener(new FirstWindow(new Begun(then)));
  }

  /** Has the next pulse listened to as soon as there is a window. */
  private static final class FirstWindow implements ListChangeListener<Window> {

    private final TKPulseListener listener;

    FirstWindow(TKPulseListener listener) {
      this.listener = listener;
    }

    @Override
    public void onChanged(Change<? extends Window> change) {
      if (held == null) {
        held = listener;
        if (listener instanceof Ready) {
          Toolkit.getToolkit().addPostSceneTkPulseListener(listener);
        } else {
          Toolkit.getToolkit().addStageTkPulseListener(listener);
        }
        Toolkit.getToolkit().requestNextPulse();
      }
    }
  }

  /** Comes when the scene is ready. */
  private static final class Ready implements TKPulseListener {

    private final Runnable then;

    Ready(Runnable then) {
      this.then = then;
    }

    @Override
    public void pulse() {
      Toolkit.getToolkit().removePostSceneTkPulseListener(this);
      then.run();
    }
  }

  /** What is queued while a pulse begins comes right after its frame is handed over. */
  private static final class Begun implements TKPulseListener, Runnable {

    private final Runnable then;

    Begun(Runnable then) {
      this.then = then;
    }

    @Override
    public void pulse() {
      Toolkit.getToolkit().removeStageTkPulseListener(this);
      Platform.runLater(this);
    }

    @Override
    public void run() {
      Toolkit.getToolkit().addRenderJob(new RenderJob(then));
    }
  }
}
