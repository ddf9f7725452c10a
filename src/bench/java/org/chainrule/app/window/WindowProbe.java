package org.chainrule.app.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
 * SIZES}, {@code map}, {@code train SIZES} or {@code heap}.
 */
public final class WindowProbe {

  private static final int WARM_UP = 300;
  private static final int STEPS = 500;
  private static final int EDITS = 1_000;
  private static final long BETWEEN_KEYS = 5;
  private static final long SETTLED = 2_000;

  private final ExecutorService jobs = Executors.newSingleThreadExecutor();
  private Stage stage;
  private KeyTimer timer;
  private Session session;
  private DepthSession depth;
  private int states;

  private WindowProbe() {}

  /** Measures what the first argument names. */
  public static void main(String[] arguments) throws InterruptedException {
    WindowProbe probe = new WindowProbe();
    switch (arguments[0]) {
      case "steps" -> probe.steps(Nets.of(arguments[1], 1), arguments[1]);
      case "edits" -> probe.edits(Nets.of(arguments[1], 1), arguments[1]);
      case "map" -> probe.map();
      case "train" -> probe.train(Nets.of(arguments[1], 1));
      case "heap" -> probe.heap();
      default -> throw new IllegalArgumentException(arguments[0]);
    }
    System.exit(0);
  }

  private void steps(Scenario scenario, String name) throws InterruptedException {
    open(scenario);
    new Race(name, timer, stage, this::stepKey).run();
  }

  private KeyEvent stepKey() {
    boolean last = session.stepping().cursor() == session.stepping().count();
    return KeyTimer.pressed(last ? KeyCode.HOME : KeyCode.RIGHT, false);
  }

  /** Moves from layer to layer, first in peace and then while two maps are filled on all cores. */
  private void map() throws InterruptedException {
    open(BundledScenarios.first());
    KeyTimer.onFx(() -> session.workspaceProperty().set(Workspace.DEPTH));
    timed("no map", this::layerKey);
    KeyTimer.onFx(
        () -> {
          depth.maps().networksProperty().set(Sampling.MOST_NETWORKS);
          depth.startMaps();
        });
    timed("two maps", this::layerKey);
    if (!depth.maps().runningProperty().get()) {
      throw new IllegalStateException("the maps were full before all was measured");
    }
    System.out.printf(
        "maps: %.0f nets/s%n", depth.maps().progress().orElseThrow().networksPerSecond());
  }

  /** Goes from state to state, first in peace and then while a run goes on at full speed. */
  private void train(Scenario scenario) throws InterruptedException {
    open(scenario);
    KeyTimer.onFx(() -> session.workspaceProperty().set(Workspace.TRAIN));
    Thread.sleep(SETTLED);
    timer.timed(() -> KeyTimer.pressed(KeyCode.X, false));
    Thread.sleep(SETTLED);
    timed("no run", this::stateKey);
    timer.timed(() -> KeyTimer.pressed(KeyCode.UP, false));
    timer.timed(() -> KeyTimer.pressed(KeyCode.PLUS, false));
    timer.timed(() -> KeyTimer.pressed(KeyCode.PLUS, false));
    timer.timed(() -> KeyTimer.pressed(KeyCode.SPACE, false));
    timed("a run", this::stateKey);
  }

  private KeyEvent stateKey() {
    return KeyTimer.pressed(states++ % 40 == 0 ? KeyCode.HOME : KeyCode.RIGHT, false);
  }

  private void timed(String name, Supplier<KeyEvent> keys) throws InterruptedException {
    List<Timing> timings = new ArrayList<>();
    for (int k = -WARM_UP; k < STEPS; k++) {
      Timing timing = timer.timed(keys);
      if (k >= 0) {
        timings.add(timing);
      }
      Thread.sleep(BETWEEN_KEYS);
    }
    System.out.printf("%-12s  %s%n", name, Figures.parts(timings));
    System.out.println("                " + Figures.frames(timings));
  }

  private KeyEvent layerKey() {
    boolean last = depth.layerProperty().get() == depth.chosen().stack().depth();
    return KeyTimer.pressed(last ? KeyCode.HOME : KeyCode.RIGHT, false);
  }

  /** Scrubs the first weight up and down by key, at the end of the pass, where most is shown. */
  private void edits(Scenario scenario, String name) throws InterruptedException {
    open(scenario);
    KeyTimer.onFx(
        () -> {
          session.stepping().goToEnd();
          session.pointing().select(Target.cell(Name.weight(1), 0, 0));
        });
    int[] count = new int[1];
    Supplier<KeyEvent> keys =
        () -> KeyTimer.pressed(count[0]++ % 40 < 20 ? KeyCode.UP : KeyCode.DOWN, true);
    new Race(name, timer, stage, keys).run();
    System.out.printf("    of that the pass alone takes %.3f ms%n", passAlone(scenario));
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

  private void heap() throws InterruptedException {
    open(Nets.of("784-256-10", 64));
    for (int k = 0; k < 16; k++) {
      timer.timed(this::stepKey);
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
          timer = new KeyTimer(stage, this::whenEditIsComputed);
          stage.setWidth(1920);
          stage.setHeight(1080);
          WindowServices around =
              WindowServices.forgetful(new NativeFileDialogs(stage), jobs, Platform::runLater);
          depth = new DepthSession(settings, DepthThreads.jobs(), session.notices());
          new MainWindow(stage, session, () -> depth, GradientCheck::run, measure, around).show();
          KeyTimer.whenRendered((pulse, now) -> shown.countDown());
        });
    shown.await();
  }
}
