package org.chainrule.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.Filling;
import org.chainrule.edit.InsertLayer;
import org.chainrule.edit.Naming;
import org.chainrule.file.BundledScenarios;
import org.chainrule.network.Activations;
import org.chainrule.network.Initialisation;
import org.chainrule.network.L2;
import org.chainrule.network.Layer;
import org.chainrule.network.Losses;
import org.chainrule.network.Network;
import org.chainrule.network.Reduction;
import org.chainrule.network.Scenario;
import org.chainrule.network.Variable;
import org.chainrule.network.Variable.Role;
import org.chainrule.session.Session;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes everything on the sheet, and undoes it. The net is the default one, 2–3–2. */
final class NetSheetJourneyTest {

  @AutoClose
  private final WindowRobot window = WindowRobot.open(BundledScenarios.first(), 1366, 768);

  private final Session session = window.session();
  private final Scenario first = session.scenarioProperty().get();

  @BeforeEach
  void openTheSheet() {
    window.press(KeyCode.E);
  }

  @Test
  void opensByItsKeyAndClosesByEscape() {
    assertThat(window.visible("net")).isTrue();
    window.press(KeyCode.RIGHT);
    assertThat(session.cursor()).isZero();
    window.press(KeyCode.ESCAPE);
    assertThat(window.visible("net")).isFalse();
    window.press(KeyCode.RIGHT);
    assertThat(session.cursor()).isEqualTo(1);
  }

  @Test
  void everythingHasAnAccessibleName() {
    List<Node> controls =
        WindowRobot.nodes(
            window.stage(),
            node -> String.valueOf(node.getId()).matches("(net|layer)-[a-z0-9-]+[a-z]"));
    assertThat(controls).hasSizeGreaterThan(20);
    for (Node node : controls) {
      boolean wordless = node instanceof Labeled labeled && labeled.getText().isEmpty();
      boolean field = node instanceof TextField || node instanceof Spinner;
      boolean choice = node instanceof ComboBox || node instanceof CheckBox;
      if (node.isVisible() && (wordless || field || choice)) {
        assertThat(node.getAccessibleText()).as(node.getId()).isNotBlank();
      }
    }
  }

  @Test
  void changesTheNumberOfUnits() {
    step("layer-1-units", KeyCode.UP);
    assertThat(layer(1).outputs()).isEqualTo(4);
    assertThat(layer(2).weight().columns()).isEqualTo(4);
    assertUndo("4 units in layer 1");

    type("layer-1-units", "2");
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
    type("net-samples", "5");
    assertThat(scenario().sample().count()).isEqualTo(5);
    assertUndo("5 samples");
    undoneIsFirst();

    step("net-inputs", KeyCode.UP);
    assertThat(layer(1).inputs()).isEqualTo(3);
    assertUndo("3 entries in x");
    undoneIsFirst();
  }

  @Test
  void aRefusedCountSaysWhyAndChangesNothing() {
    type("layer-2-units", "5000");
    assertThat(window.text("layer-2-units-reason"))
        .isEqualTo("a layer has 1 to 1024 units, not 5000");
    assertThat(window.visible("layer-2-units-reason")).isTrue();
    assertThat(editor("layer-2-units")).isEqualTo("2");
    assertThat(scenario()).isSameAs(first);

    type("layer-2-units", "many");
    assertThat(window.text("layer-2-units-reason")).isEqualTo("\"many\" is no whole number");
    assertThat(editor("layer-2-units")).isEqualTo("2");

    step("layer-2-units", KeyCode.UP);
    assertThat(window.visible("layer-2-units-reason")).isFalse();
    assertThat(scenario().network().outputs()).isEqualTo(3);
  }

  @Test
  void changesAnActivation() {
    choose("layer-1-activation", "tanh");
    assertThat(layer(1).activation()).isEqualTo(Activations.TANH);
    assertUndo("ReLU → tanh in layer 1");
    undoneIsFirst();
    assertThat(chosen("layer-1-activation")).isEqualTo(Activations.RELU);
  }

  @Test
  void insertsAndRemovesLayers() {
    press("layer-1-insert");
    assertThat(sizes()).containsExactly(3, 3, 2);
    assertThat(layer(2).activation()).isEqualTo(Activations.RELU);
    assertThat(layer(3)).isEqualTo(first.network().layer(2));
    assertThat(window.visible("layer-3-units")).isTrue();
    assertUndo("New layer 2 of 3 units, ReLU");

    press("layer-0-insert");
    assertThat(sizes()).containsExactly(2, 3, 3, 2);
    press("layer-4-insert");
    assertThat(sizes()).containsExactly(2, 3, 3, 2, 2);
    press("layer-5-remove");
    press("layer-1-remove");
    press("layer-2-remove");
    assertThat(window.find("layer-3-units")).isEmpty();
    assertThat(scenario()).isEqualTo(first);

    press("layer-2-remove");
    assertThat(sizes()).containsExactly(3);
    assertThat(window.find("layer-2-units")).isEmpty();
    assertThat(window.node("layer-1-remove").isDisabled()).isTrue();
    Passes.areFollowed(session);
  }

  @Test
  void theKeyboardStaysAmongTheLayersWhenTheLastIsRemoved() {
    press("layer-2-insert");
    window.focus("layer-3-remove");
    window.press(KeyCode.SPACE);
    assertThat(window.find("layer-3-remove")).isEmpty();
    assertThat(WindowRobot.onFx(window.node("layer-2-remove")::isFocused)).isTrue();
  }

  @Test
  void changesTheLossAndItsNumber() {
    assertThat(window.find("net-huber_delta")).isEmpty();
    choose("net-loss", "Huber loss, mean");
    assertThat(scenario().network().loss()).isEqualTo(Losses.HUBER);
    assertUndo("squared error, sum → Huber loss, mean");

    type("net-huber_delta", "3/2");
    assertThat(scenario().network().loss().settings()).containsEntry("huber_delta", 1.5);
    assertThat(text("net-huber_delta")).isEqualTo("1.5");
    assertUndo("δ = 1.5");

    type("net-huber_delta", "-1");
    assertThat(window.text("net-huber_delta-reason"))
        .isEqualTo("huber_delta must be a positive number, not -1.0");
    assertThat(text("net-huber_delta")).isEqualTo("-1");
    type("net-huber_delta", "1/0");
    assertThat(window.text("net-huber_delta-reason")).isEqualTo("this divides by 0");

    undo();
    assertThat(text("net-huber_delta")).isEqualTo("1");
    assertThat(window.visible("net-huber_delta-reason")).isFalse();
    undoneIsFirst();
    assertThat(window.find("net-huber_delta")).isEmpty();
  }

  @Test
  void changesANumberOfAnActivation() {
    assertThat(window.find("layer-1-slope")).isEmpty();
    choose("layer-1-activation", "leaky ReLU");
    assertThat(text("layer-1-slope")).isEqualTo("0.01");
    type("layer-1-slope", "1/5");
    assertThat(layer(1).activation().settings()).containsEntry("slope", 0.2);
    assertUndo("slope below 0 = 0.2 in layer 1");
    assertThat(chosen("layer-1-activation").toString()).contains("leaky_relu");

    type("layer-1-slope", "1");
    assertThat(window.text("layer-1-slope-reason"))
        .isEqualTo("slope must be a number from 0 up to but not including 1, not 1.0");
    choose("layer-1-activation", "ELU");
    assertThat(window.find("layer-1-slope")).isEmpty();
    assertThat(text("layer-1-alpha")).isEqualTo("1");
    undoneIsFirst();
  }

  @Test
  void takesABiasAwayAndGivesItBack() {
    check("layer-1-bias", false);
    assertThat(layer(1).bias()).isEmpty();
    assertThat(window.node("layer-1-frozen-bias").isDisabled()).isTrue();
    assertUndo("Layer 1 without bias");

    check("layer-1-bias", true);
    assertThat(layer(1).bias()).contains(Matrix.column(0, 0, 0));
    assertUndo("Layer 1 with a bias");
    undoneIsFirst();
    assertThat(checked("layer-1-bias")).isTrue();
  }

  @Test
  void freezesByTheKeyboard() {
    window.focus("layer-2-frozen-weight");
    window.press(KeyCode.SPACE);
    assertThat(layer(2).frozen()).containsExactly(Role.WEIGHT);
    assertThat(checked("layer-2-frozen-weight")).isTrue();
    assertUndo("W₂ frozen");
    check("layer-2-frozen-bias", true);
    assertThat(layer(2).frozen()).containsExactly(Role.WEIGHT, Role.BIAS);
    check("layer-2-frozen-weight", false);
    assertThat(layer(2).frozen()).containsExactly(Role.BIAS);
    assertUndo("W₂ no longer frozen");
    undoneIsFirst();
    assertThat(checked("layer-2-frozen-bias")).isFalse();
  }

  @Test
  void makesASkipConnection() {
    assertThat(chosen("layer-2-adds")).isEqualTo(Optional.empty());
    assertThat(choices("layer-2-adds")).containsExactly("nothing", "x", "z₃");
    choose("layer-2-adds", "x");
    assertThat(layer(2).added()).contains(Variable.of(Role.INPUT));
    assertUndo("Skip from x to layer 2");

    step("layer-2-units", KeyCode.UP);
    assertThat(layer(1).inputs()).isEqualTo(3);
    assertUndo("3 units in layer 2, and as many in x, joined by a skip");
    assertThat(choices("layer-2-adds")).containsExactly("nothing", "x", "z₁", "z₂", "z₃");
    choose("layer-2-adds", "nothing");
    assertUndo("No skip to layer 2");
    undoneIsFirst();
  }

  @Test
  void changesTheBatchAndThePenalty() {
    choose("net-batch", "sum over the samples");
    assertThat(scenario().network().batch()).isEqualTo(Reduction.SUM);
    assertUndo("Loss of the batch: sum over the samples");

    assertThat(window.node("net-lambda").getParent().isVisible()).isFalse();
    choose("net-penalty", "½λΣW²");
    assertThat(scenario().network().penalty()).contains(new L2(0.1, true));
    assertThat(text("net-lambda")).isEqualTo("0.1");
    type("net-lambda", "1/4");
    assertUndo("Penalty ½λΣW², λ = 0.25");
    choose("net-penalty", "λΣW²");
    assertThat(scenario().network().penalty()).contains(new L2(0.25, false));
    type("net-lambda", "-1");
    assertThat(window.text("net-lambda-reason"))
        .startsWith("the lambda of the penalty must be a finite number that is not negative");
    choose("net-penalty", "none");
    assertThat(scenario().network().penalty()).isEmpty();
    assertUndo("Loss of the batch: sum over the samples");

    choose("net-loss", "given gradient");
    assertThat(window.node("net-batch").isDisabled()).isTrue();
    undoneIsFirst();
    assertThat(window.node("net-batch").isDisabled()).isFalse();
  }

  @Test
  void renames() {
    type("net-name", "  Sheet   3 ");
    assertThat(scenario().name()).isEqualTo("Sheet 3");
    assertThat(text("net-name")).isEqualTo("Sheet 3");
    assertThat(window.stage().getTitle()).startsWith("Sheet 3");
    assertUndo("Name: Sheet 3");
    undoneIsFirst();
    assertThat(text("net-name")).isEqualTo(first.name());
  }

  @Test
  void randomisesWithTheSeedThatIsTyped() {
    choose("net-initialisation", "He");
    type("net-seed", "42");
    assertThat(scenario()).isSameAs(first);
    press("net-randomise");
    assertUndo("All parameters: He, seed 42");
    Scenario drawn = scenario();
    undoneIsFirst();

    press("net-new-seed");
    assertThat(text("net-seed")).isEqualTo("43");
    type("net-seed", "4x");
    assertThat(window.text("net-seed-reason")).startsWith("\"4x\" is no whole number");
    type("net-seed", "42");
    assertThat(window.visible("net-seed-reason")).isFalse();
    press("net-randomise");
    assertThat(scenario()).isEqualTo(drawn);
    assertThat(session.editing().fillingProperty().get())
        .isEqualTo(new Filling(Initialisation.HE, 42));
  }

  @Test
  void roundsAndMultipliesAllParameters() {
    choose("net-decimals", "0");
    press("net-round");
    // Halves go away from 0: W₁ = [1 −1; 2 1; −1 −1], b₁ = (0, −1, 1).
    assertThat(layer(1).weight()).isEqualTo(Matrix.of(new double[][] {{1, -1}, {2, 1}, {-1, -1}}));
    assertThat(layer(1).bias().orElseThrow()).isEqualTo(Matrix.column(0, -1, 1));
    assertUndo("All parameters rounded to whole numbers");

    type("net-factor", "-1/2");
    assertUndo("All parameters times −0.5");
    assertThat(layer(1).bias().orElseThrow()).isEqualTo(Matrix.column(0, 0.5, -0.5));
    type("net-factor", "two");
    window.focus("net-round");
    assertThat(window.text("net-factor-reason")).contains("\"two\"");
    assertThat(text("net-factor")).isEqualTo("two");
    undoneIsFirst();
  }

  @Test
  void undoesWithTheKeyboardOnAField() {
    step("layer-1-units", KeyCode.UP);
    assertThat(WindowRobot.onFx(window.node("layer-1-units")::isFocused)).isTrue();
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(scenario()).isEqualTo(first);
    assertThat(editor("layer-1-units")).isEqualTo("3");
    window.press(KeyCode.CONTROL, KeyCode.Y);
    assertThat(editor("layer-1-units")).isEqualTo("4");
    assertThat(layer(1).outputs()).isEqualTo(4);
  }

  @Test
  void aFieldInWhichSomethingWasTypedUndoesThatFirst() {
    window.focus("net-name");
    window.press(KeyCode.END);
    window.press(KeyCode.DIGIT7);
    String typed = text("net-name");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(text("net-name")).isNotEqualTo(typed);
    assertThat(scenario()).isSameAs(first);
  }

  @Test
  void cautionsStandOnTheSheetAndUnderTheHeader() {
    assertThat(window.visible("caution")).isFalse();
    assertThat(window.visible("net-cautions")).isFalse();

    choose("net-loss", "binary cross-entropy");

    String range = "This loss needs outputs between 0 and 1, and identity can leave them";
    assertThat(window.text("caution")).isEqualTo(range + " (and one more caution)");
    assertThat(labelsUnder("net-cautions"))
        .containsExactly(
            range, "This loss needs targets between 0 and 1, but y has 3 in row 1, column 1");

    choose("layer-2-activation", "σ");
    assertThat(window.text("caution")).startsWith("This loss needs targets").doesNotContain("more");
    undoneIsFirst();
    assertThat(window.visible("caution")).isFalse();
  }

  @Test
  void aHundredLayersHaveARowEach() {
    window.press(KeyCode.ESCAPE);
    WindowRobot.onFx(
        () -> {
          for (int k = 3; k <= 100; k++) {
            session.editing().apply(new InsertLayer(k, 2, Activations.RELU, Filling.ZEROS));
          }
          return session;
        });
    window.settle();
    window.press(KeyCode.E);
    assertThat(window.visible("layer-100-units")).isTrue();

    press("layer-100-insert");
    assertThat(window.text("layer-100-reason")).isEqualTo("a net has 1 to 100 layers, not 101");
    step("layer-100-units", KeyCode.UP);
    assertThat(scenario().network().outputs()).isEqualTo(3);
    Passes.areFollowed(session);
  }

  @Test
  void nothingIsCutOffInANarrowWindowWithLargeText() {
    WindowRobot.onFx(
        () -> {
          session.settings().textSizeProperty().set(200);
          return session;
        });
    window.resize(640, 700);
    Node close = window.node("net-close");
    double right = WindowRobot.onFx(() -> close.localToScene(close.getLayoutBounds()).getMaxX());
    for (String id : List.of("net-name", "net-inputs", "layer-1-remove", "net-randomise")) {
      Node node = window.node(id);
      double edge = WindowRobot.onFx(() -> node.localToScene(node.getLayoutBounds()).getMaxX());
      assertThat(edge).as(id).isLessThanOrEqualTo(right);
    }
  }

  private void step(String id, KeyCode key) {
    window.focus(id);
    window.press(key);
  }

  /** Types a text in place of what stands there, and presses Enter. */
  private void type(String id, String text) {
    window.focus(id);
    doing(() -> field(id).selectAll());
    doing(() -> field(id).replaceSelection(text));
    window.press(KeyCode.ENTER);
  }

  private void press(String id) {
    doing(() -> ((Button) window.node(id)).fire());
  }

  private <T> void choose(String id, String words) {
    ComboBox<T> box = box(id);
    doing(
        () ->
            box.getItems().stream()
                .filter(choice -> box.getConverter().toString(choice).equals(words))
                .forEach(box::setValue));
    assertThat(box.getConverter().toString(box.getValue())).isEqualTo(words);
  }

  private Object chosen(String id) {
    return WindowRobot.onFx(() -> box(id).getValue());
  }

  @SuppressWarnings("unchecked")
  private <T> ComboBox<T> box(String id) {
    return (ComboBox<T>) window.node(id);
  }

  private <T> List<String> choices(String id) {
    ComboBox<T> box = box(id);
    return WindowRobot.onFx(
        () -> box.getItems().stream().map(box.getConverter()::toString).toList());
  }

  private void check(String id, boolean so) {
    CheckBox box = (CheckBox) window.node(id);
    assertThat(checked(id)).isNotEqualTo(so);
    doing(box::fire);
    assertThat(checked(id)).isEqualTo(so);
  }

  private boolean checked(String id) {
    return WindowRobot.onFx(((CheckBox) window.node(id))::isSelected);
  }

  private String text(String id) {
    return WindowRobot.onFx(() -> field(id).getText());
  }

  private String editor(String id) {
    return text(id);
  }

  private TextField field(String id) {
    Node node = window.node(id);
    return node instanceof Spinner<?> spinner ? spinner.getEditor() : (TextField) node;
  }

  private void doing(Runnable action) {
    Supplier<Boolean> done =
        () -> {
          action.run();
          return true;
        };
    WindowRobot.onFx(done::get);
    window.settle();
  }

  private List<String> labelsUnder(String id) {
    Node parent = window.node(id);
    return WindowRobot.nodes(
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
    doing(session.editing()::undo);
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
}
