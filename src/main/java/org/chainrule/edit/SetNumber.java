package org.chainrule.edit;

import java.util.List;
import java.util.Optional;
import org.chainrule.edit.given.Givens;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.RefusedEditException;
import org.chainrule.explain.naming.Labels;
import org.chainrule.network.Layer;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.network.valid.InvalidNetworkException;
import org.chainrule.network.valid.Parametric;
import org.chainrule.words.Words;

/**
 * Sets a number that the loss or an activation has of its own, such as δ of the Huber loss.
 *
 * @param layer the layer whose activation it is, from 1; none for the loss
 * @param key its key in scenario files, see {@link Parametric#settings}
 * @param value the new number
 */
public record SetNumber(Optional<Integer> layer, String key, double value) implements Edit {

  /** Sets a number of the loss. */
  public static SetNumber ofLoss(String key, double value) {
    return new SetNumber(Optional.empty(), key, value);
  }

  /** Sets a number of the activation of a layer, counted from 1. */
  public static SetNumber ofActivation(int layer, String key, double value) {
    return new SetNumber(Optional.of(layer), key, value);
  }

  @Override
  public Scenario apply(Scenario before) {
    return layer.map(number -> inLayer(before, number)).orElseGet(() -> inLoss(before));
  }

  private Scenario inLayer(Scenario before, int number) {
    Layer old = Givens.layer(before, number);
    String called = Labels.activation(old.activation());
    return Givens.withLayer(
        before, number, old.withActivation(changed(old.activation(), "activationNumber", called)));
  }

  private Scenario inLoss(Scenario before) {
    Loss old = before.network().loss();
    String called = Words.of("loss." + old.id());
    return Givens.withNetwork(
        before, before.network().withLoss(changed(old, "lossNumber", called)));
  }

  private <T extends Parametric<T>> T changed(T owner, String refusal, String called) {
    if (!owner.settings().containsKey(key)) {
      throw new RefusedEditException(refusal, called, key);
    }
    try {
      return owner.with(key, value);
    } catch (InvalidNetworkException e) {
      throw new RefusedEditException(e);
    }
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    String number = Words.of("edit.number." + key);
    String written = naming.numbers().said(value);
    return layer
        .map(of -> Words.of("edit.activationNumber", number, written, of))
        .orElseGet(() -> Words.of("edit.lossNumber", number, written));
  }

  @Override
  public Optional<Object> mergeKey() {
    return Optional.of(List.of(SetNumber.class, layer, key));
  }
}
