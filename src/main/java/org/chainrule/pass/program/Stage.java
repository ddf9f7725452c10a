package org.chainrule.pass.program;

/**
 * A row of the layer table.
 *
 * @param kind what the row does
 * @param layer the layer it belongs to, counted from 1; for the loss the last one
 * @param key the key under which the message bundle speaks of it
 */
public record Stage(Kind kind, int layer, String key) {

  /** What a row of the layer table does. */
  public enum Kind {
    LINEAR,
    ACTIVATION,
    ADDITION,
    /** What has no place of its own in the graph, the sheets and the table. */
    OTHER,
    LOSS,
    PENALTY,
    TOTAL
  }

  /** The linear map of a layer. */
  public static Stage linear(int layer) {
    return new Stage(Kind.LINEAR, layer, "linear");
  }

  /** The activation of a layer. */
  public static Stage activation(int layer) {
    return new Stage(Kind.ACTIVATION, layer, "activation");
  }

  /** The addition of an earlier value to what the activation of a layer gives. */
  public static Stage addition(int layer) {
    return new Stage(Kind.ADDITION, layer, "addition");
  }

  /** A function of a layer that has no kind of its own. */
  public static Stage other(String key, int layer) {
    return new Stage(Kind.OTHER, layer, key);
  }

  /** The penalty on the weights. */
  public static Stage penalty(int lastLayer) {
    return new Stage(Kind.PENALTY, lastLayer, "penalty");
  }

  /** The loss of the outputs and the penalty together. */
  public static Stage total(int lastLayer) {
    return new Stage(Kind.TOTAL, lastLayer, "total");
  }

  /** The loss after the last layer. */
  public static Stage loss(int lastLayer) {
    return new Stage(Kind.LOSS, lastLayer, "loss");
  }

  // Compared before the first frame, where Java would take a millisecond to make each of these.
  @Override
  public boolean equals(Object other) {
    return other instanceof Stage stage
        && kind == stage.kind
        && layer == stage.layer
        && key.equals(stage.key);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * kind.ordinal() + layer) + key.hashCode();
  }
}
