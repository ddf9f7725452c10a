package org.chainrule.pass.quantity;

import java.util.Optional;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.optimiser.Kept;
import org.chainrule.network.optimiser.Part;

/**
 * Which matrix of a pass is meant: a variable of the network, or what the backward pass makes of
 * one.
 *
 * @param form what is made of the variable
 * @param variable the variable
 * @param part which of several matrices of this form it is, counted from 1: of a Jacobian the
 *     sample, where each of a batch has its own, of a contribution the use, of what an optimiser
 *     keeps which that is; else 0
 */
public record Name(Form form, Variable variable, int part) {

  /** What is made of a variable. */
  public enum Form {
    /** The variable itself. */
    VALUE,
    /** The gradient of the loss with respect to it, of the same shape. */
    GRADIENT,
    /** What one use of it adds to its gradient, where it is used more than once. */
    CONTRIBUTION,
    /** Its transpose, as it stands in the backward pass. */
    TRANSPOSE,
    /** The slopes of the activation at it, of the same shape. */
    SLOPE,
    /** The transposed Jacobian of the activation at it, of one sample. */
    JACOBIAN,
    /** What a step of an optimiser makes of it. */
    UPDATED,
    /** What an optimiser keeps of it from the step before. */
    KEPT,
    /** What an optimiser keeps of it instead for the next step. */
    RENEWED,
    /** What an optimiser keeps of it, as it were had that not begun at 0. */
    CORRECTED
  }

  /** The variable itself. */
  public static Name of(Variable variable) {
    return new Name(Form.VALUE, variable, 0);
  }

  private static Name of(Variable.Role role) {
    return of(Variable.of(role));
  }

  private static Name of(Variable.Role role, int layer) {
    return of(new Variable(role, layer));
  }

  /** The input x. */
  public static Name x() {
    return of(Variable.Role.INPUT);
  }

  /** The target y. */
  public static Name y() {
    return of(Variable.Role.TARGET);
  }

  /** The weight of Linear {@code layer}, counted from 1. */
  public static Name weight(int layer) {
    return of(Variable.Role.WEIGHT, layer);
  }

  /** The bias of Linear {@code layer}, counted from 1. */
  public static Name bias(int layer) {
    return of(Variable.Role.BIAS, layer);
  }

  /** What leaves Linear {@code layer}: z of odd number. */
  public static Name linearOutput(int layer) {
    return of(Variable.Role.LINEAR, layer);
  }

  /** What leaves a layer that is not the last: z of even number. */
  public static Name layerOutput(int layer) {
    return of(Variable.Role.ACTIVATION, layer);
  }

  /** What the activation of a layer gives before something is added to it. */
  public static Name branch(int layer) {
    return of(Variable.Role.BRANCH, layer);
  }

  /** The output ŷ. */
  public static Name yhat() {
    return of(Variable.Role.OUTPUT);
  }

  /** The loss of the outputs alone, where a penalty is added to it. */
  public static Name dataLoss() {
    return of(Variable.Role.DATA_LOSS);
  }

  /** The penalty on the weights. */
  public static Name penalty() {
    return of(Variable.Role.PENALTY);
  }

  /** The loss ℓ. */
  public static Name loss() {
    return of(Variable.Role.LOSS);
  }

  /** The variable that this name makes something of, itself. */
  public Name value() {
    return of(variable);
  }

  /** The gradient of the loss with respect to this variable. */
  public Name gradient() {
    return new Name(Form.GRADIENT, variable, 0);
  }

  /** What a use of this variable, counted from 1, adds to its gradient. */
  public Name contribution(int use) {
    return new Name(Form.CONTRIBUTION, variable, use);
  }

  /** The transpose of this variable. */
  public Name transpose() {
    return new Name(Form.TRANSPOSE, variable, 0);
  }

  /** The slopes of the activation at this variable. */
  public Name slope() {
    return new Name(Form.SLOPE, variable, 0);
  }

  /** The transposed Jacobian of the activation at this variable, of the only sample. */
  public Name jacobian() {
    return jacobian(0);
  }

  /** The transposed Jacobian of the activation at this variable, of a sample counted from 1. */
  public Name jacobian(int sample) {
    return new Name(Form.JACOBIAN, variable, sample);
  }

  /** What a step of an optimiser makes of this variable. */
  public Name updated() {
    return new Name(Form.UPDATED, variable, 0);
  }

  /** What a part of an optimiser's rule is for this variable; the forms are called like it. */
  public Name of(Part part) {
    boolean itself = part.equals(Part.PARAMETER);
    Form made = itself ? Form.VALUE : Form.valueOf(part.kind().name());
    return new Name(made, variable, part.kept().map(kept -> kept.ordinal() + 1).orElse(0));
  }

  /** What an optimiser keeps of the variable, of which this is made; nothing of any other. */
  public Optional<Kept> kept() {
    return switch (form) {
      case KEPT, RENEWED, CORRECTED -> Optional.of(Kept.values()[part - 1]);
      case VALUE, GRADIENT, CONTRIBUTION, TRANSPOSE, SLOPE, JACOBIAN, UPDATED -> Optional.empty();
    };
  }

  /** Which sample's matrix this is, counted from 1, where each sample has its own; else 0. */
  public int sample() {
    return form == Form.JACOBIAN ? part : 0;
  }

  /**
   * Returns the name of the same matrix of another sample, where each sample has its own.
   *
   * @param column the sample, from 0
   */
  public Name ofSample(int column) {
    return sample() == 0 ? this : jacobian(column + 1);
  }

  /** What the variable is to its network. */
  public Variable.Role role() {
    return variable.role();
  }

  /** The layer that the variable belongs to, counted from 1; 0 for one of the whole net. */
  public int layer() {
    return variable.layer();
  }

  /** Whether the columns of this quantity are the samples. */
  public boolean hasSampleColumns() {
    return variable.hasSampleColumns() && form != Form.TRANSPOSE && form != Form.JACOBIAN;
  }

  /** Whether this is x, y, a weight or a bias: what a person gives, and the pass does not make. */
  public boolean isGiven() {
    return isValue() && variable.isGiven();
  }

  /** Whether this is the variable itself. */
  public boolean isValue() {
    return form == Form.VALUE;
  }

  /** Whether only a pass that moves its weights and biases has this. */
  public boolean isOfUpdate() {
    return form == Form.UPDATED || kept().isPresent();
  }

  /** Whether this is the gradient of something, or what one use adds to it. */
  public boolean isGradient() {
    return form == Form.GRADIENT || form == Form.CONTRIBUTION;
  }

  /** Whether this is a gradient, or a part of one, that no step of descent follows. */
  public boolean isIdleIn(Network network) {
    return isGradient() && variable.isParameter() && network.isFrozen(variable);
  }

  /** The name in trace files and on the command line, such as {@code z1} or {@code dl_dW2}. */
  public String id() {
    String base = variable.id();
    return switch (form) {
      case VALUE -> base;
      case GRADIENT -> "dl_d" + base;
      case CONTRIBUTION -> "dl_d" + base + "_" + part;
      case TRANSPOSE -> base + "_T";
      case SLOPE -> "slope_" + base;
      case JACOBIAN -> "jacobian_" + base + (part == 0 ? "" : "_sample" + part);
      case UPDATED -> base + "_new";
      case KEPT -> keptLetter() + "_" + base;
      case RENEWED -> keptLetter() + "_" + base + "_new";
      case CORRECTED -> keptLetter() + "hat_" + base;
    };
  }

  private String keptLetter() {
    return kept().orElseThrow().letter();
  }

  @Override
  public String toString() {
    return id();
  }

  // Compared before the first frame, where Java would take a millisecond to make each of these.
  @Override
  public boolean equals(Object other) {
    return other instanceof Name name
        && form == name.form
        && variable.equals(name.variable)
        && part == name.part;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * form.ordinal() + variable.hashCode()) + part;
  }
}
