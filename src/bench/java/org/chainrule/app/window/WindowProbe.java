package org.chainrule.app.window;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.chainrule.app.common.WindowServices;
import org.chainrule.app.depth.DepthThreads;
import org.chainrule.app.filing.NativeFileDialogs;
import org.chainrule.bench.Nets;
import org.chainrule.drawing.surface.CanvasFonts;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.Formulas;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.session.settings.Settings;
import org.chainrule.study.check.GradientCheck;
import org.chainrule.study.depth.Sampling;

/**
 * Measures the window from within, in a process of its own: {@code steps SIZES}, {@code edits
 * SIZES}, {@code map}, {@code start}, {@code empty} or {@code heap}.
 *
 * <p>A frame counts as rendered when the render thread has run everything that was queued for it up
 * to the end of the first pulse after the event.
 */
public final class WindowProbe {

  private static final int WARM_UP = 300;
  private static final int STEPS = 500;
  private static final int EDITS = 1_000;
  private static final long BETWEEN_KEYS = 5;

  /** The toolkit holds its listeners weakly. */
  private static final Set<TKPulseListener> HELD = ConcurrentHashMap.newKeySet();

  private static long[] windowThreads = {};

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
      case "edits" -> probe.edits(Nets.of(arguments[1], 1), arguments[1]);
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
    Timing[] timings = new Timing[STEPS];
    for (int k = -WARM_UP; k < STEPS; k++) {
      timings[Math.max(0, k)] = step();
    }
    report(name, timings);
  }

  /** Moves from layer to layer, first in peace and then while two maps are filled on all cores. */
  private void map() throws InterruptedException {
    open(BundledScenarios.first());
    onFx(() -> session.workspaceProperty().set(Workspace.DEPTH));
    layers("no map");
    onFx(
        () -> {
          depth.maps().networksProperty().set(Sampling.MOST_NETWORKS);
          depth.startMaps();
        });
    layers("two maps");
    if (!depth.maps().runningProperty().get()) {
      throw new IllegalStateException("the maps were full before all was measured");
    }
    System.out.printf(
        "maps: %.0f nets/s%n", depth.maps().progress().orElseThrow().networksPerSecond());
  }

  private void layers(String name) throws InterruptedException {
    Timing[] timings = new Timing[STEPS];
    for (int k = -WARM_UP; k < STEPS; k++) {
      timings[Math.max(0, k)] = timed(this::layerKey);
      Thread.sleep(BETWEEN_KEYS);
    }
    report(name, timings);
    reportFrames(timings);
  }

  private KeyEvent layerKey() {
    boolean last = depth.layerProperty().get() == depth.chosen().stack().depth();
    return pressed(last ? KeyCode.HOME : KeyCode.RIGHT);
  }

  private static KeyEvent pressed(KeyCode key) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false);
  }

  /** Scrubs the first weight up and down by key, at the end of the pass, where most is shown. */
  private void edits(Scenario scenario, String name) throws InterruptedException {
    open(scenario);
    onFx(
        () -> {
          session.goToEnd();
          session.select(Target.cell(Name.weight(1), 0, 0));
        });
    Timing[] timings = new Timing[EDITS];
    for (int k = -WARM_UP; k < EDITS; k++) {
      KeyCode key = Math.floorMod(k, 40) < 20 ? KeyCode.UP : KeyCode.DOWN;
      timings[Math.max(0, k)] =
          timed(() -> new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, true, false));
    }
    report(name, timings);
    System.out.printf("                of that the pass alone takes %.3f ms%n", passAlone(scenario));
  }

  private static double passAlone(Scenario scenario) {
    double[] milliseconds = new double[EDITS];
    for (int k = 0; k < EDITS; k++) {
      long start = System.nanoTime();
      Pass.run(scenario);
      milliseconds[k] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(milliseconds);
    return milliseconds[EDITS / 2];
  }

  private static void onFx(Runnable work) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          work.run();
          done.countDown();
        });
    done.await();
  }

  private static void report(String name, Timing... timings) {
    double[] all = sorted(timings, Timing::all);
    System.out.printf(
        "%-12s  p50 %6.2f  p95 %6.2f  p99 %6.2f ms  (to the end of layout and painting %5.2f,"
            + " rendering %5.2f)%n",
        name,
        all[all.length / 2],
        all[all.length * 95 / 100],
        all[all.length * 99 / 100],
        sorted(timings, Timing::painted)[all.length / 2],
        sorted(timings, Timing::rendered)[all.length / 2]);
  }

  /** A key waits for the next frame; this is the frame alone, and what was computed for it. */
  private static void reportFrames(Timing... timings) {
    double[] frames = sorted(timings, Timing::frameAlone);
    double[] computing = sorted(timings, Timing::computing);
    System.out.printf(
        "                a frame takes p50 %.2f  p95 %.2f ms; computing in it p50 %.2f  p95 %.2f ms%n",
        frames[frames.length / 2],
        frames[frames.length * 95 / 100],
        computing[computing.length / 2],
        computing[computing.length * 95 / 100]);
  }

  private static double[] sorted(Timing[] timings, ToDoubleFunction<Timing> part) {
    return Arrays.stream(timings).mapToDouble(part).sorted().toArray();
  }

  /**
   * When things happened, in nanoseconds.
   *
   * @param event when an event was handled
   * @param begun when the pulse after it began
   * @param pulse when that had painted
   * @param frame when that was rendered
   * @param computed how long the window's threads computed from the pulse on, which a busy computer
   *     does not change
   */
  private record Timing(long event, long begun, long pulse, long frame, long computed) {
    double all() {
      return (frame - event) / 1e6;
    }

    double painted() {
      return (pulse - event) / 1e6;
    }

    double rendered() {
      return (frame - pulse) / 1e6;
    }

    double frameAlone() {
      return (frame - begun) / 1e6;
    }

    double computing() {
      return computed / 1e6;
    }
  }

  private Timing step() throws InterruptedException {
    return timed(
        () -> {
          KeyCode key = session.cursor() == session.stepCount() ? KeyCode.HOME : KeyCode.RIGHT;
          return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false);
        });
  }

  private Timing timed(Supplier<KeyEvent> key) throws InterruptedException {
    CountDownLatch rendered = new CountDownLatch(1);
    long[] times = new long[5];
    Platform.runLater(
        () -> {
          times[0] = System.nanoTime();
          stage.getScene().getRoot().fireEvent(key.get());
          whenEditIsComputed(
              () -> {
                whenPulseBegins(
                    () -> {
                      times[1] = System.nanoTime();
                      times[4] = -computed();
                    });
                whenRendered(
                    (pulse, now) -> {
                      times[2] = pulse;
                      times[3] = now;
                      times[4] += computed();
                      rendered.countDown();
                    });
              });
        });
    rendered.await();
    return new Timing(times[0], times[1], times[2], times[3], times[4]);
  }

  /** The pass of a large net is run and laid out by a job, and its picture counts, not the last. */
  private void whenEditIsComputed(Runnable then) {
    if (session.editing().isShown()) {
      then.run();
      return;
    }
    session
        .scenarioProperty()
        .addListener(
            new ChangeListener<>() {
              @Override
              public void changed(
                  ObservableValue<? extends Scenario> source, Scenario before, Scenario after) {
                if (session.editing().isShown()) {
                  source.removeListener(this);
                  then.run();
                }
              }
            });
  }

  /** The processor time that the window's threads have had by now, in nanoseconds. */
  private static long computed() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    if (windowThreads.length == 0) {
      windowThreads =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().matches("JavaFX Application Thread|Quantum.*"))
              .mapToLong(Thread::getId)
              .toArray();
    }
    return LongStream.of(windowThreads).map(threads::getThreadCpuTime).sum();
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
          whenRendered((pulse, now) -> shown.countDown());
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
    jobs.execute(() -> measure.formula(Formulas.low(Formulas.letter("z"), Formulas.whole(1)), 1));
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
          WindowServices around =
              WindowServices.forgetful(new NativeFileDialogs(stage), jobs, Platform::runLater);
          depth = new DepthSession(settings, DepthThreads.jobs());
          new MainWindow(stage, session, () -> depth, GradientCheck::run, measure, around).show();
          whenRendered((pulse, now) -> shown.countDown());
        });
    shown.await();
  }

  private static void printAge() {
    Instant begun = ProcessHandle.current().info().startInstant().orElseThrow();
    System.out.println(Duration.between(begun, Instant.now()).toMillis());
  }

  /** Told when the pulse had painted and when the frame was rendered. */
  @FunctionalInterface
  private interface Rendered {
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
  private static void whenRendered(Rendered then) {
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
}
