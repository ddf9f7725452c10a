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
    LOSS
  }

  /** The linear map of a layer. */
  public static Stage linear(int layer) {
    return new Stage(Kind.LINEAR, layer);
  }

  /** The activation of a layer. */
  public static Stage activation(int layer) {
    return new Stage(Kind.ACTIVATION, layer);
  }

  /** The loss after the last layer. */
  public static Stage loss(int lastLayer) {
    return new Stage(Kind.LOSS, lastLayer);
  }

  /** The number of the row in the layer table, from 0. */
  public int row() {
    return switch (kind) {
      case LINEAR -> 2 * layer - 2;
      case ACTIVATION -> 2 * layer - 1;
      case LOSS -> 2 * layer;
    };
  }
}
