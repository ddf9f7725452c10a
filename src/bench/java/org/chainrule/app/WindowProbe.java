package org.chainrule.app;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.chainrule.bench.Nets;
import org.chainrule.drawing.AwtMeasure;
import org.chainrule.drawing.CanvasFonts;
import org.chainrule.file.BundledScenarios;
import org.chainrule.network.Scenario;
import org.chainrule.session.Place;
import org.chainrule.session.Session;
import org.chainrule.session.Settings;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.study.depth.Sampling;

/**
 * Measures the window from within, in a process of its own: {@code steps SIZES}, {@code map},
 * {@code start}, {@code empty} or {@code heap}.
 *
 * <p>A frame counts as rendered when the render thread has run everything that was queued for it up
 * to the end of the first pulse after the event.
 */
public final class WindowProbe {

  private static final int WARM_UP = 300;
  private static final int COUNTED = 500;
  private static final long BETWEEN_KEYS = 5;

  /** The toolkit holds its listeners weakly. */
  private static final Set<TKPulseListener> HELD = ConcurrentHashMap.newKeySet();

  private final ExecutorService jobs = Executors.newSingleThreadExecutor();
  private Stage stage;
  private Session session;
  private DepthSession depth;

  private WindowProbe() {}

  /** Measures what the first argument names. */
  public static void main(String[] arguments) throws InterruptedException {
    WindowProbe probe = new WindowProbe();
    switch (arguments[0]) {
      case "steps" -> probe.steps(Nets.of(arguments[1], 1), arguments[1]);
      case "map" -> probe.map();
      case "start" -> probe.start();
      case "empty" -> probe.empty();
      case "heap" -> probe.heap();
      default -> throw new IllegalArgumentException(arguments[0]);
    }
    System.exit(0);
  }

  private void steps(Scenario scenario, String name) throws InterruptedException {
    open(scenario);
    double[] milliseconds = new double[COUNTED];
    for (int k = -WARM_UP; k < COUNTED; k++) {
      double time = step();
      if (k >= 0) {
        milliseconds[k] = time;
      }
    }
    print(name, milliseconds);
  }

  /** Moves from layer to layer, first in peace and then while two maps are filled on all cores. */
  private void map() throws InterruptedException {
    open(BundledScenarios.first());
    Platform.runLater(() -> session.placeProperty().set(Place.DEPTH));
    double[] quiet = new double[COUNTED];
    double[] busy = new double[COUNTED];
    for (int k = -WARM_UP; k < COUNTED; k++) {
      double time = press(this::layerKey);
      quiet[Math.max(0, k)] = time;
    }
    Platform.runLater(
        () -> {
          depth.maps().networksProperty().set(Sampling.MOST_NETWORKS);
          depth.startMaps();
        });
    for (int k = -WARM_UP; k < COUNTED; k++) {
      double time = press(this::layerKey);
      busy[Math.max(0, k)] = time;
      Thread.sleep(BETWEEN_KEYS);
    }
    if (!depth.maps().runningProperty().get()) {
      throw new IllegalStateException("the maps were full before all was measured");
    }
    print("no map", quiet);
    print("two maps", busy);
    System.out.printf("maps: %.0f nets/s%n", depth.maps().progress().orElseThrow().networksPerSecond());
  }

  private KeyCode layerKey() {
    return depth.layerProperty().get() == depth.chosen().stack().depth()
        ? KeyCode.HOME
        : KeyCode.RIGHT;
  }

  private static void print(String name, double... milliseconds) {
    Arrays.sort(milliseconds);
    System.out.printf(
        "%-12s  p50 %6.2f  p95 %6.2f  p99 %6.2f ms%n",
        name,
        milliseconds[COUNTED / 2],
        milliseconds[COUNTED * 95 / 100],
        milliseconds[COUNTED * 99 / 100]);
  }

  private double step() throws InterruptedException {
    return press(
        () -> session.cursor() == session.stepCount() ? KeyCode.HOME : KeyCode.RIGHT);
  }

  private double press(Supplier<KeyCode> keys) throws InterruptedException {
    CountDownLatch rendered = new CountDownLatch(1);
    long[] times = new long[2];
    Platform.runLater(
        () -> {
          KeyCode key = keys.get();
          times[0] = System.nanoTime();
          stage
              .getScene()
              .getRoot()
              .fireEvent(
                  new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
          whenRendered(
              now -> {
                times[1] = now;
                rendered.countDown();
              });
        });
    rendered.await();
    return (times[1] - times[0]) / 1e6;
  }

  private void start() throws InterruptedException {
    open(BundledScenarios.first());
    printAge();
  }

  private void empty() throws InterruptedException {
    CountDownLatch shown = new CountDownLatch(1);
    Platform.startup(
        () -> {
          stage = new Stage();
          stage.setScene(new Scene(new StackPane(new Label("Chainrule")), 1920, 1080));
          stage.show();
          whenRendered(now -> shown.countDown());
        });
    shown.await();
    printAge();
  }

  private void heap() throws InterruptedException {
    open(Nets.of("784-256-10", 64));
    for (int k = 0; k < 16; k++) {
      step();
    }
    session.traceProperty().get().complete();
    long used = Long.MAX_VALUE;
    for (int k = 0; k < 5; k++) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
    }
    System.out.printf("heap after a full collection: %.1f MB%n", used / 1e6);
  }

  private void open(Scenario scenario) throws InterruptedException {
    AwtMeasure measure = new AwtMeasure();
    jobs.execute(() -> measure.formula("z_1", 1));
    CountDownLatch shown = new CountDownLatch(1);
    Platform.startup(
        () -> {
          CanvasFonts.register();
          Settings settings = new Settings();
          settings.motionProperty().set(false);
          session = new Session(scenario, settings, jobs, Platform::runLater);
          stage = new Stage();
          stage.setWidth(1920);
          stage.setHeight(1080);
          depth = new DepthSession(settings, DepthThreads.jobs());
          new MainWindow(stage, session, depth, measure).show();
          whenRendered(now -> shown.countDown());
        });
    shown.await();
  }

  private static void printAge() {
    Instant begun = ProcessHandle.current().info().startInstant().orElseThrow();
    System.out.println(Duration.between(begun, Instant.now()).toMillis());
  }

  /** Calls back from the render thread once it is past the next pulse's frame. */
  private static void whenRendered(LongConsumer then) {
    Toolkit toolkit = Toolkit.getToolkit();
    TKPulseListener[] listener = new TKPulseListener[1];
    listener[0] =
        () -> {
          toolkit.removePostSceneTkPulseListener(listener[0]);
          HELD.remove(listener[0]);
          Platform.runLater(
              () -> toolkit.addRenderJob(new RenderJob(() -> then.accept(System.nanoTime()))));
        };
    HELD.add(listener[0]);
    toolkit.addPostSceneTkPulseListener(listener[0]);
    toolkit.requestNextPulse();
  }
}
