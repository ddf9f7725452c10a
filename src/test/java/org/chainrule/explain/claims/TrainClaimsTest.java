package org.chainrule.explain.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.chainrule.Speaking;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.study.FindingText;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.L2;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.loss.Reduction;
import org.chainrule.network.optimiser.Adam;
import org.chainrule.network.optimiser.Momentum;
import org.chainrule.network.optimiser.Optimiser;
import org.chainrule.network.optimiser.Sgd;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.study.finding.Finding;
import org.chainrule.study.finding.Findings;
import org.chainrule.study.train.Batches;
import org.chainrule.study.train.Course;
import org.chainrule.study.train.Run;
import org.chainrule.study.train.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a run is what passes of its states give. */
class TrainClaimsTest {

  private static final int RUNS = 400;
  private static final int STEPS = 40;
  private static final double LAMBDA = 0.01;
  private static final List<Activation> HIDDEN =
      List.of(Activations.RELU, Activations.RELU, Activations.TANH, Activations.SIGMOID);

  private record Said(Run run, Finding finding, String text) implements Claims.Said {

    Said {
      text = InEnglish.of(text);
    }

    double loss(int iteration, Sample sample) {
      return Pass.run(run.at(iteration).network(), sample).quantity(Name.loss()).get(0, 0);
    }

    double loss(int iteration) {
      return loss(iteration, run.sample());
    }

    /** The samples that the step to the state of the finding looked at. */
    Sample looked() {
      return run.course().batches().of(run.sample(), finding.iteration() - 1);
    }

    /** The loss of those after a step of another rate in the direction of that step. */
    double after(double rate) {
      Network before = run.at(finding.iteration() - 1).network();
      Network after = run.at(finding.iteration()).network();
      List<Layer> layers = new ArrayList<>();
      for (int k = 1; k <= before.depth(); k++) {
        layers.add(
            before
                .layer(k)
                .with(
                    between(before.layer(k).weight(), after.layer(k).weight(), rate),
                    Optional.of(
                        between(
                            before.layer(k).bias().orElseThrow(),
                            after.layer(k).bias().orElseThrow(),
                            rate))));
      }
      return Pass.run(before.withLayers(layers), looked()).quantity(Name.loss()).get(0, 0);
    }

    private Matrix between(Matrix from, Matrix to, double rate) {
      return from.zip(to, (a, b) -> a + rate / run.course().rate() * (b - a));
    }

    /** How the loss of those samples begins to change in the direction of the step. */
    double slope() {
      Network before = run.at(finding.iteration() - 1).network();
      Network after = run.at(finding.iteration()).network();
      Trace trace = Pass.run(before, looked());
      double slope = 0;
      for (Variable parameter : before.parameters()) {
        Matrix moved = after.parameter(parameter).zip(before.parameter(parameter), (b, a) -> b - a);
        Matrix gradient = trace.quantity(Name.of(parameter).gradient()).value();
        slope += gradient.zipSum(moved, (g, m) -> g * m);
      }
      return slope;
    }

    boolean off(int iteration, int layer, int unit) {
      return on(iteration, layer, unit) == 0;
    }

    int on(int iteration, int layer, int unit) {
      Matrix z =
          Pass.run(run.at(iteration).network(), run.sample())
              .quantity(Name.linearOutput(layer))
              .value();
      return (int) IntStream.range(0, z.columns()).filter(s -> z.get(unit, s) > 0).count();
    }

    /** How many samples a unit is on for with a row, a bias and inputs each of before or after. */
    boolean wouldBeOff(boolean row, boolean bias, boolean inputs) {
      Finding.Died died = (Finding.Died) finding;
      int layer = died.unit().layer();
      Network before = run.at(finding.iteration() - 1).network();
      Network after = run.at(finding.iteration()).network();
      Layer weights = (row ? after : before).layer(layer);
      double b =
          (bias ? after : before).layer(layer).bias().orElseThrow().get(died.unit().unit(), 0);
      Trace trace = Pass.run(inputs ? after : before, run.sample());
      Matrix in = trace.quantity(Name.of(before.layerInput(layer))).value();
      for (int s = 0; s < in.columns(); s++) {
        double z = 0;
        for (int j = 0; j < in.rows(); j++) {
          z += weights.weight().get(died.unit().unit(), j) * in.get(j, s);
        }
        if (z + b > 0) {
          return false;
        }
      }
      return true;
    }

    double length(int layer) {
      Trace trace = Pass.run(run.at(finding.iteration()).network(), run.sample());
      Matrix gradient = trace.quantity(Name.linearOutput(layer).gradient()).value();
      return norm(gradient);
    }

    /** The last state whose loss is finite: beyond it a penalty may switch on what was off. */
    int finite() {
      return Double.isFinite(loss(run.last())) ? run.last() : run.last() - 1;
    }

    /** The sum of the squares of all entries of all W. */
    double weights(int iteration) {
      double sum = 0;
      for (Layer layer : run.at(iteration).network().layers()) {
        sum += Math.pow(norm(layer.weight()), 2);
      }
      return sum;
    }

    /** The product of ‖Wᵀ dℓ/dz‖ / ‖dℓ/dz‖ over the layers. */
    double stretch() {
      Network network = run.at(finding.iteration()).network();
      Trace trace = Pass.run(network, run.sample());
      double product = 1;
      for (int k = 2; k <= network.depth(); k++) {
        Matrix arriving = trace.quantity(Name.linearOutput(k).gradient()).value();
        Matrix handed = network.layer(k).weight().transpose().times(arriving);
        product *= norm(handed) / length(k);
      }
      return product;
    }
  }

  /** Of numbers whose squares overflow, too. */
  private static double norm(Matrix matrix) {
    double most = matrix.maxMagnitude();
    return most == 0 ? 0 : most * Math.sqrt(matrix.map(e -> e / most * (e / most)).sum());
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static void near(String written, double value, String text) {
    assertThat(Saying.number(written))
        .as(text)
        .isCloseTo(value, within(1e-6 * Math.abs(value) + 1e-300));
  }

  private static Claims<Said> rules() {
    Claims<Said> claims = new Claims<>();
    claims.rule(
        "rose", "^Iteration (\\d+): the loss rose from (.+) to (.+)\\.$", TrainClaimsTest::rose);
    claims.rule(
        "own samples",
        "For the (one sample|\\d+ samples) of this step it (rose|fell) from (.+?) to (.+?)(\\.$|;"
            + " it rose)",
        TrainClaimsTest::own);
    claims.rule(
        "beyond along the gradient",
        "η = (.+) is beyond the limit (.+) along this gradient, where a step begins to raise",
        (said, found) -> {
          assertThat(said.run.course().optimiser()).isInstanceOf(Sgd.class);
          return beyond(said, found);
        });
    claims.rule(
        "beyond in the direction",
        "η = (.+) is beyond the limit (.+) in the direction of this step, which is not the"
            + " gradient",
        (said, found) -> {
          assertThat(said.run.course().optimiser()).isNotInstanceOf(Sgd.class);
          return beyond(said, found);
        });
    claims.rule(
        "uphill",
        "The step leads uphill: in its direction, where the memory",
        (said, found) -> {
          assertThat(said.slope()).as(said.text).isPositive();
          assertThat(said.run.course().optimiser()).isNotInstanceOf(Sgd.class);
          return true;
        });
    claims.rule(
        "at once",
        "In this direction the loss rises even for the smallest η that was tried",
        (said, found) -> {
          // A thousandth of the step that the tangent would take down to 0, and so η itself.
          double rate = said.run.course().rate();
          double least = said.after(0) * rate / Math.abs(said.slope()) / 1024;
          assertThat(least).isLessThanOrEqualTo(rate);
          assertThat(said.after(least)).as(said.text).isGreaterThan(said.after(0));
          assertThat(said.after(rate)).as(said.text).isGreaterThan(said.after(0));
          return true;
        });
    claims.rule(
        "rises counted",
        "So far it rose at (\\d+) of (\\d+) steps, by the most at step (\\d+)",
        TrainClaimsTest::counted);
    claims.rule(
        "rose on",
        "It went on rising at every step up to iteration (\\d+), to (.+)\\.$",
        (said, found) -> {
          int last = number(found, 1);
          for (int k = said.finding.iteration(); k <= last; k++) {
            assertThat(said.loss(k)).as(said.text).isGreaterThan(said.loss(k - 1));
          }
          near(found.group(2), said.loss(last), said.text);
          return true;
        });
    claims.rule(
        "ended",
        "Iteration (\\d+) ends the run: (.+?)( \\(row \\d+, column \\d+\\))? (became ∞|became −∞|is the"
            + " first that is no longer a number)",
        TrainClaimsTest::ended);
    claims.rule(
        "died",
        "^Iteration (\\d+): unit (\\d+) of layer (\\d+) died\\.$",
        (said, found) -> {
          int at = number(found, 1);
          assertThat(said.off(at - 1, number(found, 3), number(found, 2) - 1)).isFalse();
          for (int k = at; k <= said.finite(); k++) {
            assertThat(said.off(k, number(found, 3), number(found, 2) - 1)).isTrue();
          }
          return true;
        });
    claims.rule(
        "died since",
        "it was on for (?:the one sample|(\\d+) of \\d+ samples); since then, up to iteration"
            + " (\\d+), it is off",
        (said, found) -> {
          Finding.Died died = (Finding.Died) said.finding;
          assertThat(found.group(1) == null ? 1 : number(found, 1))
              .isEqualTo(said.on(died.iteration() - 1, died.unit().layer(), died.unit().unit()));
          assertThat(number(found, 2)).isEqualTo(said.finite());
          return true;
        });
    killer(
        claims,
        "The move of its bias alone would have switched it off, that of its weights",
        false,
        true);
    killer(
        claims,
        "The move of its weights alone would have switched it off, that of its bias",
        true,
        false);
    killer(
        claims,
        "The move of its weights alone would have switched it off, and that of its bias alone too",
        true,
        true);
    claims.rule(
        "both",
        "It took the moves of its weights and of its bias together to switch it off",
        (said, found) -> {
          assertThat(said.wouldBeOff(true, false, false)).isFalse();
          assertThat(said.wouldBeOff(false, true, false)).isFalse();
          assertThat(said.wouldBeOff(true, true, false)).isTrue();
          return true;
        });
    claims.rule(
        "layers before",
        "Its own moves would not have switched it off: those of the layers before it did, alone",
        (said, found) -> {
          assertThat(said.wouldBeOff(true, true, false)).isFalse();
          assertThat(said.wouldBeOff(false, false, true)).isTrue();
          return true;
        });
    claims.rule(
        "all together",
        "It took its own moves and those of the layers before it together to switch it off",
        (said, found) -> {
          assertThat(said.wouldBeOff(true, true, false)).isFalse();
          assertThat(said.wouldBeOff(false, false, true)).isFalse();
          return true;
        });
    claims.rule(
        "off from the start",
        "Unit (\\d+) of layer (\\d+) is off for all samples at"
            + " (?:iteration|each iteration from) (\\d+)(?: to (\\d+))?",
        (said, found) -> {
          assertThat(number(found, 3)).isEqualTo(said.run.first());
          int last = found.group(4) == null ? said.run.first() : number(found, 4);
          assertThat(last).isEqualTo(said.finite());
          for (int k = said.run.first(); k <= said.finite(); k++) {
            assertThat(said.off(k, number(found, 2), number(found, 1) - 1)).isTrue();
          }
          return true;
        });
    claims.rule(
        "uneven",
        "Iteration (\\d+): dℓ/dz of layer 1 is (.+) times as long as that of layer (\\d+)\\.",
        (said, found) -> {
          near(found.group(2), said.length(1) / said.length(number(found, 3)), said.text);
          assertThat(number(found, 3)).isEqualTo(said.run.at(0).network().depth());
          return true;
        });
    claims.rule(
        "why uneven",
        "On the way back the weights made it (.+) times as long, the slopes (.+) times\\.",
        (said, found) -> {
          int depth = said.run.at(0).network().depth();
          near(found.group(1), said.stretch(), said.text);
          near(found.group(2), said.length(1) / said.length(depth) / said.stretch(), said.text);
          return true;
        });
    claims.rule(
        "nets alike",
        "depth study shows: (\\d+) layers of (?:one unit|(\\d+) units), with .+ standard deviation"
            + " (.+)\\.",
        (said, found) -> {
          Network network = said.run.at(said.run.last()).network();
          assertThat(number(found, 1)).isEqualTo(network.depth());
          double squares = 0;
          int count = 0;
          int width = 0;
          for (Layer layer : network.layers()) {
            for (double[] row : layer.weight().toRows()) {
              for (double entry : row) {
                squares += entry * entry;
                count++;
              }
            }
            width = Math.max(width, layer.outputs());
          }
          near(found.group(3), Math.sqrt(squares / count), said.text);
          assertThat(found.group(2)).isEqualTo(String.valueOf(width));
          return true;
        });
    claims.rule(
        "penalised",
        "^Iteration (\\d+): of ℓ = (.+) the penalty is (.+)\\. The weights are (.+) long; at iteration"
            + " (\\d+) they were (.+) long\\.$",
        (said, found) -> {
          int at = number(found, 1);
          near(found.group(2), said.loss(at), said.text);
          near(found.group(3), said.weights(at) * LAMBDA / 2, said.text);
          near(found.group(4), Math.sqrt(said.weights(at)), said.text);
          near(found.group(6), Math.sqrt(said.weights(number(found, 5))), said.text);
          assertThat(number(found, 5)).isEqualTo(said.run.first());
          return true;
        });
    return claims;
  }

  private static void killer(Claims<Said> claims, String pattern, boolean weights, boolean bias) {
    claims.rule(
        "alone: " + (weights ? "weights " : "") + (bias ? "bias" : ""),
        pattern,
        (said, found) -> {
          assertThat(said.wouldBeOff(true, false, false)).as(said.text).isEqualTo(weights);
          assertThat(said.wouldBeOff(false, true, false)).as(said.text).isEqualTo(bias);
          return true;
        });
  }

  private static boolean rose(Said said, Matcher found) {
    int at = number(found, 1);
    assertThat(said.loss(at)).as(said.text).isGreaterThan(said.loss(at - 1));
    near(found.group(2), said.loss(at - 1), said.text);
    near(found.group(3), said.loss(at), said.text);
    return true;
  }

  private static boolean own(Said said, Matcher found) {
    int at = said.finding.iteration();
    Sample looked = said.looked();
    String count = looked.count() == 1 ? "one sample" : looked.count() + " samples";
    assertThat(found.group(1)).isEqualTo(count);
    double before = said.loss(at - 1, looked);
    double after = said.loss(at, looked);
    assertThat(after > before).as(said.text).isEqualTo(found.group(2).equals("rose"));
    near(found.group(3), before, said.text);
    near(found.group(4), after, said.text);
    return true;
  }

  private static boolean beyond(Said said, Matcher found) {
    double limit = Saying.number(found.group(2));
    double before = said.after(0);
    double little = 1e-9 * Math.abs(before);
    near(found.group(1), said.run.course().rate(), said.text);
    assertThat(limit).isLessThanOrEqualTo(said.run.course().rate() * (1 + 1e-6));
    assertThat(said.after(said.run.course().rate())).as(said.text).isGreaterThan(before - little);
    assertThat(said.after(0.99999 * limit)).as(said.text).isLessThanOrEqualTo(before + little);
    assertThat(said.after(1.00001 * limit)).as(said.text).isGreaterThan(before - little);
    return true;
  }

  private static boolean counted(Said said, Matcher found) {
    int rises = 0;
    double most = 0;
    for (int k = said.run.first() + 1; k <= said.run.last(); k++) {
      double rise = said.loss(k) - said.loss(k - 1);
      if (Double.isFinite(said.loss(k)) && rise > 1e-9 * Math.abs(said.loss(k - 1))) {
        rises++;
        most = Math.max(most, rise);
      }
    }
    int at = number(found, 3);
    assertThat(number(found, 1)).isEqualTo(rises);
    assertThat(number(found, 2)).isEqualTo(said.run.last() - said.run.first());
    assertThat(said.loss(at) - said.loss(at - 1)).isEqualTo(most);
    return true;
  }

  /** The first number of the pass that is not finite, the steps that move the weights included. */
  private static boolean ended(Said said, Matcher found) {
    State last = said.run.at(said.run.last());
    boolean inState = !Double.isFinite(said.loss(said.run.last()));
    assertThat(number(found, 1)).isEqualTo(said.run.last() + (inState ? 0 : 1));
    Sample sample =
        inState
            ? said.run.sample()
            : said.run.course().batches().of(said.run.sample(), said.run.last());
    Trace trace =
        inState
            ? Pass.run(last.network(), sample)
            : Pass.run(last.network(), sample, last.updating(said.run.course()));
    for (Step step : trace.steps()) {
      Matrix value = step.result().value();
      for (int i = 0; i < value.rows(); i++) {
        for (int j = 0; j < value.columns(); j++) {
          if (!Double.isFinite(value.get(i, j))) {
            String kind =
                Double.isNaN(value.get(i, j))
                    ? "is the first that is no longer a number"
                    : value.get(i, j) > 0 ? "became ∞" : "became −∞";
            boolean alone = value.rows() * value.columns() == 1;
            String place = " (row " + (i + 1) + ", column " + (j + 1) + ")";
            assertThat(Arrays.asList(found.group(2), found.group(3), found.group(4)))
                .as(said.text)
                .containsExactly(
                    new Labels(last.network()).plain(step.name()), alone ? null : place, kind);
            return true;
          }
        }
      }
    }
    throw new AssertionError("nothing overflows: " + said.text);
  }

  private static Matrix drawn(Random random, int rows, int columns, double scale) {
    return Matrix.generate(rows, columns, (row, column) -> scale * random.nextGaussian());
  }

  private static Run run(long seed) {
    Random random = new Random(seed);
    int depth = seed % 5 == 0 ? 8 : 2 + random.nextInt(2);
    double scale = seed % 5 == 0 ? 0.5 : 1;
    List<Layer> layers = new ArrayList<>();
    int units = 2;
    Activation hidden = HIDDEN.get(random.nextInt(HIDDEN.size()));
    for (int k = 1; k <= depth; k++) {
      int next = k == depth ? 1 : 2 + random.nextInt(3);
      Activation activation = k == depth ? Activations.IDENTITY : hidden;
      layers.add(
          new Layer(drawn(random, next, units, scale), drawn(random, next, 1, scale), activation));
      units = next;
    }
    int count = 1 + random.nextInt(7);
    Sample sample = new Sample(drawn(random, 2, count, 1), drawn(random, 1, count, 1));
    List<Optimiser> optimisers = List.of(new Sgd(), new Sgd(), Momentum.USUAL, Adam.USUAL);
    Optimiser optimiser = optimisers.get(random.nextInt(4));
    double rate = List.of(0.03, 0.1, 0.3, 1.0, 1e60).get(random.nextInt(seed % 7 == 0 ? 5 : 4));
    Batches batches = new Batches(random.nextInt(3), seed);
    Run run =
        Run.from(
            State.before(
                new Network(
                    layers,
                    Losses.MSE,
                    Reduction.MEAN,
                    seed % 3 == 0 ? Optional.of(new L2(LAMBDA, true)) : Optional.empty())),
            new Course(optimiser, rate, batches),
            sample);
    run.reach(STEPS, () -> false);
    return run;
  }

  /** |3w − 3| + |w − 2| at w = 1, where the first has its kink, and only the second a slope. */
  private static Run fromAKink() {
    Layer layer = new Layer(Matrix.scalar(1), Matrix.scalar(0), Activations.IDENTITY);
    Sample sample =
        new Sample(Matrix.of(new double[][] {{3, 1}}), Matrix.of(new double[][] {{3, 2}}));
    Run run =
        Run.from(
            State.before(new Network(List.of(layer), Losses.MAE)),
            new Course(new Sgd(), 0.1, Batches.WHOLE),
            sample);
    run.reach(1, () -> false);
    return run;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void whatIsToldOfARunIsSo(String language, TestReporter report) {
    try (Speaking speaking = Speaking.in(language)) {
      Claims<Said> total = rules();
      for (long seed = -1; seed < RUNS; seed++) {
        Run run = seed < 0 ? fromAKink() : run(seed);
        FindingText text = new FindingText(run.at(0).network(), new Numbers(8));
        for (Finding finding : new Findings(run).now(() -> false)) {
          text.of(finding).forEach(sentence -> total.check(new Said(run, finding, sentence)));
        }
      }

      report.publishEntry("claims checked", total.checked().toString());
      assertThat(total.failures()).isEmpty();
      assertThat(total.checked())
          .as("claims checked")
          .allSatisfy((kind, n) -> assertThat(n).isPositive());
    }
  }

  /** Of a rise that the digits do not show, its height is said. */
  @Test
  void aNumberDoesNotRiseToItself() {
    Finding.Rise rise =
        new Finding.Rise(
            364,
            0.0563,
            0.0563000031,
            Finding.Cause.UNKNOWN,
            0.05,
            OptionalDouble.empty(),
            true,
            new Finding.Own(4, true, 0.0563, 0.0563000031),
            1,
            400,
            Optional.of(364),
            Optional.empty());
    assertThat(new FindingText(run(1).at(0).network(), Numbers.DEFAULT).of(rise))
        .singleElement()
        .asString()
        .startsWith("Iteration 364: the loss rose by 3.1")
        .endsWith(", from 0.0563.");
  }

  /**
   * As a run goes on, no more is searched than is new, and what is told is what is told at once.
   */
  @Test
  void whatIsToldOnTheWayIsWhatIsToldInTheEnd() {
    for (long seed = 0; seed < 60; seed++) {
      Run done = run(seed);
      Run going = Run.from(done.at(0), done.course(), done.sample());
      Findings findings = new Findings(going);
      for (int k = 0; k <= STEPS; k += 7) {
        going.reach(k, () -> false);
        findings.now(() -> false);
      }
      going.reach(STEPS, () -> false);
      assertThat(findings.now(() -> false)).isEqualTo(new Findings(done).now(() -> false));
    }
  }
}
