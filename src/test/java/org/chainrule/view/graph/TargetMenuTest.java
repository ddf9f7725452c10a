package org.chainrule.view.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.chainrule.algebra.Matrix;
import org.chainrule.app.window.PaneStage;
import org.chainrule.app.window.Passes;
import org.chainrule.edit.SetEntry;
import org.chainrule.edit.given.Filling;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.Initialisation;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.L2;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.loss.Reduction;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.chainrule.typed.MatrixFormat;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Edits by the menu of what is pointed at. The numbers are those of the default scenario. */
final class TargetMenuTest {

  private Session session;
  private Scenario first;
  @AutoClose private PaneStage window;

  @BeforeEach
  void openTheFirst() {
    show(BundledScenarios.first());
  }

  private void show(Scenario scenario) {
    first = scenario;
    session = new Session(scenario, new Settings(), Runnable::run, Platform::runLater);
    window =
        PaneStage.open(
            session.settings(), appearance -> new GraphPane(session, appearance), 1100, 700);
  }

  @Test
  void anItemIsClicked() {
    show(Target.cell(Name.linearOutput(1), 0, 0));
    window.clickMenu("unit-dead");
    PaneStage.await("the unit is dead", () -> session.editing().historyProperty().get().canUndo());
    window.act(session.stepping()::goToEnd);
    assertThat(window.graph().marks("z1", 0)).startsWith("off");
  }

  @Test
  void everyOperationIsReachedByTheKeyboard() {
    List<Node> operations =
        PaneStage.nodes(
            window.stage(), node -> String.valueOf(node.getId()).startsWith("operation-"));
    GraphPane graph = (GraphPane) window.node("graph");
    assertThat(operations)
        .hasSameSizeAs(PaneStage.onFx(() -> graph.graphLayout().nodes()))
        .allMatch(Node::isFocusTraversable);
    assertThat(window.reading("operation-z2")).isEqualTo("f = ReLU: gives z 2");

    window.focus("matrix-z1");
    window.press(KeyCode.TAB);
    assertThat(focusOwner().getId()).isEqualTo("operation-z2");
    window.press(KeyCode.ENTER);
    PaneStage.await("the menu is open", () -> window.menuShows("activation-tanh"));
    window.clickMenu("activation-tanh");
    Passes.areFollowed(session);
    assertThat(session.scenarioProperty().get().network().layer(1).activation())
        .isEqualTo(Activations.TANH);
  }

  private Node focusOwner() {
    return PaneStage.onFx(() -> window.stage().getScene().getFocusOwner());
  }

  private void show(Target target) {
    ContextMenu menu = menu(target);
    Node owner = window.node("graph");
    PaneStage.onFx(
        () -> {
          menu.show(owner, 300, 300);
          return menu;
        });
    PaneStage.await("the menu is open", () -> window.menuShows("unit-dead"));
  }

  @Test
  void makesAUnitDead() {
    window.act(session.stepping()::goToEnd);
    assertThat(window.graph().marks("z1", 0)).isEmpty();
    assertThat(text(Target.cell(Name.linearOutput(1), 0, 0), "unit-dead"))
        .isEqualTo("Make unit 1 dead");

    fire(Target.cell(Name.linearOutput(1), 0, 0), "unit-dead");

    assertThat(window.graph().marks("z1", 0)).startsWith("off");
    assertThat(ids(Target.cell(Name.linearOutput(1), 0, 0))).doesNotContain("unit-dead");
    undoneIsFirst();
  }

  @Test
  void putsAUnitOnTheKink() {
    window.act(session.stepping()::goToEnd);
    for (Name name :
        List.of(
            Name.linearOutput(1),
            Name.layerOutput(1),
            Name.bias(1),
            Name.linearOutput(1).gradient())) {
      fire(Target.cell(name, 2, 0), "unit-at_kink");
      // By hand: −1·1 − 0.5·(−2) = 0, so the bias is 0.
      assertThat(window.graph().numbers("b1")).contains("0; −1; 0");
      assertThat(window.graph().marks("z1", 2)).contains("at the kink");
      undoneIsFirst();
    }
  }

  @Test
  void saturatesAUnit() {
    open("sigmoid-bce");
    window.act(session.stepping()::goToEnd);
    assertThat(window.graph().marks("z1", 1)).isEmpty();
    assertThat(ids(Target.cell(Name.linearOutput(1), 1, 0)))
        .contains("unit-saturated")
        .doesNotContain("unit-dead", "unit-at_kink");
    assertThat(ids(Target.cell(Name.linearOutput(1), 0, 0))).doesNotContain("unit-saturated");

    fire(Target.cell(Name.yhat(), 0, 0), "unit-saturated");
    assertThat(window.graph().marks("z3", 0)).startsWith("flat");
    fire(Target.cell(Name.linearOutput(1), 1, 0), "unit-saturated");
    assertThat(window.graph().marks("z1", 1)).startsWith("flat");
    undoneIsFirst();
  }

  @Test
  void inABatchTheKinkNamesItsSample() {
    open("xor");
    assertThat(text(Target.cell(Name.linearOutput(1), 0, 1), "unit-at_kink"))
        .isEqualTo("Put unit 1 on the kink, for sample 2");
    fire(Target.cell(Name.linearOutput(1), 0, 1), "unit-at_kink");
    assertThat(session.traceProperty().get().quantity(Name.linearOutput(1)).get(0, 1)).isZero();
  }

  @Test
  void choosesAnActivation() {
    Target node = Target.whole(Name.layerOutput(1));
    assertThat(chosen(node)).containsExactly("activation-relu", "skip-none");
    assertThat(ids(node)).contains("activation-softmax", "copy-as").doesNotContain("fill");

    fire(node, "activation-sigmoid");
    assertThat(layer(1).activation()).isEqualTo(Activations.SIGMOID);
    assertThat(chosen(node)).containsExactly("activation-sigmoid", "skip-none");
    fire(Target.whole(Name.yhat()), "activation-tanh");
    assertThat(layer(2).activation()).isEqualTo(Activations.TANH);
    undoneIsFirst();
  }

  @Test
  void choosesALossAndItsNumber() {
    Target node = Target.whole(Name.loss());
    assertThat(ids(node)).contains("loss-mse").doesNotContain("loss-huber_delta");
    fire(node, "loss-huber");
    assertThat(chosen(node))
        .containsExactly("loss-huber", "loss-huber_delta-1", "batch-mean", "penalty-none");
    fire(Target.whole(Name.yhat().gradient()), "loss-huber_delta-0.5");
    assertThat(session.scenarioProperty().get().network().loss().settings())
        .containsEntry("huber_delta", 0.5);
    // By hand: |ŷ − y| = (1, 1) > δ, so ℓ = (0.5·(1 − 0.25) + 0.5·(1 − 0.25))/2.
    assertThat(session.traceProperty().get().quantity(Name.loss()).get(0, 0)).isEqualTo(0.375);
    fire(node, "loss-mse");
    assertThat(session.scenarioProperty().get().network().loss()).isEqualTo(Losses.MSE);
    undoneIsFirst();
  }

  @Test
  void choosesANumberOfTheActivation() {
    Target node = Target.whole(Name.layerOutput(1));
    fire(node, "activation-leaky_relu");
    assertThat(chosen(node))
        .containsExactly("activation-leaky_relu", "activation-slope-0.01", "skip-none");
    fire(node, "activation-slope-0.2");
    assertThat(chosen(node))
        .containsExactly("activation-leaky_relu", "activation-slope-0.2", "skip-none");
    // By hand: z₁ = (2.5, −0.5, 0.5), so z₂ = (2.5, −0.1, 0.5).
    assertThat(session.traceProperty().get().quantity(Name.layerOutput(1)).value())
        .isEqualTo(Matrix.column(2.5, -0.1, 0.5));
    undoneIsFirst();
  }

  @Test
  void makesASkipConnection() {
    Target node = Target.whole(Name.yhat());
    assertThat(ids(node))
        .contains("skip-none", "skip-x", "skip-z3")
        .doesNotContain("skip-z1", "skip-z2", "skip-z4");
    assertThat(text(node, "skip-z3")).isEqualTo("z₃");
    fire(node, "skip-x");
    assertThat(layer(2).added()).contains(Variable.of(Variable.Role.INPUT));
    // By hand: (4, −2) and x = (1, −2) added to it.
    assertThat(session.traceProperty().get().quantity(Name.yhat()).value())
        .isEqualTo(Matrix.column(5, -4));
    assertThat(chosen(Target.whole(Name.branch(2)))).contains("skip-x");
    undoneIsFirst();
  }

  @Test
  void choosesTheBatchAndThePenalty() {
    Target node = Target.whole(Name.loss());
    fire(node, "batch-sum");
    assertThat(network().batch()).isEqualTo(Reduction.SUM);
    assertThat(text(node, "penalty-half-0.1")).isEqualTo("½λΣW², λ = 0.1");
    fire(node, "penalty-half-0.1");
    assertThat(network().penalty()).contains(new L2(0.1, true));
    fire(Target.whole(Name.loss()), "penalty-1");
    assertThat(network().penalty()).contains(new L2(1, false));
    assertThat(chosen(Target.whole(Name.loss())))
        .containsExactly("loss-mse", "batch-sum", "penalty-1");
    fire(Target.whole(Name.loss()), "penalty-none");
    fire(node, "loss-given");
    assertThat(greyed(node, "batch")).isTrue();
    undoneIsFirst();
  }

  @Test
  void freezesAParameterAndTakesABiasAway() {
    for (Name parameter : List.of(Name.weight(1), Name.bias(1))) {
      Target cell = Target.cell(parameter, 0, 0);
      fire(cell, "freeze");
      assertThat(network().isFrozen(parameter.variable())).isTrue();
      assertThat(text(cell, "freeze")).isEqualTo("Unfreeze: descent moves it again");
      fire(cell, "freeze");
    }
    assertThat(session.scenarioProperty().get()).isEqualTo(first);
    assertThat(ids(Target.cell(Name.x(), 0, 0))).doesNotContain("freeze", "bias");
    assertThat(ids(Target.cell(Name.weight(1), 0, 0))).doesNotContain("bias");

    Target linear = Target.whole(Name.linearOutput(1));
    assertThat(text(linear, "bias")).isEqualTo("Remove the bias");
    fire(Target.cell(Name.bias(1), 0, 0), "bias");
    assertThat(layer(1).bias()).isEmpty();
    assertThat(text(linear, "bias")).isEqualTo("Add a bias");
    fire(linear, "bias");
    assertThat(layer(1).bias()).isPresent();
    fire(linear, "bias");
    assertThat(layer(1).bias()).isEmpty();
    undoneIsFirst();
  }

  @Test
  void changesTheLayers() {
    Target node = Target.whole(Name.linearOutput(1));
    fire(node, "unit-more");
    assertThat(sizes()).containsExactly(4, 2);
    fire(node, "unit-fewer");
    assertThat(sizes()).containsExactly(3, 2);
    fire(node, "layer-before");
    assertThat(sizes()).containsExactly(2, 3, 2);
    assertThat(layer(2)).isEqualTo(first.network().layer(1));
    fire(node, "layer-remove");
    assertThat(session.scenarioProperty().get()).isEqualTo(first);
    fire(node, "layer-after");
    assertThat(sizes()).containsExactly(3, 3, 2);
    assertThat(layer(3)).isEqualTo(first.network().layer(2));
    assertThat(layer(2).activation()).isEqualTo(Activations.RELU);
    undoneIsFirst();

    fire(node, "layer-remove");
    assertThat(sizes()).containsExactly(2);
    assertThat(greyed(Target.whole(Name.linearOutput(1)), "layer-remove")).isTrue();
  }

  @Test
  void changesTheSizesOfWhatIsGiven() {
    fire(Target.cell(Name.x(), 0, 0), "sample-more");
    assertThat(session.scenarioProperty().get().sample().count()).isEqualTo(2);
    fire(Target.cell(Name.y(), 0, 0), "sample-fewer");
    assertThat(session.scenarioProperty().get()).isEqualTo(first);
    assertThat(greyed(Target.cell(Name.y(), 0, 0), "sample-fewer")).isTrue();
    assertThat(ids(Target.cell(Name.y(), 0, 0))).doesNotContain("input-more");

    fire(Target.cell(Name.x(), 0, 0), "input-more");
    assertThat(layer(1).inputs()).isEqualTo(3);
    fire(Target.cell(Name.x(), 0, 0), "input-fewer");
    fire(Target.cell(Name.weight(2), 0, 0), "unit-more");
    assertThat(sizes()).containsExactly(3, 3);
    fire(Target.cell(Name.bias(2), 0, 0), "unit-fewer");
    assertThat(session.scenarioProperty().get()).isEqualTo(first);
    Passes.areFollowed(session);
  }

  @Test
  void fillsRoundsAndScales() {
    Target weight = Target.cell(Name.weight(2), 0, 0);
    fire(weight, "scale-half");
    assertThat(window.graph().numbers("W2")).contains("0.5 −0.25 1; −0.5 0.25 0.5");
    fire(weight, "round-1");
    // Halves go away from 0.
    assertThat(window.graph().numbers("W2")).contains("0.5 −0.3 1; −0.5 0.3 0.5");
    fire(weight, "scale-negative");
    fire(weight, "scale-ten");
    assertThat(window.graph().numbers("W2")).contains("−5 3 −10; 5 −3 −5");
    fire(weight, "round-0");
    fire(weight, "scale-double");
    assertThat(window.graph().numbers("W2")).contains("−10 6 −20; 10 −6 −10");
    fire(weight, "fill-ones");
    assertThat(greyed(weight, "fill-again")).isTrue();
    fire(weight, "scale-tenth");
    assertThat(window.graph().numbers("W2")).contains("0.1 0.1 0.1; 0.1 0.1 0.1");
    undoneIsFirst();
  }

  @Test
  void fillsWithOneSeedAfterAnother() {
    Target weight = Target.cell(Name.weight(1), 0, 0);
    fire(weight, "fill-he");
    Matrix one = layer(1).weight();
    assertThat(text(weight, "fill-again")).isEqualTo("Another seed: He, 2");
    fire(weight, "fill-again");
    assertThat(layer(1).weight()).isNotEqualTo(one);
    assertThat(session.editing().fillingProperty().get())
        .isEqualTo(new Filling(Initialisation.HE, 2));
    undoneIsFirst();
  }

  /** A third has no end; on screen it has three digits. */
  @Test
  void copiesANumberAsItIsShownAndInFull() {
    window.act(
        () -> session.editing().apply(new SetEntry(Target.cell(Name.weight(1), 0, 0), 1 / 3.0)));
    Passes.areFollowed(session);
    Target cell = Target.cell(Name.weight(1), 0, 0);

    fire(cell, "copy-number-shown");
    assertThat(clipboard()).isEqualTo("0.333");
    fire(cell, "copy-number-full");
    assertThat(clipboard()).isEqualTo("0.3333333333333333");
    fire(cell, "copy-digits-shown");
    fire(cell, "copy-matlab");
    assertThat(clipboard()).isEqualTo("[0.333 -1; 1.5 0.5; -1 -0.5]");
    fire(cell, "copy-digits-shown");
    fire(cell, "copy-matlab");
    assertThat(clipboard()).isEqualTo("[0.3333333333333333 -1; 1.5 0.5; -1 -0.5]");
  }

  @Test
  void copiesInAFormatAndRemembersIt() {
    window.act(session.stepping()::goToEnd);
    Target target = Target.cell(Name.weight(2).gradient(), 0, 0);
    Map<String, String> texts =
        Map.of(
            "copy-python", "[[5, 0, 1],\n [-5, 0, -1]]",
            "copy-matlab", "[5 0 1; -5 0 -1]",
            "copy-tsv", "5\t0\t1\n-5\t0\t-1",
            "copy-latex", "\\begin{bmatrix}\n5 & 0 & 1 \\\\\n-5 & 0 & -1\n\\end{bmatrix}");
    texts.forEach(
        (id, text) -> {
          fire(target, id);
          assertThat(PaneStage.onFx(() -> Clipboard.getSystemClipboard().getString()))
              .isEqualTo(text);
        });
    fire(target, "copy-numpy");
    assertThat(session.settings().matrixFormatProperty().get()).isEqualTo(MatrixFormat.NUMPY);
    assertThat(ids(target)).doesNotContain("paste-whole", "fill", "unit-more");
  }

  @Test
  void whatIsNotComputedYetIsNotCopied() {
    assertThat(greyed(Target.cell(Name.linearOutput(1), 0, 0), "copy-as")).isTrue();
    assertThat(greyed(Target.cell(Name.x(), 0, 0), "copy-as")).isFalse();
  }

  @Test
  void pastesOverTheMatrixOrFromACellOn() {
    PaneStage.onFx(
        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "7\n8")));
    Target cell = Target.cell(Name.bias(1), 1, 0);
    assertThat(text(cell, "paste-from")).isEqualTo("Paste from row 2, column 1 on");
    fire(cell, "paste-from");
    assertThat(window.graph().numbers("b1")).contains("0; 7; 8");
    fire(cell, "paste-whole");
    String problem = session.notices().problemProperty().get().orElseThrow();
    assertThat(problem).startsWith("Not pasted: ").contains("b₁ is 3 × 1");
    assertThat(problem.lines()).hasSize(1);
  }

  @Test
  void aTargetThatIsGoneHasNoItems() {
    assertThat(menu(Target.whole(Name.weight(9))).getItems()).isEmpty();
    assertThat(ids(Target.whole(Name.weight(1).transpose()))).contains("copy-as");
  }

  @Test
  void everyItemHasANameOfItsOwn() {
    for (Name name :
        List.of(
            Name.x(), Name.y(), Name.weight(1), Name.bias(1), Name.linearOutput(1), Name.loss())) {
      for (Target target : List.of(Target.whole(name), Target.cell(name, 0, 0))) {
        List<MenuItem> items =
            items(menu(target)).filter(i -> !(i instanceof SeparatorMenuItem)).toList();
        assertThat(items).extracting(MenuItem::getId).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(items).allSatisfy(item -> assertThat(item.getText()).isNotBlank());
      }
    }
  }

  private void open(String id) {
    window.close();
    show(BundledScenarios.load(id));
  }

  private static String clipboard() {
    return PaneStage.onFx(() -> Clipboard.getSystemClipboard().getString());
  }

  private ContextMenu menu(Target target) {
    return PaneStage.onFx(() -> TargetMenu.of(session, target));
  }

  private static Stream<MenuItem> items(ContextMenu menu) {
    return menu.getItems().stream().flatMap(TargetMenuTest::items);
  }

  private static Stream<MenuItem> items(MenuItem item) {
    Stream<MenuItem> below =
        item instanceof Menu menu
            ? menu.getItems().stream().flatMap(TargetMenuTest::items)
            : Stream.of();
    return Stream.concat(Stream.of(item), below);
  }

  private List<String> ids(Target target) {
    return items(menu(target)).map(MenuItem::getId).toList();
  }

  private List<String> chosen(Target target) {
    return items(menu(target))
        .filter(item -> item instanceof RadioMenuItem radio && radio.isSelected())
        .map(MenuItem::getId)
        .toList();
  }

  private String text(Target target, String id) {
    return item(target, id).getText();
  }

  private boolean greyed(Target target, String id) {
    return item(target, id).isDisable();
  }

  private MenuItem item(Target target, String id) {
    return items(menu(target)).filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
  }

  private void fire(Target target, String id) {
    MenuItem item = item(target, id);
    PaneStage.onFx(
        () -> {
          item.fire();
          return item;
        });
    window.settle();
    Passes.areFollowed(session);
  }

  private void undoneIsFirst() {
    while (session.editing().historyProperty().get().canUndo()) {
      PaneStage.onFx(
          () -> {
            session.editing().undo();
            return session;
          });
      Passes.areFollowed(session);
    }
    window.settle();
    assertThat(session.scenarioProperty().get()).isEqualTo(first);
  }

  private Network network() {
    return session.scenarioProperty().get().network();
  }

  private Layer layer(int number) {
    return network().layer(number);
  }

  private List<Integer> sizes() {
    return session.scenarioProperty().get().network().layers().stream()
        .map(Layer::outputs)
        .toList();
  }
}
