package org.chainrule.pass;

/**
 * A row of the layer table.
 *
 * @param kind what the row does
 * @param layer the layer it belongs to, counted from 1; for the loss the last one
 */
public record Stage(Kind kind, int layer) {

  /** What a row of the layer table does. */
  public enum Kind {
    LINEAR,
    ACTIVATION,
    ADDITION,
    LOSS,
    PENALTY,
    TOTAL
  }

  /** The linear map of a layer. */
  public static Stage linear(int layer) {
    return new Stage(Kind.LINEAR, layer);
  }

  /** The activation of a layer. */
  public static Stage activation(int layer) {
    return new Stage(Kind.ACTIVATION, layer);
  }

  /** The addition of an earlier value to what the activation of a layer gives. */
  public static Stage addition(int layer) {
    return new Stage(Kind.ADDITION, layer);
  }

  /** The penalty on the weights. */
  public static Stage penalty(int lastLayer) {
    return new Stage(Kind.PENALTY, lastLayer);
  }

  /** The loss of the outputs and the penalty together. */
  public static Stage total(int lastLayer) {
    return new Stage(Kind.TOTAL, lastLayer);
  }

  /** The loss after the last layer. */
  public static Stage loss(int lastLayer) {
    return new Stage(Kind.LOSS, lastLayer);
  }
}
