package org.chainrule.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.loss.L2;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Reduction;
import org.chainrule.network.valid.InvalidNetworkException;

/**
 * Layers, each taking what the one before it gives, and the loss of the last one's output. It hands
 * out the variables that it is made of.
 *
 * @param layers at least one, first to last
 * @param loss what is made of ŷ and y
 * @param batch what is made of the losses of the samples
 * @param penalty what is added for the size of the weights, if anything is
 */
public record Network(List<Layer> layers, Loss loss, Reduction batch, Optional<L2> penalty) {

  /** Checks that each layer takes what is there. */
  public Network {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new InvalidNetworkException("noLayer");
    }
    for (int k = 1; k < layers.size(); k++) {
      requireChain(k, layers.get(k - 1), layers.get(k));
    }
    for (int k = 1; k <= layers.size(); k++) {
      requireAdded(layers, k);
    }
  }

  /** A network whose loss is the mean over the samples, without a penalty. */
  public Network(List<Layer> layers, Loss loss) {
    this(layers, loss, Reduction.MEAN, Optional.empty());
  }

  private static void requireChain(int number, Layer before, Layer layer) {
    if (layer.inputs() != before.outputs()) {
      throw new InvalidNetworkException(
          "chain",
          String.valueOf(number + 1),
          layer.outputs() + " × " + layer.inputs(),
          String.valueOf(number),
          before.outputs() + " × " + before.inputs(),
          layer.inputs(),
          before.outputs());
    }
  }

  private static void requireAdded(List<Layer> layers, int number) {
    Layer layer = layers.get(number - 1);
    if (layer.added().isEmpty()) {
      return;
    }
    Variable added = layer.added().get();
    String place = String.valueOf(number);
    if (!Variable.isBefore(number, added)) {
      throw new InvalidNetworkException("added", place, added.id());
    }
    boolean input = added.role() == Variable.Role.INPUT;
    int rows = input ? layers.get(0).inputs() : layers.get(added.layer() - 1).outputs();
    if (rows != layer.outputs()) {
      throw new InvalidNetworkException("addedShape", place, added.id(), rows, layer.outputs());
    }
  }

  /** Returns this network with other layers. */
  public Network withLayers(List<Layer> others) {
    return new Network(others, loss, batch, penalty);
  }

  /** Returns this network with another loss. */
  public Network withLoss(Loss other) {
    return new Network(layers, other, batch, penalty);
  }

  /** The number of linear layers. */
  public int depth() {
    return layers.size();
  }

  /** Returns layer {@code number}, counted from 1. */
  public Layer layer(int number) {
    return layers.get(number - 1);
  }

  /** The last layer. */
  public Layer last() {
    return layers.get(layers.size() - 1);
  }

  /** The number of entries of x. */
  public int inputs() {
    return layers.get(0).inputs();
  }

  /** The number d of entries of ŷ. */
  public int outputs() {
    return last().outputs();
  }

  /**
   * How the loss joins with the activation before it, if it does: something added in between keeps
   * them apart.
   */
  public Optional<Loss.Fusion> fusion() {
    return last().goesOn() ? Optional.empty() : loss.fusedWith(last().activation());
  }

  /** Returns what enters layer {@code number}. */
  public Variable layerInput(int number) {
    return number == 1 ? Variable.of(Variable.Role.INPUT) : layerOutput(number - 1);
  }

  /** Returns what leaves layer {@code number}. */
  public Variable layerOutput(int number) {
    return number == depth()
        ? Variable.of(Variable.Role.OUTPUT)
        : new Variable(Variable.Role.ACTIVATION, number);
  }

  /** Returns what leaves the activation of layer {@code number}. */
  public Variable activationOutput(int number) {
    return layer(number).goesOn()
        ? new Variable(Variable.Role.BRANCH, number)
        : layerOutput(number);
  }

  /**
   * Returns the layer that a variable belongs to: for x the first, which takes it, and for ŷ, y and
   * what is made of them the last.
   */
  public int layerOf(Variable variable) {
    return variable.layerOf(depth());
  }

  /** Every weight and bias, layer after layer. */
  public List<Variable> parameters() {
    return variables().stream().filter(Variable::isParameter).toList();
  }

  /** Returns the matrix of a weight or a bias. */
  public Matrix parameter(Variable parameter) {
    Layer layer = layer(parameter.layer());
    boolean weight = parameter.role() == Variable.Role.WEIGHT;
    return weight ? layer.weight() : layer.bias().orElseThrow();
  }

  /** Whether no step of descent moves this weight or bias. */
  public boolean isFrozen(Variable parameter) {
    return layer(parameter.layer()).frozen().contains(parameter.role());
  }

  /** Every variable of this network: what is given first, then what is computed, in order. */
  public List<Variable> variables() {
    List<Variable> given =
        new ArrayList<>(
            List.of(Variable.of(Variable.Role.INPUT), Variable.of(Variable.Role.TARGET)));
    List<Variable> computed = new ArrayList<>();
    for (int k = 1; k <= depth(); k++) {
      given.add(new Variable(Variable.Role.WEIGHT, k));
      if (layer(k).bias().isPresent()) {
        given.add(new Variable(Variable.Role.BIAS, k));
      }
      computed.add(new Variable(Variable.Role.LINEAR, k));
      if (layer(k).goesOn()) {
        computed.add(new Variable(Variable.Role.BRANCH, k));
      }
      computed.add(layerOutput(k));
    }
    if (penalty.isPresent()) {
      computed.add(Variable.of(Variable.Role.DATA_LOSS));
      computed.add(Variable.of(Variable.Role.PENALTY));
    }
    computed.add(Variable.of(Variable.Role.LOSS));
    given.addAll(computed);
    return List.copyOf(given);
  }

  /** Returns the variable of this id, such as {@code z3}, if the network has it. */
  public Optional<Variable> variable(String id) {
    return variables().stream().filter(variable -> variable.id().equals(id)).findFirst();
  }
}
