package org.chainrule.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Givens;
import org.chainrule.edit.given.Scope;
import org.chainrule.edit.unit.UnitGoal;
import org.chainrule.network.Initialisation;
import org.chainrule.network.Network;
import org.chainrule.network.RandomNets;
import org.chainrule.network.Variable;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.loss.Reduction;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;

/** Edits drawn at random, the same for the same seed; now and then one that is refused. */
public final class RandomEdits {

  private final Random random;

  /** Draws edits by this seed. */
  public RandomEdits(long seed) {
    this.random = new Random(seed);
  }

  /** Draws an edit of any kind. */
  public Edit next(Scenario scenario) {
    Network net = scenario.network();
    int layer = upTo(net.depth());
    return switch (random.nextInt(26)) {
      case 0, 1 -> entry(scenario);
      case 2 ->
          random.nextBoolean()
              ? matrix(scenario)
              : new SetMatrices(List.of(matrix(scenario), matrix(scenario)));
      case 3 -> new SetActivation(layer, pick(Activations.all()));
      case 4 -> new SetLoss(pick(Losses.all()));
      case 5 -> number(layer);
      case 6 -> new InsertLayer(upTo(net.depth() + 1), upTo(4), activation(), filling());
      case 7 -> new RemoveLayer(layer, filling());
      case 8, 9 -> new SetUnits(layer, random.nextInt(6), filling());
      case 10 -> new SetInputs(upTo(5), filling());
      case 11 -> new SetOutputs(upTo(5), filling());
      case 12 -> new SetSamples(upTo(5), filling());
      case 13 -> new Rename("net " + random.nextInt(5));
      case 14 -> new Randomise(scope(net), filling());
      case 15 ->
          random.nextBoolean()
              ? new RoundNumbers(scope(net), random.nextInt(4))
              : new Scale(scope(net), random.nextGaussian());
      case 16 -> new Descend(0.1, new SetMatrices(List.of(matrix(scenario), matrix(scenario))));
      case 17 -> new SetBias(layer, random.nextBoolean(), filling());
      case 18 -> new SetFrozen(name(net), random.nextBoolean());
      case 19, 20 -> added(net, layer);
      case 21 ->
          random.nextBoolean()
              ? SetPenalty.of(random.nextInt(6) - 1, random.nextBoolean())
              : SetPenalty.NONE;
      case 22 -> new SetBatch(pick(List.of(Reduction.values())));
      case 23 -> new TakeIn(RandomNets.small(random.nextInt(50)), "net.npz");
      case 24 -> byHand(net);
      default -> unit(scenario, layer);
    };
  }

  private Edit number(int layer) {
    double value = random.nextInt(4) - 0.5;
    return random.nextBoolean()
        ? SetNumber.ofLoss("huber_delta", value)
        : SetNumber.ofActivation(layer, pick(List.of("slope", "alpha")), value);
  }

  /** Now and then a value that the layer cannot add. */
  private Edit added(Network net, int layer) {
    return random.nextInt(4) == 0
        ? new SetAdded(layer, Optional.empty())
        : new SetAdded(layer, Optional.of(pick(Variable.before(upTo(net.depth())))));
  }

  private Edit entry(Scenario scenario) {
    Name name = name(scenario.network());
    Matrix matrix = Givens.get(scenario, name);
    Target cell =
        Target.cell(name, random.nextInt(matrix.rows()), random.nextInt(matrix.columns()));
    return new SetEntry(cell, random.nextInt(9) - 4);
  }

  private Edit byHand(Network net) {
    int count = upTo(5);
    int outputs = net.layer(net.depth()).outputs();
    return new SetSamples.ByHand(
        new Sample(gaussian(net.layer(1).inputs(), count), gaussian(outputs, count)),
        random.nextBoolean());
  }

  private Matrix gaussian(int rows, int columns) {
    return Matrix.generate(rows, columns, (i, j) -> random.nextGaussian());
  }

  private SetMatrix matrix(Scenario scenario) {
    Name name = name(scenario.network());
    Matrix old = Givens.get(scenario, name);
    int columns = name.hasSampleColumns() ? upTo(5) : old.columns();
    return new SetMatrix(name, gaussian(old.rows(), columns), filling());
  }

  private Edit unit(Scenario scenario, int layer) {
    int unit = random.nextInt(scenario.network().layer(layer).outputs());
    int sample = random.nextInt(scenario.sample().count());
    return new UnitEdit(pick(List.of(UnitGoal.values())), layer, unit, sample, 0.05);
  }

  private Name name(Network net) {
    int layer = upTo(net.depth());
    List<Name> names = new ArrayList<>(List.of(Name.x(), Name.y(), Name.weight(layer)));
    net.layer(layer).bias().ifPresent(bias -> names.add(Name.bias(layer)));
    return pick(names);
  }

  private Scope scope(Network net) {
    return random.nextInt(3) == 0 ? Scope.parameters() : Scope.only(name(net));
  }

  private Filling filling() {
    return new Filling(pick(Initialisation.all()), random.nextInt(1000));
  }

  private Activation activation() {
    return pick(Activations.all());
  }

  private int upTo(int most) {
    return 1 + random.nextInt(most);
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
