package org.chainrule.edit;

import java.util.List;
import java.util.Optional;
import org.chainrule.network.InvalidNetworkException;
import org.chainrule.network.Loss;
import org.chainrule.network.Network;
import org.chainrule.network.Scenario;
import org.chainrule.words.Words;

/**
 * Sets a number of the loss's own, such as δ of the Huber loss.
 *
 * @param key its key in scenario files, see {@link Loss#settings}
 * @param value the new number
 */
public record SetLossNumber(String key, double value) implements Edit {

  @Override
  public Scenario apply(Scenario before) {
    Loss loss = before.network().loss();
    if (!loss.settings().containsKey(key)) {
      throw new RefusedEditException("lossNumber", Words.of("loss." + loss.id()), key);
    }
    Network network = before.network().withLoss(changed(loss));
    return Givens.withNetwork(before, network);
  }

  private Loss changed(Loss loss) {
    try {
      return loss.with(key, value);
    } catch (InvalidNetworkException e) {
      throw new RefusedEditException(e);
    }
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return Words.of(
        "edit.lossNumber", Words.of("edit.number." + key), naming.numbers().plain(value));
  }

  @Override
  public Optional<Object> mergeKey() {
    return Optional.of(List.of(SetLossNumber.class, key));
  }
}
