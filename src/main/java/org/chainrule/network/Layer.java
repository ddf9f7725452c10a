package org.chainrule.network;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.valid.Finite;
import org.chainrule.network.valid.InvalidNetworkException;

/**
 * A linear map followed by an activation: a = f(W x + b), or f(W x + b) + an earlier value.
 *
 * @param weight W, outputs × inputs
 * @param bias b, outputs × 1, if there is one
 * @param activation f
 * @param added the earlier value that is added to what the activation gives, if there is one
 * @param frozen which of W and b no step of descent moves
 */
public record Layer(
    Matrix weight,
    Optional<Matrix> bias,
    Activation activation,
    Optional<Variable> added,
    Set<Variable.Role> frozen) {

  /** Checks that the bias is a column as long as W has rows, and that all entries are finite. */
  public Layer {
    frozen = checked(frozen, bias.isPresent());
    Finite.require(weight, "W");
    if (bias.isPresent()) {
      require(bias.get(), weight);
    }
  }

  /** A layer with a bias that adds no earlier value and has nothing frozen. */
  public Layer(Matrix weight, Matrix bias, Activation activation) {
    this(weight, Optional.of(bias), activation, Optional.empty(), Set.of());
  }

  private static void require(Matrix bias, Matrix weight) {
    if (bias.columns() != 1 || bias.rows() != weight.rows()) {
      throw new InvalidNetworkException(
          "bias", weight.rows(), weight.columns(), bias.rows(), bias.columns());
    }
    Finite.require(bias, "b");
  }

  private static Set<Variable.Role> checked(Set<Variable.Role> frozen, boolean hasBias) {
    if (frozen.isEmpty()) {
      return Set.of();
    }
    EnumSet<Variable.Role> roles = EnumSet.noneOf(Variable.Role.class);
    roles.addAll(frozen);
    if (roles.contains(Variable.Role.BIAS) && !hasBias) {
      throw new InvalidNetworkException("frozenBias");
    }
    if (!EnumSet.of(Variable.Role.WEIGHT, Variable.Role.BIAS).containsAll(roles)) {
      throw new InvalidNetworkException("frozen");
    }
    return Collections.unmodifiableSet(roles);
  }

  /** Whether something follows the activation. */
  public boolean goesOn() {
    return added.isPresent();
  }

  /** The number of entries that the layer takes. */
  public int inputs() {
    return weight.columns();
  }

  /** The number of entries that the layer gives. */
  public int outputs() {
    return weight.rows();
  }

  /** Returns this layer with another W. */
  public Layer withWeight(Matrix other) {
    return with(other, bias);
  }

  /** Returns this layer with another b. */
  public Layer withBias(Matrix other) {
    return with(weight, Optional.of(other));
  }

  /** Returns this layer with another W and another b, or none. */
  public Layer with(Matrix otherWeight, Optional<Matrix> otherBias) {
    return new Layer(otherWeight, otherBias, activation, added, frozen);
  }

  /** Returns this layer with another earlier value that it adds, or none. */
  public Layer withAdded(Optional<Variable> other) {
    return new Layer(weight, bias, activation, other, frozen);
  }

  /** Returns this layer with others of its matrices frozen. */
  public Layer withFrozen(Set<Variable.Role> others) {
    return new Layer(weight, bias, activation, added, others);
  }

  /** Returns this layer with another activation. */
  public Layer withActivation(Activation other) {
    return new Layer(weight, bias, other, added, frozen);
  }
}
