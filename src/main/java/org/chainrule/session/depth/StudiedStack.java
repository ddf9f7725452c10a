package org.chainrule.session.depth;

import java.util.List;
import java.util.Optional;
import org.chainrule.study.depth.stack.RandomNetwork;
import org.chainrule.study.depth.stack.Stack;

/**
 * One of the stacks that stand side by side, and what is known of it by now.
 *
 * @param network the net that a person wants to see
 * @param net what its pass came to; while that is computed, still of the net before
 * @param sentences what is to be said of the net, once that is known
 * @param many what became of many nets like it, once that is known
 */
public record StudiedStack(
    RandomNetwork network,
    Optional<NetStudy> net,
    List<String> sentences,
    Optional<ManyStudy> many) {

  /** Copies the list. */
  public StudiedStack {
    sentences = List.copyOf(sentences);
  }

  static StudiedStack of(RandomNetwork network) {
    return new StudiedStack(network, Optional.empty(), List.of(), Optional.empty());
  }

  /** The stack that the net is one of. */
  public Stack stack() {
    return network.stack();
  }

  /** Whether the net that is shown is the one that is wanted. */
  public boolean upToDate() {
    return net.map(NetStudy::network).filter(network::equals).isPresent();
  }

  /** Returns this place with another net, of which nothing is known yet. */
  StudiedStack wanting(RandomNetwork other) {
    return new StudiedStack(other, net, List.of(), Optional.empty());
  }

  StudiedStack withNet(NetStudy known) {
    return new StudiedStack(network, Optional.of(known), sentences, many);
  }

  StudiedStack withSentences(List<String> known) {
    return new StudiedStack(network, net, known, many);
  }

  StudiedStack withMany(ManyStudy known) {
    return new StudiedStack(network, net, sentences, Optional.of(known));
  }
}
