package org.chainrule.edit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.RefusedEditException;
import org.chainrule.network.Network;
import org.chainrule.network.loss.L2;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.network.valid.InvalidNetworkException;
import org.chainrule.words.Words;

/**
 * Sets the penalty on the size of the weights.
 *
 * @param lambda λ, not negative; none where there is to be no penalty
 * @param half whether half of λ Σ W² is added, so that its slope is λW
 */
public record SetPenalty(Optional<Double> lambda, boolean half) implements Edit {

  private static final String OWN_KEYS = "/l2/";

  /** No penalty any more. */
  public static final SetPenalty NONE = new SetPenalty(Optional.empty(), true);

  /** A penalty of this λ. */
  public static SetPenalty of(double lambda, boolean half) {
    return new SetPenalty(Optional.of(lambda), half);
  }

  @Override
  public Scenario apply(Scenario before) {
    Network old = before.network();
    Network network = new Network(old.layers(), old.loss(), old.batch(), lambda.map(this::made));
    return new Scenario(before.name(), network, before.sample(), unknown(before));
  }

  private L2 made(double number) {
    try {
      return new L2(number, half);
    } catch (InvalidNetworkException e) {
      throw new RefusedEditException(e);
    }
  }

  /** What a file says of a penalty besides goes with it. */
  private Map<String, String> unknown(Scenario before) {
    Map<String, String> unknown = new LinkedHashMap<>(before.unknown());
    unknown.keySet().removeIf(key -> lambda.isEmpty() && key.startsWith(OWN_KEYS));
    return unknown;
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return lambda
        .map(
            number ->
                Words.of(
                    half ? "edit.penalty.half" : "edit.penalty", naming.numbers().said(number)))
        .orElseGet(() -> Words.of("edit.penalty.none"));
  }

  @Override
  public Optional<Object> mergeKey() {
    return Optional.of(SetPenalty.class);
  }
}
