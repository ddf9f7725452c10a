package org.chainrule.file.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.file.keys.UnknownKeys;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.loss.L2;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Reduction;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.network.valid.InvalidNetworkException;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** What a file gives, and the step from there to a scenario, in which shapes may not fit. */
final class ScenarioDraft {
  /** The most entries that a matrix of the pass may have; 100 million take 800 MB. */
  private static final long MOST_ENTRIES = 100_000_000;

  String name;
  List<LayerDraft> layers;
  SourceLocation layersPlace;
  Loss loss;
  final OwnNumbers lossNumbers = new OwnNumbers();
  Reduction batch = Reduction.MEAN;
  Optional<L2> penalty = Optional.empty();
  MatrixParser.Written x;
  MatrixParser.Written y;
  final Map<String, String> unknown = new LinkedHashMap<>();

  private final JsonTokens tokens;

  ScenarioDraft(JsonTokens tokens) {
    this.tokens = tokens;
  }

  /** Builds the scenario, or says which part does not fit. */
  Scenario build() throws ScenarioFileException {
    Network network = network(builtLayers());
    Sample sample = sample();
    requireRoom(network, sample);
    try {
      return new Scenario(name, network, sample, unknown);
    } catch (InvalidNetworkException e) {
      MatrixParser.Written wrong = x.matrix().rows() == network.inputs() ? y : x;
      throw misfit(wrong.place().withoutPath(), e);
    }
  }

  /** A small file can ask for huge matrices: many samples in one row, many units in one column. */
  private void requireRoom(Network network, Sample sample) throws ScenarioFileException {
    for (int k = 1; k <= network.depth(); k++) {
      int units = network.layer(k).outputs();
      if ((long) units * sample.count() > MOST_ENTRIES) {
        String reason =
            Words.of(
                "file.tooManyEntries",
                String.valueOf(k),
                String.valueOf(units),
                String.valueOf(sample.count()),
                String.valueOf(MOST_ENTRIES / 1_000_000));
        throw tokens.errorAt(x.place().withoutPath(), reason);
      }
    }
  }

  private List<Layer> builtLayers() throws ScenarioFileException {
    List<Layer> built = new ArrayList<>();
    for (LayerDraft layer : layers) {
      built.add(layer(built.size(), layer));
    }
    return built;
  }

  private Layer layer(int index, LayerDraft layer) throws ScenarioFileException {
    Activation settled =
        layer.numbers.settle(
            layer.activation,
            tokens,
            (key, json) -> unknown.put(UnknownKeys.ofLayer(index, key), json));
    Optional<Variable> added = added(layer);
    try {
      return layer.build(settled, added);
    } catch (InvalidNetworkException e) {
      throw misfit(layer.wrongPlace(), e);
    }
  }

  /**
   * Looks the name up among all that any layer could add; the network says if it comes too late.
   */
  private Optional<Variable> added(LayerDraft layer) throws ScenarioFileException {
    if (layer.added == null) {
      return Optional.empty();
    }
    List<Variable> values = Variable.before(layers.size());
    Optional<Variable> added =
        values.stream().filter(value -> value.id().equals(layer.added)).findFirst();
    if (added.isEmpty()) {
      String last = values.get(values.size() - 1).id();
      String given = OneLine.shortened(layer.added);
      throw tokens.errorAt(layer.addedPlace, Words.of("file.unknown.add", given, last));
    }
    return added;
  }

  private Network network(List<Layer> built) throws ScenarioFileException {
    Loss settled =
        lossNumbers.settle(loss, tokens, (key, json) -> unknown.put(UnknownKeys.ofFile(key), json));
    try {
      return new Network(built, settled, batch, penalty);
    } catch (InvalidNetworkException e) {
      throw misfit(firstMisfit(built).withoutPath(), e);
    }
  }

  /** Where the network finds the first fault: first of all it asks whether the layers chain. */
  private SourceLocation firstMisfit(List<Layer> built) {
    for (int k = 1; k < built.size(); k++) {
      if (built.get(k).inputs() != built.get(k - 1).outputs()) {
        return layers.get(k).weightPlace;
      }
    }
    for (int k = 1; k <= built.size(); k++) {
      if (!isNetwork(built.subList(0, k))) {
        return layers.get(k - 1).addedPlace;
      }
    }
    return layersPlace;
  }

  private boolean isNetwork(List<Layer> built) {
    try {
      return new Network(built, loss).depth() > 0;
    } catch (InvalidNetworkException e) {
      return false;
    }
  }

  private Sample sample() throws ScenarioFileException {
    try {
      return new Sample(x.matrix(), y.matrix());
    } catch (InvalidNetworkException e) {
      throw misfit(y.place().withoutPath(), e);
    }
  }

  /** Says which parts do not fit, and what that likely comes from. */
  private ScenarioFileException misfit(SourceLocation place, InvalidNetworkException wrong) {
    return tokens.errorAt(place, LikelyCause.addedTo(wrong.getMessage(), this));
  }
}
