package org.chainrule.view.depth;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.chainrule.network.Initialisation;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.study.depth.stack.Stack;
import org.chainrule.view.common.NumberRow;
import org.chainrule.view.common.NumberScale;
import org.chainrule.view.common.choice.Choices;
import org.chainrule.words.Words;

/** The settings of the stacks, and what of them is shown. */
public final class StackControls extends ScrollPane {

  private static final NumberScale DEPTHS =
      new NumberScale(Stack.LEAST_DEPTH, Stack.MOST_DEPTH, false, true);
  private static final NumberScale WIDTHS = new NumberScale(1, Stack.MOST_WIDTH, true, true);
  private static final NumberScale SCALES = new NumberScale(0.125, 16, true, false);
  private static final NumberScale DEVIATIONS = new NumberScale(0.01, 10, true, false);
  private static final NumberScale BIASES = new NumberScale(-2, 2, false, false);
  private static final NumberScale RATES = new NumberScale(1e-6, 1, true, false);

  private final DepthSession depth;
  private final NumberRow layers;
  private final NumberRow width;
  private final Choices<Activation> activation;
  private final Choices<Initialisation> initialisation;
  private final NumberRow deviation;
  private final NumberRow scale;
  private final NumberRow bias;
  private final Choices<Loss> loss;
  private final SeedRow seed;

  /** Sets the stacks of a session. */
  public StackControls(DepthSession depth) {
    this.depth = depth;
    layers = row("depth", DEPTHS, (stack, number) -> stack.withDepth((int) number));
    width = row("width", WIDTHS, (stack, number) -> stack.withWidth((int) number));
    scale = row("scale", SCALES, Stack::withScale);
    bias = row("bias", BIASES, Stack::withBias);
    deviation = NumberRows.number("deviation", DEVIATIONS, this::setDeviation);
    activation =
        new Choices<>(
            "depth-activation",
            Words.of("depth.control.activation"),
            Activations.all(),
            one -> Words.of("activation." + one.id()),
            depth::setActivation);
    initialisation =
        new Choices<>(
            "depth-initialisation",
            Words.of("depth.control.initialisation"),
            initialisations(),
            one -> Words.of("edit.filling." + one.id()),
            one -> depth.change(stack -> stack.withInitialisation(one)));
    loss =
        new Choices<>(
            "depth-loss",
            Words.of("depth.control.loss"),
            Losses.all(),
            one -> Words.of("loss." + one.id()),
            one -> depth.change(stack -> stack.withLoss(one)));
    seed = new SeedRow(depth);
    setContent(all());
    setFitToWidth(true);
    getStyleClass().add("depth-controls");
    setId("depth-controls");
    depth.stacksProperty().addListener(source -> show());
    depth.chosenProperty().addListener(source -> show());
    show();
  }

  private interface Change {
    Stack of(Stack stack, double number);
  }

  private NumberRow row(String name, NumberScale numbers, Change change) {
    return NumberRows.number(
        name, numbers, number -> depth.change(stack -> change.of(stack, number)));
  }

  private VBox all() {
    VBox all =
        new VBox(
            new StackSwitch(depth),
            check("together", depth.togetherProperty()),
            activation,
            layers,
            width,
            initialisation,
            deviation,
            scale,
            bias,
            loss,
            seed,
            new NetPicker(depth),
            heading("depth.control.show"),
            check("weights", depth.weightGradientsProperty()),
            check("lost", depth.lostUpdatesProperty()),
            rate());
    all.getStyleClass().add("depth-list");
    return all;
  }

  private static Label heading(String key) {
    Label heading = new Label(Words.of(key));
    heading.getStyleClass().add("depth-heading");
    return heading;
  }

  private static CheckBox check(String name, BooleanProperty property) {
    CheckBox box = new CheckBox(Words.of("depth.control." + name));
    box.setId("depth-" + name);
    box.setWrapText(true);
    box.selectedProperty().bindBidirectional(property);
    return box;
  }

  /** The learning rate is asked for only where it matters. */
  private NumberRow rate() {
    NumberRow row =
        NumberRows.number(
            "rate",
            RATES,
            number -> {
              if (number > 0) {
                depth.rateProperty().set(number);
                return Optional.empty();
              }
              return Optional.of(Words.of("depth.control.positive"));
            });
    row.show(depth.rateProperty().get());
    depth.rateProperty().addListener(source -> row.show(depth.rateProperty().get()));
    row.visibleProperty().bind(depth.lostUpdatesProperty());
    row.managedProperty().bind(depth.lostUpdatesProperty());
    return row;
  }

  /** What can have gradients at random; all zeros or ones say nothing here. */
  private static List<Initialisation> initialisations() {
    return Stack.initialisations().stream().filter(Initialisation::random).toList();
  }

  private Optional<String> setDeviation(double number) {
    return depth.change(stack -> stack.withInitialisation(wider(stack.initialisation(), number)));
  }

  private static Initialisation wider(Initialisation like, double number) {
    return switch (like.id()) {
      case "normal" -> Initialisation.normal(number);
      case "uniform" -> Initialisation.uniform(number);
      default -> like;
    };
  }

  private void show() {
    Stack stack = depth.chosen().stack();
    layers.show(stack.depth());
    width.show(stack.width());
    scale.show(stack.scale());
    bias.show(stack.bias());
    activation.show(stack.activation());
    loss.show(stack.loss());
    seed.show(depth.chosen().network().seed());
    Initialisation drawn = stack.initialisation();
    initialisation.show(
        initialisations().stream()
            .filter(one -> one.id().equals(drawn.id()))
            .findFirst()
            .orElse(drawn));
    boolean free = drawn.id().equals("normal") || drawn.id().equals("uniform");
    deviation.setVisible(free);
    deviation.setManaged(free);
    deviation.show(drawn.spread(stack.width(), stack.width()));
  }
}
