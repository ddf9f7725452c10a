package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Writing;
import org.junit.jupiter.api.Test;

/**
 * Turns the textbooks' names on and reads the whole window, through every lens: nothing may keep
 * the names of the sheet. In a net of three layers those are told apart: z⁽¹⁾ to z⁽³⁾ against z₁ to
 * z₅.
 */
final class NotationJourneyTest {

  /** Numbers that count the z of the whole net, or stand below: plain, in LaTeX, aloud, as ids. */
  private static final List<Pattern> COUNTED_THROUGH =
      List.of(
          Pattern.compile("[zWbaδ][₀-₉]"),
          Pattern.compile("\\b[zWb]_\\{?\\d"),
          Pattern.compile("\\b[zWb][1-9]\\b"),
          Pattern.compile("\\bz [45]\\b"));

  /** Derivatives with a d: plain, in LaTeX, aloud, as ids. */
  private static final List<Pattern> WITH_A_D =
      List.of(
          Pattern.compile("dℓ|ℓ/d|\\bd[zWbxŷ]\\b|\\bd[zWb][₀-₉]"),
          Pattern.compile("\\bd l by|\\bby d "),
          Pattern.compile("(?<![a-zA-Z\\\\])d(\\\\ell|\\\\hat|[zWbxa](?![a-zA-Z]))"),
          Pattern.compile("dl_d"));

  /** In the help: a key of the depth study, which is about layers in general. */
  private static final String OF_THE_DEPTH_STUDY = "‖dℓ/dW‖ or ‖dℓ/dz‖";

  private static final List<Target> TARGETS =
      List.of(
          Target.cell(Name.weight(1), 0, 0),
          Target.cell(Name.weight(2).gradient(), 0, 0),
          Target.cell(Name.weight(3).gradient(), 1, 0),
          Target.cell(Name.bias(1), 0, 0),
          Target.cell(Name.linearOutput(1), 0, 0),
          Target.cell(Name.linearOutput(2).gradient(), 0, 0),
          Target.cell(Name.layerOutput(2).gradient(), 0, 0),
          Target.cell(Name.yhat(), 0, 0),
          Target.cell(Name.x(), 0, 0),
          Target.cell(Name.loss(), 0, 0));

  private static Scenario net(Activation hidden, Activation last, Loss loss) {
    Matrix first = Matrix.of(new double[][] {{0.5, -1}, {1.5, 0.5}, {-1, -0.5}});
    Matrix second = Matrix.of(new double[][] {{1, -0.5, 2}, {-1, 0.5, 1}, {0.5, 0.25, -1}});
    Matrix third = Matrix.of(new double[][] {{1, -0.5, 2}, {-1, 0.5, 1}});
    List<Layer> layers =
        List.of(
            new Layer(first, Matrix.column(0, -1, 0.5), Activations.RELU),
            new Layer(second, Matrix.column(0.25, 0, -0.5), hidden),
            new Layer(third, Matrix.column(0.5, 0), last));
    Matrix x = Matrix.of(new double[][] {{1, -1}, {-2, 0.5}});
    Matrix y = Matrix.of(new double[][] {{0, 1}, {1, 1}});
    return new Scenario("net", new Network(layers, loss), new Sample(x, y));
  }

  private final Set<String> found = new TreeSet<>();
  private List<Pattern> unwanted = List.of();

  private void read(WindowRobot window, String where) {
    List<String> words = WindowRobot.onFx(WrittenWords::onScreen);
    assertThat(words).as(where).hasSizeGreaterThan(100);
    for (String said : words) {
      String text = said.substring(said.indexOf(": ") + 2);
      if (unwanted.stream().anyMatch(pattern -> pattern.matcher(text).find())
          && !text.equals(OF_THE_DEPTH_STUDY)) {
        found.add(where + " | " + said);
      }
    }
  }

  @Test
  void theNamesOfTextbooksStandEverywhere() {
    unwanted = Stream.of(COUNTED_THROUGH, WITH_A_D).flatMap(List::stream).toList();
    for (Scenario scenario : nets()) {
      try (WindowRobot window = WindowRobot.open(scenario, 1600, 1000)) {
        window.press(KeyCode.Y);
        readSteps(window);
        readLenses(window);
        readSheets(window);
        readEditing(window);
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void eachChoiceHoldsAlone() {
    try (WindowRobot window = WindowRobot.open(nets().get(1), 1600, 1000)) {
      Writing writing = window.session().settings().writing();
      window.act(() -> writing.partialProperty().set(true));
      unwanted = WITH_A_D;
      readLenses(window);
      window.act(writing::toggleNames);
      window.act(() -> writing.layeredProperty().set(true));
      unwanted = COUNTED_THROUGH;
      readLenses(window);
    }
    assertThat(found).isEmpty();
  }

  /** Else the journeys above could not fail. */
  @Test
  void theNamesOfTheSheetAreFound() {
    try (WindowRobot window = WindowRobot.open(nets().get(1), 1600, 1000)) {
      unwanted = COUNTED_THROUGH;
      window.press(KeyCode.END);
      read(window, "end");
      assertThat(found).hasSizeGreaterThan(50);
      unwanted = WITH_A_D;
      found.clear();
      read(window, "end");
      assertThat(found).hasSizeGreaterThan(50);
    }
  }

  /** Softmax within the net and a fused loss; a slope in each layer. Both with two samples. */
  private static List<Scenario> nets() {
    return List.of(
        net(Activations.SOFTMAX, Activations.SIGMOID, Losses.BCE),
        net(Activations.SIGMOID, Activations.IDENTITY, Losses.MSE));
  }

  private void readSteps(WindowRobot window) {
    Session session = window.session();
    read(window, "start");
    for (Step step : session.traceProperty().get().steps()) {
      window.act(() -> session.stepping().goTo(step.number()));
      read(window, step.id());
    }
  }

  private void readLenses(WindowRobot window) {
    Session session = window.session();
    window.act(session.stepping()::goToEnd);
    for (Lens lens : Lens.values()) {
      window.act(() -> session.lenses().show(lens));
      for (Target target : TARGETS) {
        window.act(() -> session.pointing().select(target));
        read(window, lens + " of " + target);
      }
    }
    window.press(KeyCode.G);
    WindowRobot.await("all is checked", () -> said().contains("All gradients agree"));
    read(window, "check of all");
  }

  private static String said() {
    return WindowRobot.onFx(WrittenWords::onScreen).toString();
  }

  private void readSheets(WindowRobot window) {
    List<KeyCode[]> sheets =
        List.of(
            new KeyCode[] {KeyCode.E},
            new KeyCode[] {KeyCode.F1},
            new KeyCode[] {KeyCode.CONTROL, KeyCode.COMMA});
    for (KeyCode[] keys : sheets) {
      window.press(keys);
      read(window, "sheet of " + List.of(keys));
      window.press(KeyCode.ESCAPE);
    }
  }

  private void readEditing(WindowRobot window) {
    Session session = window.session();
    for (Target target : TARGETS) {
      window.act(() -> session.pointing().select(target));
      window.press(KeyCode.SHIFT, KeyCode.F10);
      read(window, "menu of " + target);
      window.press(KeyCode.ESCAPE);
    }
    window.act(() -> session.pointing().select(Target.cell(Name.weight(1), 0, 0)));
    window.press(KeyCode.DIGIT3);
    read(window, "editor");
    window.press(KeyCode.ENTER);
    read(window, "after an edit");
  }
}
