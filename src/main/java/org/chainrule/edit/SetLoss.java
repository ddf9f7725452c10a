package org.chainrule.edit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chainrule.edit.given.Naming;
import org.chainrule.network.Network;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Words;

/**
 * Sets what is made of ŷ and y. Every loss suits every net; what hardly makes sense is a {@link
 * org.chainrule.edit.given.Caution}.
 *
 * @param loss the new loss, with its own numbers
 */
public record SetLoss(Loss loss) implements Edit {

  @Override
  public Scenario apply(Scenario before) {
    Network network = before.network().withLoss(loss);
    return new Scenario(before.name(), network, before.sample(), unknown(before));
  }

  /** A number that the file gave for this loss while another one stood there gives way. */
  private Map<String, String> unknown(Scenario before) {
    Map<String, String> unknown = new LinkedHashMap<>(before.unknown());
    unknown.keySet().removeAll(loss.settings().keySet());
    return unknown;
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return Words.of("edit.loss", words(before.network().loss()), words(loss));
  }

  private static String words(Loss loss) {
    return Words.of("loss." + loss.id());
  }

  @Override
  public Optional<Object> mergeKey() {
    return Optional.of(SetLoss.class);
  }
}
