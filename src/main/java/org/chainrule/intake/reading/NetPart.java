package org.chainrule.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.given.Givens;
import org.chainrule.edit.given.Resizing;
import org.chainrule.intake.answer.Topic;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable.Role;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.naming.KnownNames;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Lists;
import org.chainrule.words.Words;

/** Makes the net of a reading: a new one, or the one that is open with other W and b. */
final class NetPart {

  private final Draft draft;
  private final FoundWeights found;
  private final List<Integer> layers;
  private final List<String> remarks;

  NetPart(Draft draft, List<String> remarks) throws Misfit {
    this.draft = draft;
    this.found = new FoundWeights(draft);
    this.layers = draft.weights();
    this.remarks = remarks;
  }

  /** Returns the net, with samples of its size that are still to be replaced. */
  Scenario build() throws Misfit {
    found.requireChain(layers);
    Scenario sized = draft.makesNet() ? fresh() : resized(draft.material().open().orElseThrow());
    Scenario filled = withBiases(sized);
    return withLoss(withActivations(filled));
  }

  private Scenario fresh() throws Misfit {
    if (!draft.isWholeNet()) {
      throw Misfit.of("noNet");
    }
    List<Layer> made = new ArrayList<>();
    for (int layer : layers) {
      made.add(
          new Layer(
              found.weight(layer),
              Optional.empty(),
              Activations.IDENTITY,
              Optional.empty(),
              java.util.Set.of()));
    }
    Network network = new Network(made, Losses.MSE);
    Sample sample =
        new Sample(
            draft.material().filling().data(Name.x(), network.inputs(), 1),
            Matrix.generate(network.outputs(), 1, (row, column) -> 0));
    return new Scenario(draft.material().name(), network, sample);
  }

  /** Brings the net to the sizes of what was found, and puts the W into it. */
  private Scenario resized(Scenario open) throws Misfit {
    requireLayers(open.network().depth());
    Scenario sized = open;
    for (int layer : layers) {
      Matrix weight = found.weight(layer);
      sized = sized(sized, layer - 1, weight.columns());
      sized = sized(sized, layer, weight.rows());
    }
    for (int layer : layers) {
      requireShape(sized, layer);
      sized = Givens.with(sized, Name.weight(layer), found.weight(layer));
    }
    return sized;
  }

  /** Skips may hold layers at one size that were found in several. */
  private void requireShape(Scenario sized, int layer) throws Misfit {
    Matrix weight = found.weight(layer);
    Matrix place = Givens.get(sized, Name.weight(layer));
    if (!weight.sameShape(place)) {
      throw Misfit.late(
          "skips", Name.weight(layer).id(), Givens.shape(weight), Givens.shape(place));
    }
  }

  private Scenario sized(Scenario scenario, int layer, int count) {
    Network network = scenario.network();
    int now = layer == 0 ? network.inputs() : network.layer(layer).outputs();
    return now == count
        ? scenario
        : Resizing.of(scenario, draft.material().filling()).sized(layer, count);
  }

  private void requireLayers(int depth) throws Misfit {
    for (Name name : draft.placed().keySet()) {
      if (name.layer() > depth) {
        throw Misfit.of("noLayer", name.id(), depth);
      }
    }
  }

  private Scenario withBiases(Scenario scenario) throws Misfit {
    requireWeights();
    Scenario filled = scenario;
    List<Integer> without = new ArrayList<>();
    for (int layer = 1; layer <= scenario.network().depth(); layer++) {
      Optional<Matrix> bias = found.bias(layer);
      if (bias.isPresent()) {
        filled = withBias(filled, layer, bias.get());
      } else if (found.has(Name.weight(layer))) {
        filled = withoutFound(filled, layer, without);
      }
    }
    if (!without.isEmpty()) {
      remarks.add(Words.of("intake.remark.noBias", list(without), without.size()));
    }
    return filled;
  }

  private void requireWeights() throws Misfit {
    for (Name name : draft.placed().keySet()) {
      boolean alone = name.role() == Role.BIAS && !found.has(Name.weight(name.layer()));
      if (alone && draft.makesNet()) {
        throw Misfit.of("biasAlone", name.id(), Name.weight(name.layer()).id());
      }
    }
  }

  private Scenario withBias(Scenario scenario, int layer, Matrix bias) throws Misfit {
    Layer old = scenario.network().layer(layer);
    if (bias.rows() != old.outputs()) {
      throw Misfit.late(
          "biasLength",
          Name.bias(layer).id(),
          bias.rows(),
          Name.weight(layer).id(),
          Givens.shape(old.weight()));
    }
    return Givens.withLayer(scenario, layer, old.withBias(bias.map(entry -> entry + 0.0)));
  }

  /** A b of another size belonged to other units. */
  private Scenario withoutFound(Scenario scenario, int layer, List<Integer> without) {
    Layer old = scenario.network().layer(layer);
    if (old.bias().isEmpty() || draft.is(Topic.BIASES, Draft.NONE)) {
      without.add(layer);
      Layer bare =
          old.withFrozen(
                  old.frozen().stream()
                      .filter(role -> role != Role.BIAS)
                      .collect(Collectors.toSet()))
              .with(old.weight(), Optional.empty());
      return Givens.withLayer(scenario, layer, bare);
    }
    Layer open = draft.material().open().orElseThrow().network().layer(layer);
    if (open.outputs() == old.outputs()) {
      return scenario;
    }
    remarks.add(Words.of("intake.remark.zeroBias", Name.bias(layer).id()));
    Matrix zeros = Matrix.generate(old.outputs(), 1, (row, column) -> 0);
    return Givens.withLayer(scenario, layer, old.withBias(zeros));
  }

  private static String list(List<Integer> layers) {
    return layers.stream().map(String::valueOf).collect(Lists.joining());
  }

  private Scenario withActivations(Scenario scenario) throws Misfit {
    Optional<String> said = draft.answers().of(Topic.ACTIVATIONS);
    if (said.isEmpty()) {
      return scenario;
    }
    List<String> ids = List.of(said.get().split("\\s*,\\s*", -1));
    int depth = scenario.network().depth();
    if (ids.size() != depth) {
      throw Misfit.of("activations", depth, ids.size());
    }
    List<Layer> changed = new ArrayList<>();
    for (int k : IntStream.range(0, depth).toArray()) {
      Layer layer = scenario.network().layer(k + 1);
      boolean same = layer.activation().id().equals(ids.get(k));
      changed.add(same ? layer : layer.withActivation(named(KnownNames.activations(), ids.get(k))));
    }
    return Givens.withNetwork(scenario, scenario.network().withLayers(changed));
  }

  private Scenario withLoss(Scenario scenario) throws Misfit {
    Optional<String> said = draft.answers().of(Topic.LOSS);
    if (said.isEmpty() || scenario.network().loss().id().equals(said.get())) {
      return scenario;
    }
    Loss loss = named(KnownNames.losses(), said.get());
    return Givens.withNetwork(scenario, scenario.network().withLoss(loss));
  }

  private static <T> T named(KnownNames<T> names, String name) throws Misfit {
    return names.find(name).orElseThrow(() -> Misfit.said(names.unknown(name)));
  }
}
