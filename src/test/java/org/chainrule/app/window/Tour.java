package org.chainrule.app.window;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.NumberArray;
import org.chainrule.edit.SetEntry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.depth.StudiedStack;

/** A walk through all that the window can show. */
final class Tour {

  private final WindowRobot window;
  private final Consumer<String> look;

  /**
   * A walk in a window.
   *
   * @param look is told what is shown, whenever that is something else
   */
  Tour(WindowRobot window, Consumer<String> look) {
    this.window = window;
    this.look = look;
  }

  void pass() {
    look.accept("pass, at its start");
    for (int k = 0; k < 4; k++) {
      window.press(KeyCode.RIGHT);
    }
    look.accept("pass, at a step");
    window.press(KeyCode.END);
    look.accept("pass, at its end");
    window.act(
        () -> window.session().pointing().select(Target.cell(Name.weight(1).gradient(), 0, 0)));
    for (KeyCode lens :
        new KeyCode[] {
          KeyCode.U, KeyCode.P, KeyCode.J, KeyCode.T, KeyCode.N, KeyCode.G, KeyCode.S
        }) {
      window.press(lens);
      window.awaitJobs();
      window.settle();
      look.accept("pass, lens " + lens);
    }
    window.press(KeyCode.Q);
    look.accept("pass, asked");
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.SHIFT, KeyCode.I);
    window.awaitJobs();
    window.press(KeyCode.END);
    look.accept("pass, with updates");
    window.press(KeyCode.L);
    look.accept("lecture");
    window.press(KeyCode.H);
    look.accept("lecture, spotlight");
    window.press(KeyCode.H);
    window.press(KeyCode.L);
  }

  void sheets() {
    sheet("help", KeyCode.F1);
    sheet("glossary", KeyCode.SHIFT, KeyCode.F1);
    sheet("settings", KeyCode.CONTROL, KeyCode.COMMA);
    sheet("export", KeyCode.CONTROL, KeyCode.E);
    sheet("exercises", KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    sheet("net", KeyCode.E);
  }

  /** What opens and what comes over the rest by itself. */
  void interruptions() {
    for (Node node : window.nodes(MenuBar.class::isInstance)) {
      for (Menu menu : ((MenuBar) node).getMenus()) {
        window.act(menu::show);
        look.accept("menu " + menu.getId());
        window.act(menu::hide);
      }
    }
    window.offerLesson();
    window.act(() -> window.session().notices().report("a problem"));
    look.accept("a notice and an offer");
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.ESCAPE);
    window.act(
        () -> window.session().editing().apply(new SetEntry(Target.cell(Name.x(), 0, 0), 3)));
    window.askToClose();
    look.accept("a question");
    window.press(KeyCode.ESCAPE);
    NumberArray bias = NumberArray.of("pasted", "b1", Matrix.column(7, 8, 9));
    window.act(() -> window.importing().takeIn(List.of(bias)));
    window.awaitJobs();
    window.settle();
    look.accept("import");
    window.press(KeyCode.ESCAPE);
  }

  private void sheet(String name, KeyCode... keys) {
    window.press(keys);
    window.awaitJobs();
    window.settle();
    look.accept(name);
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.ESCAPE);
  }

  void depth() {
    window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
    WindowRobot.await(
        "all is known",
        () ->
            WindowRobot.onFx(
                () ->
                    window.depth().stacksProperty().get().stream()
                        .allMatch(StudiedStack::upToDate)));
    window.settle();
    look.accept("depth");
    window.press(KeyCode.M);
    window.settle();
    look.accept("depth, maps");
  }

  void practice() {
    window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
    window.press(KeyCode.DOWN);
    for (KeyCode digit : new KeyCode[] {KeyCode.DIGIT2, KeyCode.DIGIT7}) {
      window.press(digit);
      window.press(KeyCode.ENTER);
    }
    window.press(KeyCode.SHIFT, KeyCode.S);
    window.awaitJobs();
    window.settle();
    look.accept("practice fill");
    for (String kind : new String[] {"line", "unit", "fault"}) {
      window.press(KeyCode.CONTROL, KeyCode.K);
      window.awaitJobs();
      window.settle();
      look.accept("practice " + kind);
      if (!kind.equals("line")) {
        window.press(KeyCode.DIGIT1);
        window.awaitJobs();
        window.settle();
        look.accept("practice " + kind + ", answered");
        window.press(KeyCode.S);
        window.awaitJobs();
        window.settle();
        look.accept("practice " + kind + ", told");
      }
    }
  }

  void train() {
    window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    WindowRobot.await("the first run is there", () -> window.text("train-place").equals("0 of 0"));
    window.press(KeyCode.X);
    WindowRobot.await(
        "both have come to an end", () -> window.text("train-place").equals("0 of 100"));
    window.press(KeyCode.RIGHT);
    for (String picture :
        new String[] {"rate", "plane", "surface", "gradients", "entry", "units"}) {
      window.click("train-picture-" + picture);
      window.awaitJobs();
      window.settle();
      look.accept("train " + picture);
    }
  }
}
