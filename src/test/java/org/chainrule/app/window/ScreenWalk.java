package org.chainrule.app.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.session.practice.PracticeKind;

/** Leads a window through all of its screens: places, lenses, sheets, menus. */
final class ScreenWalk {

  private final WindowRobot window;
  private final Session session;
  private final Consumer<String> look;

  /**
   * A walk.
   *
   * @param look is told the name of each screen that stands
   */
  ScreenWalk(WindowRobot window, Consumer<String> look) {
    this.window = window;
    this.session = window.session();
    this.look = look;
  }

  private void look(String screen) {
    window.awaitJobs();
    window.settle();
    look.accept(screen);
  }

  /** The pass with each lens, and the lecture's layout. */
  void pass() {
    for (int k = 0; k < 6; k++) {
      window.press(KeyCode.RIGHT);
    }
    for (Lens lens : Lens.values()) {
      window.act(() -> session.lenses().show(lens));
      look("the lens " + lens);
    }
    window.press(KeyCode.L);
    look("the lecture");
    window.press(KeyCode.L);
  }

  /** Every menu of buttons that are on the screen. */
  void menus() {
    for (Node node : window.nodes(node -> node instanceof MenuButton && WindowRobot.shown(node))) {
      MenuButton menu = (MenuButton) node;
      window.act(menu::show);
      look("the menu " + menu.getId());
      window.act(menu::hide);
    }
  }

  /** The sheets that a key opens over the pass. */
  void cards() {
    card("the keys", KeyCode.F1);
    card("the glossary", KeyCode.SHIFT, KeyCode.F1);
    card("the net", KeyCode.E);
    card("the settings", KeyCode.CONTROL, KeyCode.COMMA);
    window.press(KeyCode.F6);
    card("the sheet of the lesson", KeyCode.F8);
  }

  private void card(String name, KeyCode... keys) {
    window.press(keys);
    look(name);
    window.press(KeyCode.ESCAPE);
  }

  /** What goes out, in each format. */
  void export() {
    window.press(KeyCode.CONTROL, KeyCode.E);
    eachOf("export-format", "the export");
    window.press(KeyCode.ESCAPE);
  }

  /** Exercises for a class, of each kind. */
  void exercises() {
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    eachOf("exercises-blanks", "the exercises");
    window.press(KeyCode.ESCAPE);
  }

  private void eachOf(String box, String name) {
    ComboBox<?> choices = (ComboBox<?>) window.node(box);
    for (int k = 0; k < choices.getItems().size(); k++) {
      choose(box, k);
      look(name + " as " + choices.getItems().get(k));
    }
  }

  /** A square, of which is asked what its rows are, and what cannot be taken. */
  void intake(Path folder) {
    Path file = folder.resolve("data.npz");
    try (Npz npz = new Npz(file)) {
      npz.add("x", "(2, 2)", 1, 2, 3, 4)
          .add("y", "(2, 2)", 5, 6, 7, 8)
          .add("images", "(1, 1, 2)", 1, 2);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    window.drop(file);
    window.awaitJobs();
    window.awaitJobs();
    look("the import with its questions");
    window.press(KeyCode.SPACE);
    look("the import with an answer");
    window.press(KeyCode.ESCAPE);
    try {
      Path table = folder.resolve("table.csv");
      Files.writeString(table, "a;b;c\n1;2;3\n4;5;6\n");
      window.drop(table);
      window.awaitJobs();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    window.awaitJobs();
    look("the import of a table");
    window.press(KeyCode.ESCAPE);
  }

  /** Practising, each kind. */
  void practice() {
    window.act(() -> session.workspaceProperty().set(Workspace.PRACTICE));
    for (PracticeKind kind : PracticeKind.values()) {
      look("practising " + kind);
      window.press(KeyCode.CONTROL, KeyCode.K);
    }
  }

  /** Training, each picture. */
  void train() {
    window.act(() -> session.workspaceProperty().set(Workspace.TRAIN));
    window.awaitJobs();
    WindowRobot.await("the first run is there", () -> !window.text("train-place").isEmpty());
    window.press(KeyCode.RIGHT);
    for (Node node : window.nodes(ScreenWalk::isPicture)) {
      window.act(((ToggleButton) node)::fire);
      look("training, " + node.getId());
    }
    choose("train-points", 1);
    choose("train-optimiser", 2);
    look("training on points, with all that an optimiser asks for");
  }

  private void choose(String box, int choice) {
    ComboBox<?> choices = (ComboBox<?>) window.node(box);
    window.act(() -> choices.getSelectionModel().select(choice));
    window.awaitJobs();
  }

  private static boolean isPicture(Node node) {
    return String.valueOf(node.getId()).startsWith("train-picture-")
        && node instanceof ToggleButton
        && !node.isDisabled();
  }

  /** The depth study. */
  void depth() {
    window.act(() -> session.workspaceProperty().set(Workspace.DEPTH));
    window.settle();
    look("the depth study");
  }
}
