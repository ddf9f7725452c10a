package org.chainrule.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.RefusedEditException;
import org.chainrule.network.Initialisation;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Skip connections, and what becomes of them when layers come, go and change their size. */
class SkipEditsTest {

  private static final Filling ONES = new Filling(Initialisation.ONES, 0);

  /** A net whose layers have these numbers of units behind as many entries of x as the first. */
  private static Scenario net(int inputs, int... units) {
    List<Layer> layers = new ArrayList<>();
    int width = inputs;
    for (int count : units) {
      layers.add(new Layer(matrix(count, width), matrix(count, 1), Activations.RELU));
      width = count;
    }
    return new Scenario(
        "", new Network(layers, Losses.MSE), new Sample(matrix(inputs, 1), matrix(width, 1)));
  }

  private static Matrix matrix(int rows, int columns) {
    return Matrix.generate(rows, columns, (i, j) -> 2.0 * i - j);
  }

  private static Scenario adding(Scenario scenario, int layer, String added) {
    return edit(scenario, layer, added).apply(scenario);
  }

  private static SetAdded edit(Scenario scenario, int layer, String added) {
    return new SetAdded(
        layer,
        Variable.before(scenario.network().depth() + 1).stream()
            .filter(value -> value.id().equals(added))
            .findFirst());
  }

  private static List<String> choices(Scenario scenario, int layer) {
    return SetAdded.choices(scenario, layer).stream().map(SkipEditsTest::called).toList();
  }

  private static String called(Optional<Variable> added) {
    return added.map(Variable::id).orElse("-");
  }

  /** What each layer adds, "-" for nothing. */
  private static List<String> added(Scenario scenario) {
    return scenario.network().layers().stream().map(layer -> called(layer.added())).toList();
  }

  private static List<Integer> units(Scenario scenario) {
    return scenario.network().layers().stream().map(Layer::outputs).toList();
  }

  private static String words(Edit edit, Scenario before) {
    return edit.describe(before, Naming.DEFAULT);
  }

  @Test
  void makesASkipAndTakesItAway() {
    Scenario plain = net(2, 3, 3, 1);
    SetAdded edit = edit(plain, 2, "z2");
    Scenario skipped = edit.apply(plain);
    SetAdded none = new SetAdded(2, Optional.empty());

    assertThat(added(skipped)).containsExactly("-", "z2", "-");
    assertThat(skipped.network().layer(2).weight()).isSameAs(plain.network().layer(2).weight());
    assertThat(words(edit, plain)).isEqualTo("Skip from z₂ to layer 2");
    assertThat(none.apply(skipped)).isEqualTo(plain);
    assertThat(words(none, skipped)).isEqualTo("No skip to layer 2");
  }

  @Test
  void offersWhatHasTheSameShape() {
    Scenario plain = net(3, 3, 2, 3);

    assertThat(choices(plain, 1)).containsExactly("-", "x", "z1");
    assertThat(choices(plain, 2)).containsExactly("-", "z3");
    assertThat(choices(plain, 3)).containsExactly("-", "x", "z1", "z2", "z5");
    for (int layer = 1; layer <= 3; layer++) {
      for (Optional<Variable> choice : SetAdded.choices(plain, layer)) {
        assertThat(new SetAdded(layer, choice).apply(plain).network().layer(layer).added())
            .isEqualTo(choice);
      }
    }
  }

  @Test
  void refusesWhatComesTooLateOrHasAnotherShape() {
    Scenario plain = net(3, 3, 2, 3);

    assertThatThrownBy(() -> adding(plain, 1, "z3"))
        .isInstanceOf(RefusedEditException.class)
        .hasMessageStartingWith("layer 1 cannot add z3: what is added has to be x or a z");
    assertThatThrownBy(() -> adding(plain, 2, "x"))
        .isInstanceOf(RefusedEditException.class)
        .hasMessage("layer 2 cannot add x, which has 3 entries, while the layer gives 2");
  }

  @Test
  void whatASkipJoinsChangesItsSizeTogether() {
    Scenario block = adding(net(2, 3, 3, 1), 2, "z2");
    for (int layer = 1; layer <= 2; layer++) {
      Edit edit = new SetUnits(layer, 5, ONES);
      Scenario after = edit.apply(block);

      assertThat(units(after)).containsExactly(5, 5, 1);
      assertThat(added(after)).containsExactly("-", "z2", "-");
      assertThat(after.network().layer(3).inputs()).isEqualTo(5);
      assertThat(words(edit, block))
          .isEqualTo(
              "5 units in layer %d, and as many in layer %d, joined by a skip", layer, 3 - layer);
    }
    assertThat(words(new SetUnits(3, 2, ONES), block)).isEqualTo("2 units in layer 3");
  }

  @Test
  void theInputAndTheOutputChangeAlongWithWhatASkipJoinsThemWith() {
    Scenario whole = adding(adding(net(2, 2, 3, 2), 1, "x"), 3, "z2");
    Edit inputs = new SetInputs(4, ONES);
    Scenario after = inputs.apply(whole);

    assertThat(units(after)).containsExactly(4, 3, 4);
    assertThat(after.sample().x().rows()).isEqualTo(4);
    assertThat(after.sample().y().rows()).isEqualTo(4);
    assertThat(added(after)).containsExactly("x", "-", "z2");
    assertThat(new SetOutputs(4, ONES).apply(whole)).isEqualTo(after);
    assertThat(new SetUnits(1, 4, ONES).apply(whole)).isEqualTo(after);
    assertThat(words(inputs, whole))
        .isEqualTo("4 entries in x, and as many in layer 1, layer 3, joined by a skip");
    assertThat(words(new SetOutputs(4, ONES), whole))
        .isEqualTo("4 entries in ŷ and y, and as many in x, layer 1, joined by a skip");
  }

  @Test
  void skipsStayWithTheirValueWhenALayerIsPutIn() {
    Scenario block = adding(adding(net(3, 3, 3, 3), 1, "x"), 3, "z2");

    assertThat(added(inserted(block, 1))).containsExactly("-", "x", "-", "z4");
    assertThat(added(inserted(block, 2))).containsExactly("x", "-", "-", "z2");
    assertThat(added(inserted(block, 3))).containsExactly("x", "-", "-", "z2");
    assertThat(added(inserted(block, 4))).containsExactly("x", "-", "z2", "-");
    Scenario ownInput = adding(net(3, 3, 3), 2, "z3");
    assertThat(added(inserted(ownInput, 2))).containsExactly("-", "-", "z5");
  }

  private static Scenario inserted(Scenario scenario, int number) {
    return new InsertLayer(number, 5, Activations.TANH, ONES).apply(scenario);
  }

  @Test
  void skipsMoveDownOrGoWhenALayerIsTakenOut() {
    Scenario block = adding(adding(net(3, 3, 3, 3), 1, "x"), 3, "z2");

    assertThat(added(removed(block, 3))).containsExactly("x", "-");
    assertThat(added(removed(block, 2))).containsExactly("x", "z2");
    // What layer 1 gave was made of x, which has its place now.
    assertThat(added(removed(block, 1))).containsExactly("-", "x");
    assertThat(words(new RemoveLayer(1, ONES), block)).isEqualTo("Layer 1 removed");
  }

  @Test
  void aSkipWithNothingLeftToAddIsGoneAndTheEditSaysSo() {
    Scenario narrower = adding(adding(net(2, 3, 3, 3), 2, "z2"), 3, "z1");

    assertThat(added(removed(narrower, 1))).containsExactly("-", "-");
    assertThat(words(new RemoveLayer(1, ONES), narrower))
        .isEqualTo("Layer 1 removed, and the skips to layers 2, 3");
    assertThat(words(new RemoveLayer(2, ONES), narrower)).isEqualTo("Layer 2 removed");
    Scenario linear = adding(net(3, 3, 3), 2, "z1");
    assertThat(added(removed(linear, 1))).containsExactly("-");
    assertThat(words(new RemoveLayer(1, ONES), linear))
        .isEqualTo("Layer 1 removed, and the skip to layer 2");
  }

  private static Scenario removed(Scenario scenario, int number) {
    return new RemoveLayer(number, ONES).apply(scenario);
  }
}
