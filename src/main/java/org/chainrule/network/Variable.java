package org.chainrule.network;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the values that a network is made of or computes.
 *
 * @param role what it is to the network
 * @param layer the layer that it belongs to, counted from 1; 0 where it belongs to the whole net,
 *     so that ŷ stays ŷ when a layer is put in
 */
public record Variable(Role role, int layer) {

  /** What a variable is to its network. */
  public enum Role {
    /** The input x. */
    INPUT("x", Scope.GIVEN_DATA),
    /** The target y. */
    TARGET("y", Scope.GIVEN_DATA),
    /** The weight W of a layer. */
    WEIGHT("W", Scope.PARAMETER),
    /** The bias b of a layer. */
    BIAS("b", Scope.PARAMETER),
    /** What leaves a linear map: z of odd number. */
    LINEAR("z", Scope.LAYER_VALUE),
    /** What an activation gives before something is added to it. */
    BRANCH("h", Scope.LAYER_VALUE),
    /** What leaves a layer that is not the last: z of even number. */
    ACTIVATION("z", Scope.LAYER_VALUE),
    /** The output ŷ. */
    OUTPUT("yhat", Scope.NET_VALUE),
    /** The loss of the outputs alone, where a penalty is added to it. */
    DATA_LOSS("loss_data", Scope.NUMBER),
    /** The penalty on the weights. */
    PENALTY("penalty", Scope.NUMBER),
    /** The loss ℓ. */
    LOSS("loss", Scope.NUMBER);

    private final String id;
    private final Scope scope;

    Role(String id, Scope scope) {
      this.id = id;
      this.scope = scope;
    }

    private boolean ofLayer() {
      return scope == Scope.PARAMETER || scope == Scope.LAYER_VALUE;
    }
  }

  private enum Scope {
    GIVEN_DATA,
    PARAMETER,
    LAYER_VALUE,
    NET_VALUE,
    NUMBER
  }

  /** Checks that there is a layer just where the role needs one. */
  public Variable {
    if (role.ofLayer() != layer > 0 || layer < 0) {
      throw new IllegalArgumentException("no " + role + " of layer " + layer);
    }
  }

  /** A variable of the whole net. */
  public static Variable of(Role role) {
    return new Variable(role, 0);
  }

  /**
   * Returns what a layer may add to the output of its activation: x and every z that is computed
   * before, in this order.
   *
   * @param layer the layer, counted from 1
   */
  public static List<Variable> before(int layer) {
    List<Variable> earlier = new ArrayList<>(List.of(of(Role.INPUT)));
    for (int k = 1; k < layer; k++) {
      earlier.add(new Variable(Role.LINEAR, k));
      earlier.add(new Variable(Role.ACTIVATION, k));
    }
    earlier.add(new Variable(Role.LINEAR, layer));
    return List.copyOf(earlier);
  }

  /** Whether a layer, counted from 1, may add this variable, as it is {@link #before} it. */
  static boolean isBefore(int layer, Variable variable) {
    return switch (variable.role) {
      case INPUT -> true;
      case LINEAR -> variable.layer <= layer;
      case ACTIVATION -> variable.layer < layer;
      default -> false;
    };
  }

  /** The layer that it belongs to, of so many. */
  int layerOf(int depth) {
    return switch (role) {
      case INPUT -> 1;
      case TARGET, OUTPUT, DATA_LOSS, PENALTY, LOSS -> depth;
      case WEIGHT, BIAS, LINEAR, BRANCH, ACTIVATION -> layer;
    };
  }

  /** The number in its name on the sheet, such as 3 of z₃; 0 where it has none. */
  public int number() {
    return switch (role) {
      case LINEAR -> 2 * layer - 1;
      case BRANCH, ACTIVATION -> 2 * layer;
      default -> layer;
    };
  }

  /** The name in files and on the command line, such as {@code z3} or {@code W2}. */
  public String id() {
    return role.id + (number() == 0 ? "" : number());
  }

  /** Whether its columns are the samples. */
  public boolean hasSampleColumns() {
    return switch (role.scope) {
      case GIVEN_DATA, LAYER_VALUE, NET_VALUE -> true;
      case PARAMETER, NUMBER -> false;
    };
  }

  /** Whether a person gives it, and no pass computes it. */
  public boolean isGiven() {
    return role.scope == Scope.GIVEN_DATA || isParameter();
  }

  /** Whether it is a weight or a bias. */
  public boolean isParameter() {
    return role.scope == Scope.PARAMETER;
  }

  @Override
  public String toString() {
    return id();
  }

  // Compared before the first frame, where Java would take a millisecond to make each of these.
  @Override
  public boolean equals(Object other) {
    return other instanceof Variable variable && role == variable.role && layer == variable.layer;
  }

  @Override
  public int hashCode() {
    return 31 * role.ordinal() + layer;
  }
}
