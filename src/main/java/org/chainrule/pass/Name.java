package org.chainrule.pass;

/**
 * Which matrix of a pass is meant: a variable of the layer table, or what the backward pass makes
 * of one.
 *
 * @param form what is made of the variable
 * @param symbol the variable
 * @param index its number, 0 for one that has none
 * @param sample which sample's matrix this is, counted from 1, where each of a batch has its own;
 *     else 0
 */
public record Name(Form form, Symbol symbol, int index, int sample) {

  /** What is made of a variable. */
  public enum Form {
    /** The variable itself. */
    VALUE,
    /** The gradient of the loss with respect to it, of the same shape. */
    GRADIENT,
    /** Its transpose, as it stands in the backward pass. */
    TRANSPOSE,
    /** The slopes of the activation at it, of the same shape. */
    SLOPE,
    /** The transposed Jacobian of the activation at it, of one sample. */
    JACOBIAN
  }

  /** The variables of the layer table. */
  public enum Symbol {
    X("x"),
    Y("y"),
    WEIGHT("W"),
    BIAS("b"),
    Z("z"),
    YHAT("yhat"),
    LOSS("loss");

    private final String id;

    Symbol(String id) {
      this.id = id;
    }
  }

  /** The input x. */
  public static Name x() {
    return value(Symbol.X, 0);
  }

  /** The target y. */
  public static Name y() {
    return value(Symbol.Y, 0);
  }

  /** The weight of Linear {@code layer}, counted from 1. */
  public static Name weight(int layer) {
    return value(Symbol.WEIGHT, layer);
  }

  /** The bias of Linear {@code layer}, counted from 1. */
  public static Name bias(int layer) {
    return value(Symbol.BIAS, layer);
  }

  /** z with this number: odd ones leave a linear map, even ones an activation. */
  public static Name z(int index) {
    return value(Symbol.Z, index);
  }

  /** What leaves Linear {@code layer}. */
  public static Name linearOutput(int layer) {
    return z(2 * layer - 1);
  }

  /** What leaves the activation of {@code layer}, in a net of {@code depth} layers. */
  public static Name activationOutput(int layer, int depth) {
    return layer == depth ? yhat() : z(2 * layer);
  }

  /** What enters Linear {@code layer}. */
  public static Name layerInput(int layer) {
    return layer == 1 ? x() : z(2 * layer - 2);
  }

  /** The output ŷ. */
  public static Name yhat() {
    return value(Symbol.YHAT, 0);
  }

  /** The loss ℓ. */
  public static Name loss() {
    return value(Symbol.LOSS, 0);
  }

  private static Name value(Symbol symbol, int index) {
    return new Name(Form.VALUE, symbol, index, 0);
  }

  /** The gradient of the loss with respect to this variable. */
  public Name gradient() {
    return new Name(Form.GRADIENT, symbol, index, 0);
  }

  /** The transpose of this variable. */
  public Name transpose() {
    return new Name(Form.TRANSPOSE, symbol, index, 0);
  }

  /** The slopes of the activation at this variable. */
  public Name slope() {
    return new Name(Form.SLOPE, symbol, index, 0);
  }

  /** The transposed Jacobian of the activation at this variable, of the only sample. */
  public Name jacobian() {
    return new Name(Form.JACOBIAN, symbol, index, 0);
  }

  /** The transposed Jacobian of the activation at this variable, of a sample counted from 1. */
  public Name jacobian(int sample) {
    return new Name(Form.JACOBIAN, symbol, index, sample);
  }

  /**
   * Returns the name of the same matrix of another sample, where each sample has its own.
   *
   * @param column the sample, from 0
   */
  public Name ofSample(int column) {
    return sample == 0 ? this : new Name(form, symbol, index, column + 1);
  }

  /** The variable that this name makes something of. */
  public Name variable() {
    return new Name(Form.VALUE, symbol, index, 0);
  }

  /** Whether the columns of this quantity are the samples. */
  public boolean hasSampleColumns() {
    boolean column =
        switch (symbol) {
          case X, Y, Z, YHAT -> true;
          case WEIGHT, BIAS, LOSS -> false;
        };
    return column && form != Form.TRANSPOSE && form != Form.JACOBIAN;
  }

  /** Whether this is x, y, a weight or a bias: what a person gives, and the pass does not make. */
  public boolean isGiven() {
    return form == Form.VALUE
        && switch (symbol) {
          case X, Y, WEIGHT, BIAS -> true;
          case Z, YHAT, LOSS -> false;
        };
  }

  /** Whether this is the gradient of something. */
  public boolean isGradient() {
    return form == Form.GRADIENT;
  }

  /** The name in trace files and on the command line, such as {@code z1} or {@code dl_dW2}. */
  public String id() {
    String base = symbol.id + (index == 0 ? "" : index);
    return switch (form) {
      case VALUE -> base;
      case GRADIENT -> "dl_d" + base;
      case TRANSPOSE -> base + "_T";
      case SLOPE -> "slope_" + base;
      case JACOBIAN -> "jacobian_" + base + (sample == 0 ? "" : "_sample" + sample);
    };
  }

  @Override
  public String toString() {
    return id();
  }
}
