package org.chainrule.app;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.chainrule.drawing.AwtMeasure;
import org.chainrule.drawing.CanvasFonts;
import org.chainrule.layout.Box;
import org.chainrule.layout.MatrixBlock;
import org.chainrule.network.Scenario;
import org.chainrule.pass.Name;
import org.chainrule.session.Checking;
import org.chainrule.session.Session;
import org.chainrule.session.Settings;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.study.GradientCheck;
import org.chainrule.view.graph.GraphPane;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The program's window, with a robot that presses its keys, clicks into it, and reads off the scene
 * what a screen reader would.
 */
final class WindowRobot implements AutoCloseable {

  private static final AwtMeasure MEASURE = new AwtMeasure();
  private static final int PATIENCE_SECONDS = 20;

  /** How often what happens in the toolkit's thread may hand on to something later there. */
  private static final int ROUNDS = 6;

  private static final Pattern CELL =
      Pattern.compile("row (\\d+)(?:, column (\\d+))?: ([^,]*)(?:, (.*))?");

  private final List<Throwable> failures = new ArrayList<>();
  private final ExecutorService jobs = Executors.newSingleThreadExecutor();
  private final Stage stage;
  private final Session session;
  private final Surroundings around;
  private MainWindow window;
  private final DepthSession depth;
  private final Checking.Check check;

  private WindowRobot(
      Scenario first,
      Settings settings,
      Function<Executor, Surroundings> surroundings,
      Checking.Check check,
      double width,
      double height) {
    this.check = check;
    try {
      FxToolkit.registerPrimaryStage();
    } catch (TimeoutException e) {
      throw new AssertionError("the toolkit does not start", e);
    }
    Platform.setImplicitExit(false);
    session = new Session(first, settings, jobs, Platform::runLater);
    around = surroundings.apply(jobs);
    depth = onFx(() -> new DepthSession(settings, DepthThreads.jobs()));
    stage = onFx(() -> show(width, height));
    await("the window has the keyboard", () -> onFx(stage::isFocused));
    settle();
  }

  /** Opens a window of this size on a scenario. */
  static WindowRobot open(Scenario first, double width, double height) {
    return open(first, new Settings(), width, height);
  }

  /** Opens a window of this size on a scenario, shown in this way. */
  static WindowRobot open(Scenario first, Settings settings, double width, double height) {
    return new WindowRobot(
        first, settings, WindowRobot::forgetful, GradientCheck::run, width, height);
  }

  /** Opens a window on a scenario, in these surroundings, which get what runs the jobs. */
  static WindowRobot open(Scenario first, Function<Executor, Surroundings> surroundings) {
    return new WindowRobot(first, new Settings(), surroundings, GradientCheck::run, 1600, 1000);
  }

  /** Opens a window whose gradients are checked by other means, such as a wrong derivative. */
  static WindowRobot open(Scenario first, Checking.Check check) {
    return new WindowRobot(first, new Settings(), WindowRobot::forgetful, check, 1600, 1000);
  }

  private static Surroundings forgetful(Executor jobs) {
    return Surroundings.forgetful(new ChosenFiles(), jobs, Platform::runLater);
  }

  private Stage show(double width, double height) {
    Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
    CanvasFonts.register();
    Stage fresh = new Stage();
    fresh.setWidth(width);
    fresh.setHeight(height);
    window = new MainWindow(fresh, session, depth, check, MEASURE, around);
    window.show();
    fresh.requestFocus();
    return fresh;
  }

  /** Closes the window, and fails if anything went wrong in the toolkit's thread meanwhile. */
  @Override
  public void close() {
    onFx(
        () -> {
          stage.hide();
          window.close();
          Thread.currentThread().setUncaughtExceptionHandler(null);
          return stage;
        });
    endJobs();
    if (!failures.isEmpty()) {
      throw new AssertionError("in the toolkit's thread", failures.get(0));
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

  /** Does something in the toolkit's thread and waits for it. */
  static <T> T onFx(Callable<T> work) {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
  }

  /** Does something in the toolkit's thread, and waits until every event is done with. */
  void act(Runnable work) {
    onFx(
        () -> {
          work.run();
          return stage;
        });
    settle();
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
    act(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  /** Waits until something has come to be. */
  static void await(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("waited in vain until " + what, e);
    }
  }

  /** Waits until every event is done with, and lays the scene out. */
  void settle() {
    settle(stage);
  }

  /** Waits until every event is done with, and lays the scene of a window out. */
  static void settle(Window stage) {
    for (int round = 0; round < ROUNDS; round++) {
      onFx(() -> laidOut(stage));
    }
  }

  private static Parent laidOut(Window stage) {
    Parent root = stage.getScene().getRoot();
    root.applyCss();
    root.layout();
    return root;
  }

  /**
   * Where a node is on the screen once its window is laid out: what has only just come to be is
   * visible before it has its place.
   */
  static Bounds onScreen(Node node) {
    settle(onFx(() -> node.getScene().getWindow()));
    return onFx(() -> node.localToScreen(node.getLayoutBounds()));
  }

  Session session() {
    return session;
  }

  DepthSession depth() {
    return depth;
  }

  Stage stage() {
    return stage;
  }

  /** Presses a key, with the keys before it held down. */
  void press(KeyCode... keys) {
    press(stage, keys);
  }

  /** Presses a key in the window that has the keyboard, with the keys before it held down. */
  static void press(Stage stage, KeyCode... keys) {
    onFx(
        () -> {
          Robot keyboard = new Robot();
          for (KeyCode key : keys) {
            keyboard.keyPress(key);
          }
          for (int k = keys.length - 1; k >= 0; k--) {
            keyboard.keyRelease(keys[k]);
          }
          return keyboard;
        });
    settle(stage);
  }

  /** Clicks into the middle of a node. */
  void click(String id) {
    Node node = node(id);
    Bounds bounds = onScreen(node);
    clickAt(bounds.getCenterX(), bounds.getCenterY());
  }

  /** Clicks at a point of the screen. */
  void clickAt(double x, double y) {
    pointAt(x, y);
    mouse(robot -> robot.mousePress(MouseButton.PRIMARY));
    mouse(robot -> robot.mouseRelease(MouseButton.PRIMARY));
  }

  private void mouse(Consumer<Robot> action) {
    onFx(
        () -> {
          Robot robot = new Robot();
          action.accept(robot);
          return robot;
        });
    settle();
  }

  /** Moves the pointer to a point of the screen. */
  void pointAt(double x, double y) {
    mouse(robot -> robot.mouseMove(x, y));
  }

  /** Takes a node with the mouse and puts it down so many pixels further. */
  void drag(Node node, double dx, double dy) {
    Bounds bounds = onScreen(node);
    dragFrom(bounds.getCenterX(), bounds.getCenterY(), dx, dy);
  }

  /** Takes what is at a point of the screen, and puts it down so many pixels further. */
  void dragFrom(double x, double y, double dx, double dy) {
    pointAt(x, y);
    mouse(robot -> robot.mousePress(MouseButton.PRIMARY));
    pointAt(x + dx / 2, y + dy / 2);
    pointAt(x + dx, y + dy);
    mouse(robot -> robot.mouseRelease(MouseButton.PRIMARY));
  }

  /** The middle of the operation that computes a quantity, on the screen. */
  static Point2D operation(WindowRobot window, Name result) {
    window.settle();
    return onFx(
        () -> {
          GraphPane graph = (GraphPane) window.node("graph");
          Box box =
              graph.graphLayout().nodes().stream()
                  .filter(node -> node.result().equals(result))
                  .findFirst()
                  .orElseThrow()
                  .box();
          return window.ofGraph(graph, box);
        });
  }

  /** Where the middle of a box of the graph is on the screen, told from a matrix beside it. */
  private Point2D ofGraph(GraphPane graph, Box box) {
    MatrixBlock x = graph.graphLayout().find(Name.x()).orElseThrow();
    double unit = graph.unitInPixels();
    return node("matrix-x")
        .localToScreen((box.centerX() - x.box().x()) * unit, (box.centerY() - x.box().y()) * unit);
  }

  /** The middle of a cell on the screen, from the matrix's node and the layout's cells. */
  static Point2D cell(WindowRobot window, Name name, int row, int column) {
    window.settle();
    return onFx(
        () -> {
          GraphPane graph = (GraphPane) window.node("graph");
          MatrixBlock block = graph.graphLayout().find(name).orElseThrow();
          Box cell = block.cell(row, column);
          double unit = graph.unitInPixels();
          return window
              .node("matrix-" + name.id())
              .localToScreen(
                  (cell.centerX() - block.box().x()) * unit,
                  (cell.centerY() - block.box().y()) * unit);
        });
  }

  /** Gives the window another size. */
  void resize(double width, double height) {
    onFx(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
          return stage;
        });
    // The window has no frame here, so that its scene becomes as large.
    await(
        "the scene has its size",
        () ->
            onFx(
                () ->
                    stage.getScene().getWidth() == width
                        && stage.getScene().getHeight() == height));
    settle();
  }

  /** Gives the keyboard to a node. */
  void focus(String id) {
    Node node = node(id);
    onFx(
        () -> {
          node.requestFocus();
          return node;
        });
    settle();
  }

  /** Chooses a bundled scenario from the menu, and waits for it. */
  void choose(String id) {
    Scenario before = session.scenarioProperty().get();
    MenuButton menu = (MenuButton) node("scenarios");
    MenuItem item =
        menu.getItems().stream()
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

  /** Whether an open menu has this item. */
  boolean menuShows(String item) {
    return menuItem(item).isPresent();
  }

  /** Waits until a menu with this item is open, and clicks on it. */
  void clickMenu(String item) {
    await("the menu is open", () -> menuShows(item));
    Node node = menuItem(item).orElseThrow();
    Bounds bounds = onScreen(node);
    clickAt(bounds.getCenterX(), bounds.getCenterY());
  }

  private Optional<Node> menuItem(String id) {
    return onFx(
        () ->
            Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .filter(Window::isShowing)
                .map(popup -> popup.getScene().getRoot().lookup("#" + id))
                .filter(Objects::nonNull)
                .findFirst());
  }

  /** Drops a file on the window. */
  void drop(Path file) {
    onFx(
        () -> {
          Dragboard board = DragboardHelper.createDragboard(holding(file));
          Node target = stage.getScene().getRoot();
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

  /** Returns the node of this id. */
  Node node(String id) {
    return find(id).orElseThrow(() -> new AssertionError("there is no node " + id));
  }

  /** Returns the node of this id, if it is in the scene. */
  Optional<Node> find(String id) {
    return find(stage, id);
  }

  /** Returns the node of this id, if it is in the scene of a window. */
  static Optional<Node> find(Stage stage, String id) {
    return nodes(stage, node -> id.equals(node.getId())).stream().findFirst();
  }

  /** Returns the nodes of a window's scene of which something holds, in the order of the scene. */
  static List<Node> nodes(Stage stage, Predicate<Node> wanted) {
    return onFx(
        () -> {
          List<Node> found = new ArrayList<>();
          collect(stage.getScene().getRoot(), wanted, found);
          return found;
        });
  }

  private static void collect(Node node, Predicate<Node> wanted, List<Node> found) {
    if (wanted.test(node)) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted, found));
    }
  }

  boolean visible(String id) {
    return find(id).map(node -> onFx(() -> shown(node))).orElse(false);
  }

  /** Whether a node and all that it stands in is visible. */
  static boolean shown(Node node) {
    return node == null || node.isVisible() && shown(node.getParent());
  }

  /** Returns the text on a label or a button. */
  String text(String id) {
    return onFx(() -> ((Labeled) node(id)).getText());
  }

  /** Returns the counter over the graph, such as {@code 3 / 14}. */
  String counter() {
    return text("counter");
  }

  /** Returns what a screen reader says for a node. */
  String reading(String id) {
    return (String) attribute(node(id), AccessibleAttribute.TEXT);
  }

  /**
   * Returns the numbers of a matrix as they are read out cell by cell, rows parted by a semicolon;
   * empty if it is not computed yet.
   */
  Optional<String> numbers(String quantity) {
    Node matrix = node("matrix-" + quantity);
    int rows = (Integer) attribute(matrix, AccessibleAttribute.ROW_COUNT);
    return cell(quantity, 0, 0).contains("not computed yet")
        ? Optional.empty()
        : Optional.of(
            IntStream.range(0, rows)
                .mapToObj(row -> row(quantity, row))
                .collect(Collectors.joining("; ")));
  }

  private String row(String quantity, int row) {
    Node matrix = node("matrix-" + quantity);
    int columns = (Integer) attribute(matrix, AccessibleAttribute.COLUMN_COUNT);
    return IntStream.range(0, columns)
        .mapToObj(column -> parsed(quantity, row, column).group(3))
        .collect(Collectors.joining(" "));
  }

  /** Returns the marks that are read out with a cell, as words; empty if it has none. */
  String marks(String quantity, int row) {
    String marks = parsed(quantity, row, 0).group(4);
    return marks == null ? "" : marks;
  }

  private Matcher parsed(String quantity, int row, int column) {
    String text = cell(quantity, row, column);
    Matcher matcher = CELL.matcher(text);
    boolean fits =
        matcher.matches()
            && Integer.parseInt(matcher.group(1)) == row + 1
            && (matcher.group(2) == null || Integer.parseInt(matcher.group(2)) == column + 1);
    if (!fits) {
      throw new AssertionError(quantity + " reads \"" + text + "\"");
    }
    return matcher;
  }

  /** Returns what a screen reader says for a cell of a matrix of the graph. */
  String cell(String quantity, int row, int column) {
    Node matrix = node("matrix-" + quantity);
    Node cell = (Node) attribute(matrix, AccessibleAttribute.CELL_AT_ROW_COLUMN, row, column);
    return (String) attribute(cell, AccessibleAttribute.TEXT);
  }

  private static Object attribute(Node node, AccessibleAttribute attribute, Object... arguments) {
    return onFx(() -> node.queryAccessibleAttribute(attribute, arguments));
  }

  /** Returns every passage of the explanation, from top to bottom. */
  List<String> explanation() {
    return nodes(stage, node -> String.valueOf(node.getId()).startsWith("passage-")).stream()
        .map(node -> (String) attribute(node, AccessibleAttribute.TEXT))
        .toList();
  }
}
