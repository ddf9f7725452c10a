package org.chainrule.app.window;

import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
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
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.session.pass.Opening;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workers;
import org.chainrule.session.pass.Workspace;
import org.chainrule.session.settings.Settings;
import org.chainrule.study.check.GradientCheck;

/**
 * Lists what keeps the window from answering: the longest stretches of work on its thread while
 * nets are opened and worked with, in a process of its own. Its arguments are names of nets, as
 * {@link Nets#named} knows them; each is worked with twice, the second time with warm code.
 *
 * <p>A stretch is one event, one result of a job, or one pulse. What counts is the processor time
 * of the thread, which other programs do not change; the places are sampled from its stack.
 */
public final class PauseProbe {

  /** What a stretch may take, in milliseconds. */
  private static final double FRAME = 16;

  private static final long SAMPLED_AFTER = 6_000_000;
  private static final long QUIET = 200_000_000;
  private static final long PATIENCE = 40_000_000_000L;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final ExecutorService jobs = Executors.newSingleThreadExecutor();
  private final ExecutorService files = Executors.newSingleThreadExecutor();
  private final List<Stretch> stretches = new ArrayList<>();
  private final List<TKPulseListener> held = new ArrayList<>();

  private Stage stage;
  private Session session;
  private MainWindow window;
  private Thread windowThread;
  private volatile Open open;
  private volatile long lastBusy;

  private PauseProbe() {}

  /** A stretch that goes on. */
  private static final class Open {
    final String kind;
    final long wall = System.nanoTime();
    final long computed;
    final Map<String, Integer> places = new LinkedHashMap<>();

    Open(String kind, long computed) {
      this.kind = kind;
      this.computed = computed;
    }
  }

  /** A stretch that has ended, its times in milliseconds. */
  private record Stretch(String kind, double computed, double wall, Map<String, Integer> places) {
    String where() {
      return places.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
          .limit(4)
          .map(place -> place.getValue() + "× " + place.getKey())
          .collect(Collectors.joining("\n          ", "\n          ", ""));
    }
  }

  /** Lists the pauses with these nets. */
  public static void main(String[] arguments) throws InterruptedException {
    PauseProbe probe = new PauseProbe();
    probe.start();
    for (String name : arguments) {
      Scenario scenario = Nets.named(name);
      for (int round = 1; round <= 2; round++) {
        System.out.printf("%n%s, round %d%n", name, round);
        probe.work(scenario);
      }
    }
    System.exit(0);
  }

  private void start() throws InterruptedException {
    AwtMeasure measure = new AwtMeasure();
    jobs.execute(() -> measure.formula(Formulas.low(Formulas.letter("z"), Formulas.whole(1)), 1));
    CountDownLatch shown = new CountDownLatch(1);
    Executor ui = work -> Platform.runLater(() -> timed("result", work));
    Platform.startup(
        () -> {
          windowThread = Thread.currentThread();
          listenToPulses();
          CanvasFonts.register();
          Settings settings = new Settings();
          settings.motionProperty().set(false);
          session =
              new Session(
                  Opening.of(BundledScenarios.first()),
                  settings,
                  new Workers(jobs, files, nothing -> {}, ui));
          stage = new Stage();
          stage.setWidth(1600);
          stage.setHeight(900);
          WindowServices around =
              WindowServices.forgetful(new NativeFileDialogs(stage), jobs, ui);
          DepthSession depth =
              new DepthSession(settings, DepthThreads.jobs(), session.notices());
          window =
              new MainWindow(stage, session, () -> depth, GradientCheck::run, measure, around);
          session.document().askBeforeLeaving(Runnable::run);
          window.show();
          shown.countDown();
        });
    shown.await();
    Thread sampler = new Thread(this::sample);
    sampler.setDaemon(true);
    sampler.start();
    quiet();
  }

  private void work(Scenario scenario) throws InterruptedException {
    Settings settings = session.settings();
    measured("open", () -> session.opener().open(() -> Opening.of(scenario)));
    repeated("step", 12, key(KeyCode.RIGHT));
    measured("to the end", key(KeyCode.END));
    measured("to the start", key(KeyCode.HOME));
    measured("to the end", key(KeyCode.END));
    repeated("step back", 6, key(KeyCode.LEFT));
    measured("select a weight", () -> session.pointing().select(Target.cell(Name.weight(1), 0, 0)));
    repeated("move the selection", 4, key(KeyCode.DOWN, true, false, false));
    measured("more digits", () -> settings.digitsProperty().set(5));
    measured("fewer digits", () -> settings.digitsProperty().set(3));
    measured("other names", key(KeyCode.Y));
    measured("back to names", key(KeyCode.Y));
    measured("numerator layout", key(KeyCode.O));
    measured("denominator layout", key(KeyCode.O));
    measured("samples as rows", key(KeyCode.R));
    measured("samples as columns", key(KeyCode.R));
    measured("flat threshold", () -> settings.flatThresholdProperty().set(0.1));
    measured("shared scale", key(KeyCode.C));
    measured("own scales", key(KeyCode.C));
    measured("dark", key(KeyCode.D));
    measured("light", key(KeyCode.D));
    measured("larger text", settings::enlargeText);
    measured("usual text", settings::resetText);
    measured("resize", () -> stage.setWidth(1400));
    measured("resize back", () -> stage.setWidth(1600));
    measured("zoom", key(KeyCode.PLUS));
    measured("fit", key(KeyCode.F));
    measured("fit back", key(KeyCode.F));
    measured("lecture", key(KeyCode.L));
    measured("no lecture", key(KeyCode.L));
    repeated("raise by key", 6, key(KeyCode.UP, false, false, true));
    measured("undo", session.editing()::undo);
    measured("redo", session.editing()::redo);
    drag();
    measured("before on", () -> settings.beforeProperty().set(true));
    repeated("raise, with before", 2, key(KeyCode.UP, false, false, true));
    measured("before off", () -> settings.beforeProperty().set(false));
    for (Lens lens : Lens.values()) {
      measured("lens " + lens.key(), () -> session.lenses().show(lens));
    }
    measured("check all", key(KeyCode.G));
    measured("edit beside check", key(KeyCode.UP, false, false, true));
    measured("lens step", () -> session.lenses().show(Lens.STEP));
    measured("net sheet", key(KeyCode.E));
    measured("close net sheet", key(KeyCode.ESCAPE));
    measured("descend", key(KeyCode.I));
    measured("lens step", () -> session.lenses().show(Lens.STEP));
    measured("depth", () -> session.workspaceProperty().set(Workspace.DEPTH));
    measured("pass", () -> session.workspaceProperty().set(Workspace.PASS));
    measured("open the first", () -> session.opener().open(() -> Opening.of(BundledScenarios.first())));
  }

  private Runnable key(KeyCode code) {
    return key(code, false, false, false);
  }

  private Runnable key(KeyCode code, boolean shift, boolean control, boolean alt) {
    return () -> {
      Node owner = Optional.ofNullable(stage.getScene().getFocusOwner()).orElse(window.content());
      owner.fireEvent(
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false));
    };
  }

  /** Drags the selected number to the right and lets it go. */
  private void drag() throws InterruptedException {
    Node graph = window.content().lookup("#graph");
    double[] at = new double[2];
    onFx(() -> session.pointing().select(Target.cell(Name.weight(1), 0, 0)));
    quiet();
    onFx(() -> find(graph, at));
    measured("press the number", mouse(graph, MouseEvent.MOUSE_PRESSED, at[0], at[1]));
    for (int k = 1; k <= 5; k++) {
      measured("drag", mouse(graph, MouseEvent.MOUSE_DRAGGED, at[0] + 10 * k, at[1]));
    }
    measured("let go", mouse(graph, MouseEvent.MOUSE_RELEASED, at[0] + 50, at[1]));
  }

  private void find(Node graph, double[] at) {
    Optional<Target> wanted = session.pointing().selectionProperty().get();
    double width = graph.getLayoutBounds().getWidth();
    double height = graph.getLayoutBounds().getHeight();
    for (double y = 4; y < height; y += 8) {
      for (double x = 4; x < width; x += 12) {
        mouse(graph, MouseEvent.MOUSE_MOVED, x, y).run();
        if (session.pointing().hoverProperty().get().equals(wanted)) {
          at[0] = x;
          at[1] = y;
          return;
        }
      }
    }
    System.out.println("  the number to drag is out of sight");
  }

  private static Runnable mouse(Node node, EventType<MouseEvent> type, double x, double y) {
    boolean down = type != MouseEvent.MOUSE_MOVED && type != MouseEvent.MOUSE_RELEASED;
    return () ->
        Event.fireEvent(
            node,
            new MouseEvent(
                type,
                node.localToScene(x, y).getX(),
                node.localToScene(x, y).getY(),
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                true,
                false,
                true,
                null));
  }

  private void repeated(String what, int times, Runnable action) throws InterruptedException {
    for (int k = 0; k < times; k++) {
      measured(what, action);
    }
  }

  private void measured(String what, Runnable action) throws InterruptedException {
    synchronized (stretches) {
      stretches.clear();
    }
    long begun = System.nanoTime();
    onFx(() -> timed("event", action));
    quiet();
    report(what, (lastBusy - begun) / 1e6);
  }

  private void report(String what, double until) {
    List<Stretch> all;
    synchronized (stretches) {
      all = List.copyOf(stretches);
    }
    double longest = all.stream().mapToDouble(Stretch::computed).max().orElse(0);
    double total = all.stream().mapToDouble(Stretch::computed).sum();
    System.out.printf(
        "  %-20s longest %7.1f  all %7.1f ms  settled after %7.1f ms%n",
        what, longest, total, until);
    all.stream()
        .filter(stretch -> stretch.computed() > FRAME)
        .forEach(
            stretch ->
                System.out.printf(
                    "      %s %.1f ms (wall %.1f)%s%n",
                    stretch.kind(), stretch.computed(), stretch.wall(), stretch.where()));
  }

  private static void onFx(Runnable work) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          try {
            work.run();
          } finally {
            done.countDown();
          }
        });
    done.await();
  }

  /** Waits until neither the window nor anyone who works for it has anything to do. */
  private void quiet() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    long since = System.nanoTime();
    long computed = system.getProcessCpuTime();
    while (System.nanoTime() < end && System.nanoTime() - since < QUIET) {
      Thread.sleep(20);
      long now = system.getProcessCpuTime();
      if (now - computed > 8_000_000) {
        since = System.nanoTime();
      }
      computed = now;
    }
  }

  private void timed(String kind, Runnable work) {
    begin(kind);
    try {
      work.run();
    } finally {
      end();
    }
  }

  private void begin(String kind) {
    open = new Open(kind, threads.getCurrentThreadCpuTime());
  }

  private void end() {
    Open ended = open;
    open = null;
    if (ended != null) {
      double computed = (threads.getCurrentThreadCpuTime() - ended.computed) / 1e6;
      double wall = (System.nanoTime() - ended.wall) / 1e6;
      lastBusy = System.nanoTime();
      synchronized (stretches) {
        stretches.add(new Stretch(ended.kind, computed, wall, Map.copyOf(ended.places)));
      }
    }
  }

  /** Stages are told of a pulse before scenes are, and these before what comes after them. */
  private void listenToPulses() {
    Toolkit toolkit = Toolkit.getToolkit();
    TKPulseListener begins = () -> begin("pulse");
    TKPulseListener ends = this::end;
    held.addAll(List.of(begins, ends));
    toolkit.addStageTkPulseListener(begins);
    toolkit.addPostSceneTkPulseListener(ends);
  }

  private void sample() {
    while (true) {
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        return;
      }
      Open now = open;
      if (now != null && System.nanoTime() - now.wall > SAMPLED_AFTER) {
        String place = place(windowThread.getStackTrace());
        if (open == now) {
          now.places.merge(place, 1, Integer::sum);
        }
      }
    }
  }

  /** The way through the program's own code, from the outside in, without what is everywhere. */
  private static String place(StackTraceElement... stack) {
    List<String> ours =
        Arrays.stream(stack)
            .filter(frame -> frame.getClassName().startsWith("org.chainrule."))
            .filter(frame -> !frame.getClassName().contains("PauseProbe"))
            .filter(frame -> !frame.getMethodName().startsWith("lambda$"))
            .map(PauseProbe::brief)
            .distinct()
            .toList();
    String inner = stack.length == 0 ? "" : brief(stack[0]);
    List<String> way = new ArrayList<>(ours.subList(0, Math.min(7, ours.size())));
    java.util.Collections.reverse(way);
    return String.join(" > ", way) + " | " + inner;
  }

  private static String brief(StackTraceElement frame) {
    String name = frame.getClassName();
    return name.substring(name.lastIndexOf('.') + 1) + "." + frame.getMethodName();
  }
}
