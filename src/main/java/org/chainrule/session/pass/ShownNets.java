package org.chainrule.session.pass;

import java.util.Optional;
import org.chainrule.edit.given.Limits;
import org.chainrule.network.Network;
import org.chainrule.words.Words;

/**
 * Which nets the window shows, wherever they come from. Each layer is a piece of the picture, of
 * the timeline and of the table, and thousands of them are neither fluent nor legible. The command
 * line has no such limit.
 */
public final class ShownNets {

  private ShownNets() {}

  /** Returns why a net is not shown, in words for a person; nothing if it is. */
  public static Optional<String> refusal(Network network) {
    return network.depth() > Limits.LAYERS
        ? Optional.of(Words.of("session.layers", network.depth(), String.valueOf(Limits.LAYERS)))
        : Optional.empty();
  }
}
