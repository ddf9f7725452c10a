package org.chainrule.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainrule.ForAll;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.given.Caution;
import org.chainrule.edit.given.Filling;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.Initialisation;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.RandomNets;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Named;

/** A net that grows, by any edits in any order, gets no number that breaks what was whole. */
class GrowthPropertyTest {

  private static final int NETS = 12;
  private static final int EDITS = 8;

  private record Case(Scenario scenario, long seed) {}

  static Stream<Named<Case>> cases() {
    Stream<Scenario> bundled =
        BundledScenarios.all().stream().map(entry -> BundledScenarios.load(entry.id()));
    Stream<Scenario> drawn =
        LongStream.range(0, NETS)
            .boxed()
            .flatMap(seed -> Losses.all().stream().map(loss -> withLoss(seed, loss)));
    List<Scenario> all = Stream.concat(bundled, drawn).toList();
    return IntStream.range(0, all.size())
        .mapToObj(k -> Named.of(k + " " + all.get(k).name(), new Case(all.get(k), k)));
  }

  /** Every other net gives probabilities, where its loss needs them; the others are kept. */
  private static Scenario withLoss(long seed, Loss loss) {
    Scenario any = RandomNets.any(seed);
    Scenario with = new SetLoss(loss).apply(any);
    if (!loss.needsProbabilities() || seed % 2 == 0) {
      return with;
    }
    Network network = with.network();
    Matrix classes =
        Matrix.generate(
            network.outputs(),
            with.sample().count(),
            (row, sample) -> row == sample % network.outputs() ? 1 : 0);
    Scenario targets = new Scenario(loss.id(), network, new Sample(with.sample().x(), classes));
    boolean softmax = loss.fusedWith(Activations.SOFTMAX).isPresent();
    return new SetActivation(network.depth(), softmax ? Activations.SOFTMAX : Activations.SIGMOID)
        .apply(targets);
  }

  /** An edit that makes something larger, and which layer was which before. */
  private record Step(Edit edit, IntUnaryOperator formerly) {}

  private static Step next(Scenario scenario, Random random) {
    Network network = scenario.network();
    Filling nice = new Filling(Initialisation.HALVES, random.nextInt(1000));
    int more = 1 + random.nextInt(3);
    int layer = 1 + random.nextInt(network.depth());
    return switch (random.nextInt(6)) {
      case 0 -> kept(new SetSamples(scenario.sample().count() + more, nice));
      case 1 -> kept(new SetOutputs(network.outputs() + more, nice));
      case 2 -> kept(new SetUnits(layer, network.layer(layer).outputs() + more, nice));
      case 3 -> kept(new SetInputs(network.inputs() + more, nice));
      case 4 -> kept(pasted(scenario, more, nice));
      default -> inserted(scenario, 1 + random.nextInt(network.depth() + 1), nice);
    };
  }

  private static Step kept(Edit edit) {
    return new Step(edit, layer -> layer);
  }

  private static Edit pasted(Scenario scenario, int more, Filling nice) {
    Matrix x = scenario.sample().x();
    Matrix longer =
        Matrix.generate(
            x.rows(), x.columns() + more, (row, column) -> x.get(row, column % x.columns()));
    return new SetMatrix(Name.x(), longer, nice);
  }

  private static Step inserted(Scenario scenario, int number, Filling nice) {
    return new Step(
        InsertLayer.offered(scenario, number, nice),
        layer -> layer < number ? layer : layer == number ? 0 : layer - 1);
  }

  private interface Check {
    void holds(Scenario before, Scenario after, Step step);
  }

  private static void afterEachEdit(Case start, Check check) {
    Random random = new Random(start.seed());
    Scenario before = start.scenario();
    for (int k = 0; k < EDITS; k++) {
      Step step = next(before, random);
      Scenario after = step.edit().apply(before);
      check.holds(before, after, step);
      before = after;
    }
  }

  @ForAll("cases")
  void noEditBringsACaution(Case start) {
    afterEachEdit(
        start,
        (before, after, step) ->
            assertThat(Caution.of(before)).as("%s", step.edit()).containsAll(Caution.of(after)));
  }

  /** What leaves the range that its loss is defined for has a caution, and no promise. */
  @ForAll("cases")
  void theLossStaysFinite(Case start) {
    afterEachEdit(
        start,
        (before, after, step) -> {
          boolean suits = Caution.of(before).stream().noneMatch(c -> c.about().equals(Name.yhat()));
          if (suits && Double.isFinite(loss(before))) {
            assertThat(loss(after)).as("%s", step.edit()).isFinite();
          }
        });
  }

  private static double loss(Scenario scenario) {
    return Pass.run(scenario).quantity(Name.loss()).value().get(0, 0);
  }

  @ForAll("cases")
  void whatIsInventedIsAHalfWithinTwo(Case start) {
    afterEachEdit(
        start,
        (before, after, step) ->
            assertThat(invented(before, after, step))
                .as("%s", step.edit())
                .isNotEmpty()
                .allMatch(entry -> Math.abs(entry) <= 2 && 2 * entry == Math.rint(2 * entry)));
  }

  private static List<Double> invented(Scenario before, Scenario after, Step step) {
    List<Double> invented = new ArrayList<>();
    boolean pasted = step.edit() instanceof SetMatrix;
    if (!pasted) {
      addNew(invented, before.sample().x(), after.sample().x());
    }
    addNew(invented, before.sample().y(), after.sample().y());
    for (int k = 1; k <= after.network().depth(); k++) {
      Layer now = after.network().layer(k);
      int formerly = step.formerly().applyAsInt(k);
      if (formerly == 0) {
        addAll(invented, now.weight());
        now.bias().ifPresent(bias -> addAll(invented, bias));
      } else {
        Layer old = before.network().layer(formerly);
        addNew(invented, old.weight(), now.weight());
        now.bias().ifPresent(bias -> addNew(invented, old.bias().orElseThrow(), bias));
      }
    }
    return invented;
  }

  private static void addAll(List<Double> invented, Matrix now) {
    for (double[] row : now.toRows()) {
      for (double entry : row) {
        invented.add(entry);
      }
    }
  }

  private static void addNew(List<Double> invented, Matrix old, Matrix now) {
    for (int row = 0; row < now.rows(); row++) {
      for (int column = 0; column < now.columns(); column++) {
        if (row >= old.rows() || column >= old.columns()) {
          invented.add(now.get(row, column));
        } else {
          assertThat(now.get(row, column)).isEqualTo(old.get(row, column));
        }
      }
    }
  }

  @ForAll("cases")
  void everyNewUnitIsOnForSomeSample(Case start) {
    afterEachEdit(
        start,
        (before, after, step) -> {
          for (int k = 1; k <= after.network().depth(); k++) {
            int formerly = step.formerly().applyAsInt(k);
            int first = formerly == 0 ? 0 : before.network().layer(formerly).outputs();
            for (int unit = first; unit < after.network().layer(k).outputs(); unit++) {
              assertThat(isOn(after, k, unit)).as("layer %s after %s", k, step.edit()).isTrue();
            }
          }
        });
  }

  /** Of units that are never off, always. */
  private static boolean isOn(Scenario scenario, int layer, int unit) {
    Matrix z = Pass.run(scenario).quantity(Name.linearOutput(layer)).value();
    return scenario
        .network()
        .layer(layer)
        .activation()
        .elementwise()
        .filter(Elementwise::hasOffPiece)
        .map(f -> IntStream.range(0, z.columns()).anyMatch(s -> f.slope(z.get(unit, s)) != 0))
        .orElse(true);
  }

  @ForAll("cases")
  void noLayerDies(Case start) {
    afterEachEdit(
        start,
        (before, after, step) ->
            assertThat(deadLayers(after))
                .as("%s", step.edit())
                .isLessThanOrEqualTo(deadLayers(before)));
  }

  private static long deadLayers(Scenario scenario) {
    return IntStream.rangeClosed(1, scenario.network().depth())
        .filter(
            k ->
                IntStream.range(0, scenario.network().layer(k).outputs())
                    .noneMatch(unit -> isOn(scenario, k, unit)))
        .count();
  }
}
