package org.chainrule.app.window;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/**
 * Times keys of a window. A frame counts as rendered when the render thread has run everything that
 * was queued for it up to the end of the first pulse after the event.
 */
final class KeyTimer {

  /** The toolkit holds its listeners weakly. */
  private static final Set<TKPulseListener> HELD = ConcurrentHashMap.newKeySet();

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static long uiThread;
  private static long renderThread;

  private final Stage stage;
  private final Consumer<Runnable> whenReady;

  /**
   * Creates a timer.
   *
   * @param whenReady runs, in the UI thread, what is given to it when what a key asked for is there
   *     to be shown
   */
  KeyTimer(Stage stage, Consumer<Runnable> whenReady) {
    this.stage = stage;
    this.whenReady = whenReady;
  }

  static KeyEvent pressed(KeyCode key, boolean alt) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, alt, false);
  }

  /** Presses a key and waits for its picture. */
  Timing timed(Supplier<KeyEvent> key) throws InterruptedException {
    return timed(key, whenReady);
  }

  /** The same in a scene that is ready as soon as it has had the key. */
  Timing timedAtOnce(KeyEvent key) throws InterruptedException {
    return timed(() -> key, Runnable::run);
  }

  private Timing timed(Supplier<KeyEvent> key, Consumer<Runnable> ready)
      throws InterruptedException {
    CountDownLatch rendered = new CountDownLatch(1);
    long[] times = new long[4];
    long[] computed = new long[3];
    Platform.runLater(
        () -> {
          findThreads();
          times[0] = System.nanoTime();
          computed[0] = -computed(uiThread);
          computed[1] = -computed(renderThread);
          stage.getScene().getRoot().fireEvent(key.get());
          ready.accept(
              () -> {
                whenPulseBegins(
                    () -> {
                      times[1] = System.nanoTime();
                      computed[2] = -computed(uiThread) - computed(renderThread);
                    });
                whenRendered(
                    (pulse, now) -> {
                      times[2] = pulse;
                      times[3] = now;
                      computed[0] += computed(uiThread);
                      computed[1] += computed(renderThread);
                      computed[2] += computed(uiThread) + computed(renderThread);
                      rendered.countDown();
                    });
              });
        });
    rendered.await();
    return new Timing(
        times[0], times[1], times[2], times[3], computed[0], computed[1], computed[2]);
  }

  private static void findThreads() {
    if (uiThread == 0) {
      uiThread = Thread.currentThread().getId();
      renderThread =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().startsWith("QuantumRenderer"))
              .mapToLong(Thread::getId)
              .findFirst()
              .orElseThrow();
    }
  }

  /** The processor time that a thread has had by now, in nanoseconds. */
  private static long computed(long thread) {
    return THREADS.getThreadCpuTime(thread);
  }

  /** Told when the pulse had painted and when the frame was rendered. */
  @FunctionalInterface
  interface Rendered {
    void at(long pulse, long frame);
  }

  /** Calls back when the next frame is begun. */
  private static void whenPulseBegins(Runnable then) {
    Toolkit toolkit = Toolkit.getToolkit();
    TKPulseListener[] listener = new TKPulseListener[1];
    listener[0] =
        () -> {
          toolkit.removeStageTkPulseListener(listener[0]);
          HELD.remove(listener[0]);
          then.run();
        };
    HELD.add(listener[0]);
    toolkit.addStageTkPulseListener(listener[0]);
  }

  /** Calls back from the render thread once it is past the next pulse's frame. */
  static void whenRendered(Rendered then) {
    Toolkit toolkit = Toolkit.getToolkit();
    TKPulseListener[] listener = new TKPulseListener[1];
    listener[0] =
        () -> {
          long pulse = System.nanoTime();
          toolkit.removePostSceneTkPulseListener(listener[0]);
          HELD.remove(listener[0]);
          Platform.runLater(
              () -> toolkit.addRenderJob(new RenderJob(() -> then.at(pulse, System.nanoTime()))));
        };
    HELD.add(listener[0]);
    toolkit.addPostSceneTkPulseListener(listener[0]);
    toolkit.requestNextPulse();
  }

  /** Does something in the UI thread and waits until it is done. */
  static void onFx(Runnable work) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          work.run();
          done.countDown();
        });
    done.await();
  }
}
