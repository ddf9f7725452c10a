package org.chainrule.view.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.chainrule.algebra.Matrix;
import org.chainrule.app.window.FormRobot;
import org.chainrule.app.window.PaneStage;
import org.chainrule.app.window.Passes;
import org.chainrule.app.window.SceneRobot;
import org.chainrule.app.window.SpokenControls;
import org.chainrule.edit.InsertLayer;
import org.chainrule.edit.SetFrozen;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Naming;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.Initialisation;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.Variable.Role;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.L2;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.loss.Reduction;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.session.pass.Opening;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Changes everything on the sheet, and undoes it. The net is the default one, 2–3–2. */
final class NetSheetTest {

  private final Session session =
      new Session(BundledScenarios.first(), new Settings(), Runnable::run, Platform::runLater);
  private final Scenario first = session.scenarioProperty().get();
  private NetSheet sheet;

  @AutoClose
  private final PaneStage window =
      PaneStage.open(session.settings(), appearance -> shown(), 700, 760);

  private final FormRobot form = new FormRobot(window);

  private Node shown() {
    sheet = new NetSheet(session);
    sheet.setShown(true);
    return new ScrollPane(sheet.node());
  }

  @Test
  void everythingHasAnAccessibleName() {
    List<Node> controls =
        PaneStage.nodes(
            window.stage(),
            node -> String.valueOf(node.getId()).matches("(net|layer)-[a-z0-9-]+[a-z]"));
    assertThat(controls).hasSizeGreaterThan(20);
    for (Node node : controls) {
      boolean wordless = node instanceof Labeled labeled && labeled.getText().isEmpty();
      boolean field = node instanceof TextField || node instanceof Spinner;
      boolean choice = node instanceof ComboBox || node instanceof CheckBox;
      if (node.isVisible() && (wordless || field || choice)) {
        assertThat(PaneStage.onFx(() -> SpokenControls.name(node))).as(node.getId()).isNotBlank();
      }
    }
  }

  @Test
  void changesTheNumberOfUnits() {
    form.step("layer-1-units", KeyCode.UP);
    assertThat(layer(1).outputs()).isEqualTo(4);
    assertThat(layer(2).weight().columns()).isEqualTo(4);
    assertUndo("4 units in layer 1");

    form.type("layer-1-units", "2");
    assertThat(layer(1).outputs()).isEqualTo(2);
    undoneIsFirst();
  }

  @Test
  void aDetourOfStepsLosesNoNumbers() {
    window.focus("layer-1-units");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    assertThat(layer(1).outputs()).isEqualTo(1);
    window.press(KeyCode.DOWN);
    assertThat(layer(1).outputs()).isEqualTo(1);
    Passes.areFollowed(session);
    window.press(KeyCode.UP);
    window.press(KeyCode.UP);
    assertThat(session.scenarioProperty().get()).isEqualTo(first);
    assertThat(session.editing().historyProperty().get().canUndo()).isFalse();
  }

  @Test
  void changesSamplesAndInputs() {
    form.type("net-samples", "5");
    assertThat(scenario().sample().count()).isEqualTo(5);
    assertUndo("5 samples");
    undoneIsFirst();

    form.step("net-inputs", KeyCode.UP);
    assertThat(layer(1).inputs()).isEqualTo(3);
    assertUndo("3 entries in x");
    undoneIsFirst();
  }

  @Test
  void aRefusedCountSaysWhyAndChangesNothing() {
    form.type("layer-2-units", "5000");
    assertThat(window.text("layer-2-units-reason"))
        .isEqualTo("a layer has 1 to 1024 units, not 5000");
    assertThat(window.visible("layer-2-units-reason")).isTrue();
    assertThat(form.text("layer-2-units")).isEqualTo("2");
    assertThat(scenario()).isSameAs(first);

    form.type("layer-2-units", "many");
    assertThat(window.text("layer-2-units-reason")).isEqualTo("\"many\" is no whole number");
    assertThat(form.text("layer-2-units")).isEqualTo("2");

    form.step("layer-2-units", KeyCode.UP);
    assertThat(window.visible("layer-2-units-reason")).isFalse();
    assertThat(scenario().network().outputs()).isEqualTo(3);
  }

  @Test
  void changesAnActivation() {
    form.choose("layer-1-activation", "tanh");
    assertThat(layer(1).activation()).isEqualTo(Activations.TANH);
    assertUndo("ReLU → tanh in layer 1");
    undoneIsFirst();
    assertThat(form.chosen("layer-1-activation")).isEqualTo(Activations.RELU);
  }

  @Test
  void insertsAndRemovesLayers() {
    form.press("layer-1-insert");
    assertThat(sizes()).containsExactly(3, 3, 2);
    assertThat(layer(2).activation()).isEqualTo(Activations.RELU);
    assertThat(layer(3)).isEqualTo(first.network().layer(2));
    assertThat(window.visible("layer-3-units")).isTrue();
    assertUndo("New layer 2 of 3 units, ReLU");

    form.press("layer-0-insert");
    assertThat(sizes()).containsExactly(2, 3, 3, 2);
    form.press("layer-4-insert");
    assertThat(sizes()).containsExactly(2, 3, 3, 2, 2);
    form.press("layer-5-remove");
    form.press("layer-1-remove");
    form.press("layer-2-remove");
    assertThat(window.find("layer-3-units")).isEmpty();
    assertThat(scenario()).isEqualTo(first);

    form.press("layer-2-remove");
    assertThat(sizes()).containsExactly(3);
    assertThat(window.find("layer-2-units")).isEmpty();
    assertThat(window.node("layer-1-remove").isDisabled()).isTrue();
    Passes.areFollowed(session);
  }

  @Test
  void theKeyboardStaysAmongTheLayersWhenTheLastIsRemoved() {
    form.press("layer-2-insert");
    window.focus("layer-3-remove");
    window.press(KeyCode.SPACE);
    assertThat(window.find("layer-3-remove")).isEmpty();
    assertThat(PaneStage.onFx(window.node("layer-2-remove")::isFocused)).isTrue();
  }

  @Test
  void changesTheLossAndItsNumber() {
    assertThat(window.find("net-huber_delta")).isEmpty();
    form.choose("net-loss", "Huber loss, mean");
    assertThat(scenario().network().loss()).isEqualTo(Losses.HUBER);
    assertUndo("squared error, sum → Huber loss, mean");

    form.type("net-huber_delta", "3/2");
    assertThat(scenario().network().loss().settings()).containsEntry("huber_delta", 1.5);
    assertThat(form.text("net-huber_delta")).isEqualTo("1.5");
    assertUndo("δ = 1.5");

    form.type("net-huber_delta", "-1");
    assertThat(window.text("net-huber_delta-reason"))
        .isEqualTo("huber_delta must be a positive number, not -1.0");
    assertThat(form.text("net-huber_delta")).isEqualTo("-1");
    form.type("net-huber_delta", "1/0");
    assertThat(window.text("net-huber_delta-reason")).isEqualTo("this divides by 0");

    undo();
    assertThat(form.text("net-huber_delta")).isEqualTo("1");
    assertThat(window.visible("net-huber_delta-reason")).isFalse();
    undoneIsFirst();
    assertThat(window.find("net-huber_delta")).isEmpty();
  }

  @Test
  void changesANumberOfAnActivation() {
    assertThat(window.find("layer-1-slope")).isEmpty();
    form.choose("layer-1-activation", "leaky ReLU");
    assertThat(form.text("layer-1-slope")).isEqualTo("0.01");
    form.type("layer-1-slope", "1/5");
    assertThat(layer(1).activation().settings()).containsEntry("slope", 0.2);
    assertUndo("slope below 0 = 0.2 in layer 1");
    assertThat(form.chosen("layer-1-activation").toString()).contains("leaky_relu");

    form.type("layer-1-slope", "1");
    assertThat(window.text("layer-1-slope-reason"))
        .isEqualTo("slope must be a number from 0 up to but not including 1, not 1.0");
    form.choose("layer-1-activation", "ELU");
    assertThat(window.find("layer-1-slope")).isEmpty();
    assertThat(form.text("layer-1-alpha")).isEqualTo("1");
    undoneIsFirst();
  }

  @Test
  void takesABiasAwayAndGivesItBack() {
    form.check("layer-1-bias", false);
    assertThat(layer(1).bias()).isEmpty();
    assertThat(window.node("layer-1-frozen-bias").isDisabled()).isTrue();
    assertUndo("Layer 1 without bias");

    form.check("layer-1-bias", true);
    assertThat(layer(1).bias()).contains(Matrix.column(0, 0, 0));
    assertUndo("Layer 1 with a bias");
    undoneIsFirst();
    assertThat(form.checked("layer-1-bias")).isTrue();
  }

  @Test
  void freezesByTheKeyboard() {
    window.focus("layer-2-frozen-weight");
    window.press(KeyCode.SPACE);
    assertThat(layer(2).frozen()).containsExactly(Role.WEIGHT);
    assertThat(form.checked("layer-2-frozen-weight")).isTrue();
    assertUndo("W₂ frozen");
    form.check("layer-2-frozen-bias", true);
    assertThat(layer(2).frozen()).containsExactly(Role.WEIGHT, Role.BIAS);
    form.check("layer-2-frozen-weight", false);
    assertThat(layer(2).frozen()).containsExactly(Role.BIAS);
    assertUndo("W₂ no longer frozen");
    undoneIsFirst();
    assertThat(form.checked("layer-2-frozen-bias")).isFalse();
  }

  @Test
  void makesASkipConnection() {
    assertThat(form.chosen("layer-2-adds")).isEqualTo(Optional.empty());
    assertThat(form.choices("layer-2-adds")).containsExactly("nothing", "x", "z₃");
    form.choose("layer-2-adds", "x");
    assertThat(layer(2).added()).contains(Variable.of(Role.INPUT));
    assertUndo("Skip from x to layer 2");

    form.step("layer-2-units", KeyCode.UP);
    assertThat(layer(1).inputs()).isEqualTo(3);
    assertUndo("3 units in layer 2, and as many in x, joined by a skip");
    assertThat(form.choices("layer-2-adds")).containsExactly("nothing", "x", "z₁", "z₂", "z₃");
    form.choose("layer-2-adds", "nothing");
    assertUndo("No skip to layer 2");
    undoneIsFirst();
  }

  @Test
  void changesTheBatchAndThePenalty() {
    form.choose("net-batch", "sum over the samples");
    assertThat(scenario().network().batch()).isEqualTo(Reduction.SUM);
    assertUndo("Loss of the batch: sum over the samples");

    assertThat(window.node("net-lambda").getParent().isVisible()).isFalse();
    form.choose("net-penalty", "½λΣW²");
    assertThat(scenario().network().penalty()).contains(new L2(0.1, true));
    assertThat(form.text("net-lambda")).isEqualTo("0.1");
    form.type("net-lambda", "1/4");
    assertUndo("Penalty ½λΣW², λ = 0.25");
    form.choose("net-penalty", "λΣW²");
    assertThat(scenario().network().penalty()).contains(new L2(0.25, false));
    form.type("net-lambda", "-1");
    assertThat(window.text("net-lambda-reason"))
        .startsWith("the lambda of the penalty must be a finite number that is not negative");
    form.choose("net-penalty", "none");
    assertThat(scenario().network().penalty()).isEmpty();
    assertUndo("No penalty on the weights");

    form.choose("net-loss", "given gradient");
    assertThat(window.node("net-batch").isDisabled()).isTrue();
    undoneIsFirst();
    assertThat(window.node("net-batch").isDisabled()).isFalse();
  }

  @Test
  void renames() {
    form.type("net-name", "  Sheet   3 ");
    assertThat(scenario().name()).isEqualTo("Sheet 3");
    assertThat(form.text("net-name")).isEqualTo("Sheet 3");
    assertUndo("Name: Sheet 3");
    undoneIsFirst();
    assertThat(form.text("net-name")).isEqualTo(first.name());
  }

  @Test
  void randomisesWithTheSeedThatIsTyped() {
    form.choose("net-initialisation", "He");
    form.type("net-seed", "42");
    assertThat(scenario()).isSameAs(first);
    form.press("net-randomise");
    assertUndo("All parameters: He, seed 42");
    Scenario drawn = scenario();
    undoneIsFirst();

    form.press("net-new-seed");
    assertThat(form.text("net-seed")).isEqualTo("43");
    form.type("net-seed", "4x");
    assertThat(window.text("net-seed-reason")).startsWith("\"4x\" is no whole number");
    form.type("net-seed", "42");
    assertThat(window.visible("net-seed-reason")).isFalse();
    form.press("net-randomise");
    assertThat(scenario()).isEqualTo(drawn);
    assertThat(session.editing().fillingProperty().get())
        .isEqualTo(new Filling(Initialisation.HE, 42));
  }

  @Test
  void saysThatNothingIsRandomisedWhereAllIsFrozen() {
    for (Name name : List.of(Name.weight(1), Name.bias(1), Name.weight(2), Name.bias(2))) {
      window.act(() -> session.editing().apply(new SetFrozen(name, true)));
    }
    Scenario frozen = scenario();
    form.press("net-randomise");
    assertThat(window.text("net-randomise-reason")).startsWith("every W and b of this net is froz");
    form.press("net-round");
    assertThat(window.text("net-round-reason")).startsWith("every W and b of this net is froz");
    assertThat(scenario()).isEqualTo(frozen);
    Passes.areFollowed(session);
  }

  @Test
  void roundsAndMultipliesAllParameters() {
    form.choose("net-decimals", "0");
    form.press("net-round");
    // Halves go away from 0: W₁ = [1 −1; 2 1; −1 −1], b₁ = (0, −1, 1).
    assertThat(layer(1).weight()).isEqualTo(Matrix.of(new double[][] {{1, -1}, {2, 1}, {-1, -1}}));
    assertThat(layer(1).bias().orElseThrow()).isEqualTo(Matrix.column(0, -1, 1));
    assertUndo("All parameters rounded to whole numbers");

    form.type("net-factor", "-1/2");
    assertUndo("All parameters times −0.5");
    assertThat(layer(1).bias().orElseThrow()).isEqualTo(Matrix.column(0, 0.5, -0.5));
    form.type("net-factor", "two");
    window.focus("net-round");
    assertThat(window.text("net-factor-reason")).contains("\"two\"");
    assertThat(form.text("net-factor")).isEqualTo("two");
    undoneIsFirst();
  }

  @Test
  void cautionsStandOnTheSheet() {
    assertThat(window.visible("net-cautions")).isFalse();

    form.choose("net-loss", "binary cross-entropy");

    String range = "This loss needs outputs between 0 and 1, and identity can leave them";
    assertThat(labelsUnder("net-cautions"))
        .containsExactly(
            range, "This loss needs targets between 0 and 1, but y has 3 in row 1, column 1");

    form.choose("layer-2-activation", "σ");
    assertThat(labelsUnder("net-cautions")).hasSize(1);
    undoneIsFirst();
    assertThat(window.visible("net-cautions")).isFalse();
  }

  @Test
  void aHundredLayersHaveARowEach() {
    window.act(() -> sheet.setShown(false));
    PaneStage.onFx(
        () -> {
          for (int k = 3; k <= 100; k++) {
            session.editing().apply(new InsertLayer(k, 2, Activations.RELU, Filling.ZEROS));
          }
          return session;
        });
    window.settle();
    window.act(() -> sheet.setShown(true));
    toTheEnd();

    form.press("layer-100-insert");
    assertThat(window.text("layer-100-reason")).isEqualTo("a net has 1 to 100 layers, not 101");
    form.step("layer-100-units", KeyCode.UP);
    assertThat(scenario().network().outputs()).isEqualTo(3);
    Passes.areFollowed(session);
  }

  private List<String> labelsUnder(String id) {
    Node parent = window.node(id);
    return PaneStage.nodes(
            window.stage(), node -> node instanceof Labeled && node.getParent() == parent)
        .stream()
        .map(node -> ((Labeled) node).getText())
        .toList();
  }

  private void assertUndo(String name) {
    assertThat(session.editing().historyProperty().get().undoName(Naming.DEFAULT)).contains(name);
    Passes.areFollowed(session);
  }

  private void undo() {
    window.act(session.editing()::undo);
  }

  private void undoneIsFirst() {
    while (session.editing().historyProperty().get().canUndo()) {
      undo();
      Passes.areFollowed(session);
    }
    assertThat(scenario()).isEqualTo(first);
  }

  private Scenario scenario() {
    return session.scenarioProperty().get();
  }

  private Layer layer(int number) {
    return scenario().network().layer(number);
  }

  private List<Integer> sizes() {
    Network network = scenario().network();
    return network.layers().stream().map(Layer::outputs).toList();
  }

  @Test
  void ofADeepNetOnlyTheLayersNearWhatIsSeenAreMade() {
    Layer layer = new Layer(Matrix.scalar(1), Matrix.scalar(0), Activations.TANH);
    Network deep = new Network(Collections.nCopies(100, layer), Losses.MSE);
    Sample sample = new Sample(Matrix.scalar(1), Matrix.scalar(1));
    window.act(() -> session.opener().open(() -> Opening.of(new Scenario("deep", deep, sample))));

    SceneRobot.await("a layer in sight", () -> window.find("layer-9-units").isPresent());
    assertThat(window.find("layer-100-units")).isEmpty();

    toTheEnd();
    assertThat(window.find("layer-50-units")).isEmpty();
    assertThat(form.text("layer-100-units")).isEqualTo("1");

    form.step("layer-100-units", KeyCode.UP);
    assertThat(form.text("layer-100-units")).isEqualTo("2");
    assertThat(rowsMade()).isLessThan(40);
  }

  private void toTheEnd() {
    SceneRobot.await(
        "the last layer",
        () -> {
          window.act(() -> scrollPane().setVvalue(1));
          return window.find("layer-100-units").isPresent();
        });
  }

  private ScrollPane scrollPane() {
    return (ScrollPane) window.stage().getScene().getRoot().getChildrenUnmodifiable().get(0);
  }

  private int rowsMade() {
    return PaneStage.nodes(
            window.stage(), node -> String.valueOf(node.getId()).matches("layer-\\d+-remove"))
        .size();
  }
}
