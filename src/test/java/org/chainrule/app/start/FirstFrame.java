package org.chainrule.app.start;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;

/** Tells when the first frame of this process is rendered. */
public final class FirstFrame {

  /** The toolkit holds its listeners weakly. */
  private static final AtomicReference<TKPulseListener> HELD = new AtomicReference<>();

  private FirstFrame() {}

  /**
   * Has the toolkit's thread do something when the first frame is ready to be rendered, before
   * anything that follows it. To be called before there is a window.
   */
  public static void whenReady(Runnable then) {
    atNextPulse(
        Toolkit::addPostSceneTkPulseListener, Toolkit::removePostSceneTkPulseListener, then);
  }

  /**
   * Has the render thread do something when it is past the first frame. To be called before there
   * is a window.
   */
  public static void whenRendered(Runnable then) {
    // What is queued while a pulse begins comes right after its frame is handed over.
    atNextPulse(
        Toolkit::addStageTkPulseListener,
        Toolkit::removeStageTkPulseListener,
        () -> Platform.runLater(() -> Toolkit.getToolkit().addRenderJob(new RenderJob(then))));
  }

  private static void atNextPulse(
      BiConsumer<Toolkit, TKPulseListener> adding,
      BiConsumer<Toolkit, TKPulseListener> removing,
      Runnable then) {
    TKPulseListener listener =
        () -> {
          removing.accept(Toolkit.getToolkit(), HELD.get());
          then.run();
        };
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change -> {
                  if (HELD.compareAndSet(null, listener)) {
                    adding.accept(Toolkit.getToolkit(), listener);
                    Toolkit.getToolkit().requestNextPulse();
                  }
                });
  }
}
