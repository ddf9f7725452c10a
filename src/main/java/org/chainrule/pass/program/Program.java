package org.chainrule.pass.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.pass.operation.ActivationFunction;
import org.chainrule.pass.operation.Addition;
import org.chainrule.pass.operation.LinearMap;
import org.chainrule.pass.operation.LossForm;
import org.chainrule.pass.operation.LossFunction;
import org.chainrule.pass.operation.LossTotal;
import org.chainrule.pass.operation.Primitive;
import org.chainrule.pass.operation.WeightPenalty;

/**
 * A network as an ordered list of functions with what they take and give. A pass takes them in this
 * order, and their gradients in reverse: a variable that is used once has its gradient from that
 * use; one that is used more often has one contribution a use, and their sum.
 */
public final class Program {

  private static final int NONE = -1;

  /** The program of the network that was asked for last, as most are asked for again and again. */
  private static volatile Program last;

  private final Network network;
  private final Optional<Updating> updating;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Variable> variables = new ArrayList<>();
  private final int[] places;
  private final List<List<Use>> uses = new ArrayList<>();
  private final Schedule schedule;

  /**
   * A node that takes a variable.
   *
   * @param node the node
   * @param operand which of its operands the variable is, from 0
   */
  public record Use(Node node, int operand) {

    /** Whether it is this operand of this very node. */
    boolean is(Node some, int place) {
      return node == some && operand == place;
    }
  }

  private Program(Network network, Optional<Updating> updating) {
    this.network = network;
    this.updating = updating;
    this.places = new int[Variable.Role.values().length * (network.depth() + 1)];
    Arrays.fill(places, NONE);
    network.variables().stream().filter(Variable::isGiven).forEach(this::keep);
    for (int k = 1; k <= network.depth(); k++) {
      addLayer(k, network.layer(k));
    }
    addLoss();
    nodes.forEach(this::noteUses);
    this.schedule = new Schedule(this);
  }

  /** Returns the program of a network. */
  public static Program of(Network network) {
    Program known = last;
    if (known != null && known.network == network) {
      return known;
    }
    Program made = new Program(network, Optional.empty());
    last = made;
    return made;
  }

  /** Returns the program of a network whose weights and biases are moved after the pass. */
  static Program of(Network network, Updating updating) {
    return new Program(network, Optional.of(updating));
  }

  private void addLayer(int k, Layer layer) {
    boolean biased = layer.bias().isPresent();
    List<Variable> operands = new ArrayList<>();
    operands.add(new Variable(Variable.Role.WEIGHT, k));
    if (biased) {
      operands.add(new Variable(Variable.Role.BIAS, k));
    }
    operands.add(network.layerInput(k));
    Variable z = new Variable(Variable.Role.LINEAR, k);
    add(new LinearMap(biased), operands, z, Stage.linear(k), false);
    boolean bypassed = k == network.depth() && network.fusion().isPresent();
    Variable output = network.activationOutput(k);
    Primitive function = new ActivationFunction(layer.activation());
    add(function, List.of(z), output, Stage.activation(k), bypassed);
    if (layer.added().isPresent()) {
      List<Variable> summands = List.of(output, layer.added().get());
      add(new Addition(), summands, network.layerOutput(k), Stage.addition(k), false);
    }
  }

  private void addLoss() {
    int depth = network.depth();
    List<Variable> operands = new ArrayList<>(List.of(network.layerOutput(depth)));
    if (network.fusion().isPresent()) {
      operands.add(new Variable(Variable.Role.LINEAR, depth));
    }
    operands.add(Variable.of(Variable.Role.TARGET));
    LossFunction loss = new LossFunction(LossForm.of(network), network.last().activation());
    Variable total = Variable.of(Variable.Role.LOSS);
    if (network.penalty().isEmpty()) {
      add(loss, operands, total, Stage.loss(depth), false);
      return;
    }
    Variable ofOutputs = Variable.of(Variable.Role.DATA_LOSS);
    Variable penalty = Variable.of(Variable.Role.PENALTY);
    add(loss, operands, ofOutputs, Stage.loss(depth), false);
    add(
        new WeightPenalty(network.penalty().get()),
        network.parameters().stream()
            .filter(parameter -> parameter.role() == Variable.Role.WEIGHT)
            .toList(),
        penalty,
        Stage.penalty(depth),
        false);
    add(new LossTotal(), List.of(ofOutputs, penalty), total, Stage.total(depth), false);
  }

  private void add(
      Primitive primitive,
      List<Variable> operands,
      Variable result,
      Stage stage,
      boolean bypassed) {
    nodes.add(new Node(primitive, operands, result, stage, bypassed));
    keep(result);
  }

  private void keep(Variable variable) {
    places[number(variable)] = variables.size();
    variables.add(variable);
    uses.add(new ArrayList<>(1));
  }

  /** A number for each variable of a network of this depth, whether or not it has it. */
  private int number(Variable variable) {
    return variable.role().ordinal() * (network.depth() + 1) + variable.layer();
  }

  private void noteUses(Node node) {
    for (int operand = 0; operand < node.operands().size(); operand++) {
      uses.get(place(node.operands().get(operand))).add(new Use(node, operand));
    }
  }

  /** The network that this is the program of. */
  public Network network() {
    return network;
  }

  /** How the weights and biases are moved after the pass, if they are. */
  public Optional<Updating> updating() {
    return updating;
  }

  /** The nodes, in the order in which a pass takes them. */
  public List<Node> nodes() {
    return Collections.unmodifiableList(nodes);
  }

  /** Every variable: what is given first, then what the nodes give, in their order. */
  public List<Variable> variables() {
    return Collections.unmodifiableList(variables);
  }

  /** Returns the place of a variable among {@link #variables}, from 0. */
  public int place(Variable variable) {
    return places[number(variable)];
  }

  /** Returns the places of a node's operands among {@link #variables}. */
  public int[] places(Node node) {
    int[] found = new int[node.operands().size()];
    for (int operand = 0; operand < found.length; operand++) {
      found[operand] = place(node.operands().get(operand));
    }
    return found;
  }

  /** Returns the nodes that take a variable, in their order. */
  public List<Use> uses(Variable variable) {
    int place = place(variable);
    return place == NONE ? List.of() : Collections.unmodifiableList(uses.get(place));
  }

  /** Returns the uses of a variable that its gradient comes back from, in their order. */
  public List<Use> gradientUses(Variable variable) {
    List<Use> found = new ArrayList<>(1);
    for (Use use : uses(variable)) {
      if (use.node().handsBackTo(use.operand())) {
        found.add(use);
      }
    }
    return found;
  }

  /** Returns the node that gives a variable; none does for what is given. */
  public Optional<Node> maker(Variable variable) {
    int maker = place(variable) - (variables.size() - nodes.size());
    return maker < 0 ? Optional.empty() : Optional.of(nodes.get(maker));
  }

  /** Returns the node that is this row of the layer table. */
  public Node node(Stage stage) {
    return nodes.stream().filter(node -> node.stage().equals(stage)).findFirst().orElseThrow();
  }

  /** Returns the number of rows of a variable. */
  public int rows(Variable variable) {
    return switch (variable.role()) {
      case INPUT -> network.inputs();
      case TARGET, OUTPUT -> network.outputs();
      case WEIGHT, BIAS, LINEAR, BRANCH, ACTIVATION -> network.layer(variable.layer()).outputs();
      case DATA_LOSS, PENALTY, LOSS -> 1;
    };
  }

  /** Returns the number of columns of a variable, for n samples. */
  public int columns(Variable variable, int n) {
    boolean weight = variable.role() == Variable.Role.WEIGHT;
    int own = weight ? network.layer(variable.layer()).inputs() : 1;
    return variable.hasSampleColumns() ? n : own;
  }

  /** The steps of a pass. */
  Schedule schedule() {
    return schedule;
  }
}
