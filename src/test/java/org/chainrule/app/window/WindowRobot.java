package org.chainrule.app.window;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.chainrule.app.common.Opened;
import org.chainrule.app.common.WindowServices;
import org.chainrule.app.depth.DepthThreads;
import org.chainrule.app.filing.Importing;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.pass.Checking;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.chainrule.study.check.GradientCheck;

/**
 * The program's window, with a robot that presses its keys, clicks into it, and reads off the scene
 * what a screen reader would.
 */
public final class WindowRobot extends SceneRobot {

  private static final AwtMeasure MEASURE = new AwtMeasure();

  private final ExecutorService jobs = Executors.newSingleThreadExecutor();
  private final Session session;
  private final WindowServices services;
  private MainWindow window;
  private final DepthSession depth;
  private final Checking.Check check;

  private WindowRobot(
      Scenario first,
      Settings settings,
      Function<Executor, WindowServices> given,
      Checking.Check check,
      double width,
      double height) {
    this.check = check;
    session = new Session(first, settings, jobs, Platform::runLater);
    services = given.apply(jobs);
    depth = onFx(() -> new DepthSession(settings, DepthThreads.jobs(), session.notices()));
    begin(() -> show(width, height));
    await("the panels are in their place", () -> onFx(window::isFilled));
    settle();
  }

  /** Opens a window of this size on a scenario. */
  public static WindowRobot open(Scenario first, double width, double height) {
    return open(first, new Settings(), width, height);
  }

  /** Opens a window of this size on a scenario, shown in this way. */
  static WindowRobot open(Scenario first, Settings settings, double width, double height) {
    return new WindowRobot(
        first, settings, WindowRobot::forgetful, GradientCheck::run, width, height);
  }

  /** Opens a window on a scenario, with these services, which get what runs the jobs. */
  static WindowRobot open(Scenario first, Function<Executor, WindowServices> services) {
    return new WindowRobot(first, new Settings(), services, GradientCheck::run, 1600, 1000);
  }

  /** Opens a window whose gradients are checked by other means, such as a wrong derivative. */
  static WindowRobot open(Scenario first, Checking.Check check) {
    return new WindowRobot(first, new Settings(), WindowRobot::forgetful, check, 1600, 1000);
  }

  private static WindowServices forgetful(Executor jobs) {
    return WindowServices.forgetful(new ChosenFiles(), jobs, Platform::runLater);
  }

  private Stage show(double width, double height) {
    Stage fresh = new Stage();
    fresh.setWidth(width);
    fresh.setHeight(height);
    window = new MainWindow(fresh, session, () -> depth, check, MEASURE, services);
    window.show();
    return fresh;
  }

  /** As a first start does. */
  void offerLesson() {
    act(window::offerLesson);
  }

  @Override
  void closed() {
    window.close();
  }

  @Override
  public void close() {
    try {
      super.close();
    } finally {
      endJobs();
    }
  }

  /** Once this has ended nothing is written any more, so that a test's folder can be deleted. */
  private void endJobs() {
    jobs.shutdownNow();
    try {
      if (!jobs.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("a job does not end");
      }
    } catch (InterruptedException e) {
      throw new AssertionError("the jobs do not end", e);
    }
  }

  /** Waits until every job that was given so far has ended, and what came of it is there. */
  void awaitJobs() {
    try {
      jobs.submit(() -> {}).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("the jobs do not end", e);
    }
    settle();
  }

  /** Asks the window to close, as the cross in its corner does. */
  void askToClose() {
    act(() -> Event.fireEvent(stage(), new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  public Session session() {
    return session;
  }

  /** What takes in arrays. */
  Importing importing() {
    return window.importing();
  }

  DepthSession depth() {
    return depth;
  }

  /** Chooses a bundled scenario from the menu, and waits for it. */
  void choose(String id) {
    Scenario before = session.scenarioProperty().get();
    MenuButton menu = (MenuButton) node("scenarios");
    MenuItem item =
        onFx(() -> Opened.items(menu)).stream()
            .filter(candidate -> ("scenario-" + id).equals(candidate.getId()))
            .findFirst()
            .orElseThrow();
    onFx(
        () -> {
          item.fire();
          return item;
        });
    await("the scenario is open", () -> session.scenarioProperty().get() != before);
    settle();
  }

  /** Drops a file on the window. */
  void drop(Path file) {
    onFx(
        () -> {
          Dragboard board = DragboardHelper.createDragboard(holding(file));
          Node target = stage().getScene().getRoot();
          target.fireEvent(dragged(target, DragEvent.DRAG_OVER, board));
          target.fireEvent(dragged(target, DragEvent.DRAG_DROPPED, board));
          return board;
        });
  }

  private static DragEvent dragged(
      Node target, javafx.event.EventType<DragEvent> type, Dragboard board) {
    return new DragEvent(
        target, target, type, board, 9, 9, 9, 9, TransferMode.COPY, null, null, null);
  }

  private static TKClipboard holding(Path file) {
    return (TKClipboard)
        Proxy.newProxyInstance(
            WindowRobot.class.getClassLoader(),
            new Class<?>[] {TKClipboard.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getContentTypes" -> Set.of(DataFormat.FILES);
                  case "hasContent" -> arguments[0] == DataFormat.FILES;
                  case "getContent" ->
                      arguments[0] == DataFormat.FILES ? List.of(file.toFile()) : null;
                  case "getTransferModes" -> Set.of(TransferMode.COPY);
                  default -> null;
                });
  }

  /** Returns the counter over the graph, such as {@code 3 / 14}. */
  String counter() {
    return text("counter");
  }

  /** Returns every passage of the explanation, from top to bottom. */
  List<String> explanation() {
    return nodes(node -> String.valueOf(node.getId()).startsWith("passage-")).stream()
        .map(node -> (String) attribute(node, AccessibleAttribute.TEXT))
        .toList();
  }

  /** What the graph shows. */
  GraphReader graph() {
    return new GraphReader(this);
  }

  /** The middle of the operation that computes a quantity, on the screen. */
  static Point2D operation(WindowRobot window, Name result) {
    return window.graph().operation(result);
  }

  /** The middle of a cell on the screen. */
  static Point2D cell(WindowRobot window, Name name, int row, int column) {
    return window.graph().cell(name, row, column);
  }

  /** Returns the numbers of a matrix as they are read out; empty if it is not computed yet. */
  public Optional<String> numbers(String quantity) {
    return graph().numbers(quantity);
  }

  /** Returns the marks that are read out with a cell, as words; empty if it has none. */
  String marks(String quantity, int row) {
    return graph().marks(quantity, row);
  }

  /** Returns what a screen reader says for a cell of a matrix of the graph. */
  String cell(String quantity, int row, int column) {
    return graph().cell(quantity, row, column);
  }
}
