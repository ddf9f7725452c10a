package org.chainrule.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.InvalidNetworkException;
import org.chainrule.network.Layer;
import org.chainrule.network.Loss;
import org.chainrule.network.Network;
import org.chainrule.network.Sample;
import org.chainrule.network.Scenario;
import org.chainrule.words.Words;

/** What a file gives, and the step from there to a scenario, in which shapes may not fit. */
final class ScenarioDraft {
  /** The most entries that a matrix of the pass may have; 100 million take 800 MB. */
  private static final long MOST_ENTRIES = 100_000_000;

  String name;
  List<LayerDraft> layers;
  SourceLocation layersPlace;
  Loss loss;
  Matrix x;
  SourceLocation inputPlace;
  Matrix y;
  SourceLocation targetPlace;
  final Map<String, Setting> lossSettings = new LinkedHashMap<>();
  final Map<String, String> unknown = new LinkedHashMap<>();

  /** A number of a loss's own, and where it stands. */
  record Setting(double value, SourceLocation place) {}

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
      SourceLocation wrong = x.rows() == network.inputs() ? targetPlace : inputPlace;
      throw tokens.errorAt(wrong.withoutPath(), e.getMessage());
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
        throw tokens.errorAt(inputPlace.withoutPath(), reason);
      }
    }
  }

  private List<Layer> builtLayers() throws ScenarioFileException {
    List<Layer> built = new ArrayList<>();
    for (LayerDraft draft : layers) {
      try {
        built.add(new Layer(draft.weight, draft.bias, draft.activation));
      } catch (InvalidNetworkException e) {
        throw tokens.errorAt(draft.biasPlace, e.getMessage());
      }
    }
    return built;
  }

  private Network network(List<Layer> built) throws ScenarioFileException {
    try {
      return new Network(built, settled());
    } catch (InvalidNetworkException e) {
      throw tokens.errorAt(firstMisfit(built).withoutPath(), e.getMessage());
    }
  }

  /** The loss with the numbers that the file gives it; those of another loss are only kept. */
  private Loss settled() throws ScenarioFileException {
    Loss settled = loss;
    for (Map.Entry<String, Setting> setting : lossSettings.entrySet()) {
      String key = setting.getKey();
      double value = setting.getValue().value();
      if (!loss.settings().containsKey(key)) {
        unknown.put(UnknownKeys.ofFile(key), JsonNumber.write(value));
        continue;
      }
      try {
        settled = settled.with(key, value);
      } catch (InvalidNetworkException e) {
        throw tokens.errorAt(setting.getValue().place().withoutPath(), e.getMessage());
      }
    }
    return settled;
  }

  private SourceLocation firstMisfit(List<Layer> built) {
    for (int k = 1; k < built.size(); k++) {
      if (built.get(k).inputs() != built.get(k - 1).outputs()) {
        return layers.get(k).weightPlace;
      }
    }
    return layersPlace;
  }

  private Sample sample() throws ScenarioFileException {
    try {
      return new Sample(x, y);
    } catch (InvalidNetworkException e) {
      throw tokens.errorAt(targetPlace.withoutPath(), e.getMessage());
    }
  }
}
