package org.chainrule.practice.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.practice.mistake.Mistakes;
import org.chainrule.practice.mistake.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a net made for hands promises, held against {@link PlainPass}, which computes pass and
 * mistakes in loops of its own.
 */
class NetMakerTest {

  /** How many nets of each size are made; 1000 once, by hand. */
  private static final int NETS = Integer.getInteger("chainrule.exercise.nets", 20);

  private static final long SECOND = 1_000_000_000L;

  private static final String SIZES =
      """
      2-3-2, relu, squared_error_half, 1
      2-2-2, relu, mse, 1
      3-4-2, relu, squared_error_half, 1
      2-2-2-2, relu, squared_error_half, 1
      2-3-2, relu, mse, 2
      2-2-2, sigmoid, bce, 1
      2-3-1, sigmoid, bce, 1
      2-3-2, tanh, squared_error_half, 1
      2-3-3, relu, cross_entropy, 1
      2-3-2, leaky_relu, mse, 1
      3-2-2, sigmoid, bce, 1
      2-2-2, tanh, squared_error_half, 1
      2-3-3-1, relu, squared_error_half, 1
      """;

  private static Recipe recipe(String sizes, String activation, String loss, int samples)
      throws UnfitRecipeException {
    Activation hidden = Activations.named(activation).orElseThrow();
    Loss made = Losses.named(loss).orElseThrow();
    return Recipe.of(Recipe.sizes(sizes), hidden, Recipe.usualOutput(made), made, samples);
  }

  private static MadeNet made(Recipe recipe, long seed, int number) throws UnfitRecipeException {
    return new NetMaker(recipe, () -> false).make(seed, number, "net");
  }

  @ParameterizedTest
  @CsvSource(textBlock = SIZES)
  void netsHoldWhatTheyPromise(String sizes, String activation, String loss, int samples)
      throws UnfitRecipeException {
    Recipe recipe = recipe(sizes, activation, loss, samples);
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    int slow = 0;
    long slowest = 0;
    for (int number = 1; number <= NETS; number++) {
      long start = clock.getCurrentThreadCpuTime();
      MadeNet net = made(recipe, 7, number);
      long taken = clock.getCurrentThreadCpuTime() - start;
      slow += taken > SECOND ? 1 : 0;
      slowest = Math.max(slowest, taken);
      new Promises(net).check();
    }
    if (NETS >= 1000) {
      System.out.println(
          sizes
              + " "
              + activation
              + " "
              + loss
              + ": "
              + slow
              + " of "
              + NETS
              + " took more than a second, the slowest "
              + slowest / 1_000_000
              + " ms");
    }
    assertThat(slow).as("nets that took more than a second").isLessThanOrEqualTo(NETS / 10);
  }

  @Test
  void aSeedGivesTheSameNetAgainAndAnotherSeedAnother() throws UnfitRecipeException {
    Recipe recipe = recipe("2-3-2", "relu", "squared_error_half", 1);
    assertThat(made(recipe, 7, 3).scenario()).isEqualTo(made(recipe, 7, 3).scenario());
    assertThat(made(recipe, 7, 3).scenario()).isNotEqualTo(made(recipe, 7, 4).scenario());
    assertThat(made(recipe, 7, 3).scenario()).isNotEqualTo(made(recipe, 8, 3).scenario());
  }

  /** Written down when it was made; whatever machine makes it has to come to the same. */
  @Test
  void seed7GivesThisNetOnEveryMachine() throws UnfitRecipeException {
    Scenario first = made(recipe("2-3-2", "relu", "squared_error_half", 1), 7, 1).scenario();
    assertThat(first.network().layer(1).weight().toRows())
        .isDeepEqualTo(new double[][] {{-2.5, -1.5}, {1.5, 1}, {-1.5, -0.5}});
  }

  @Test
  void nobodyWaitsForACancelledNet() throws UnfitRecipeException {
    NetMaker maker = new NetMaker(recipe("2-3-2", "relu", "mse", 1), () -> true);
    assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> maker.make(1, 1, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "2, relu, mse, 1, '\"2\" says no sizes of a net; 2-3-2 would be 2 inputs, 3 hidden units and 2"
        + " outputs'",
    "2-9-2, relu, mse, 1, 'an exercise has 1 to 6 inputs, and as many units a layer; 2-9-2 has"
        + " another number'",
    "2-2-2-2-2-2, relu, mse, 1, 'an exercise has 1 to 4 layers, and 2-2-2-2-2-2 names another"
        + " number of them'",
    "2-3-2, relu, mse, 9, 'an exercise has 1 to 4 samples, not 9'",
    "2-3-2, softmax, mse, 1, softmax stands only in the last layer of an exercise",
    "2-3-1, relu, cross_entropy, 1, 'softmax of one output is always 1, so there is nothing to"
        + " compute'"
  })
  void whatNobodyDoesByHandIsRefused(
      String sizes, String activation, String loss, int samples, String reason) {
    assertThatExceptionOfType(UnfitRecipeException.class)
        .isThrownBy(() -> recipe(sizes, activation, loss, samples))
        .withMessage(reason);
  }

  /** The promises of one net. */
  private static final class Promises {

    private final MadeNet net;
    private final PlainPass pass;
    private final Scenario blurredScenario;
    private final PlainPass blurred;
    private final boolean exact;

    Promises(MadeNet net) {
      this.net = net;
      this.pass = new PlainPass(net.scenario());
      this.blurredScenario = blurred(net.scenario());
      this.blurred = new PlainPass(blurredScenario);
      this.exact =
          !pass.loss.matches("bce|cross_entropy")
              && IntStream.rangeClosed(1, pass.depth)
                  .allMatch(k -> pass.activation(k).matches("relu|leaky_relu|identity"));
    }

    /** The same net with each number moved a little, so that only what must be equal is equal. */
    private static Scenario blurred(Scenario scenario) {
      Random random = new Random(99);
      UnaryOperator<Matrix> blur =
          matrix -> matrix.map(value -> value + 1e-4 * (random.nextDouble() - 0.5));
      List<Layer> layers =
          scenario.network().layers().stream()
              .map(
                  layer ->
                      layer.with(blur.apply(layer.weight()), layer.bias().map(b -> blur.apply(b))))
              .toList();
      Matrix y = scenario.sample().y();
      boolean choice = scenario.network().loss().needsProbabilities();
      return new Scenario(
          "",
          scenario.network().withLayers(layers),
          new Sample(blur.apply(scenario.sample().x()), choice ? y : blur.apply(y)));
    }

    void check() {
      thePassIsTheTrace();
      givenNumbersAreHalves();
      numbersAreShort();
      someUnitIsStopped();
      for (Question question : net.questions()) {
        nothingIsTrivial(question.step().id());
        mistakesAreThoseOfTheTable(question);
        everyLikenessIsDeclared(question);
      }
      assertThat(net.accidents()).as(net.coincidences().toString()).isZero();
    }

    private void thePassIsTheTrace() {
      net.trace()
          .steps()
          .forEach(
              step -> {
                double[][] own = pass.values().get(step.id());
                for (int i = 0; i < own.length; i++) {
                  for (int j = 0; j < own[0].length; j++) {
                    assertThat(step.result().get(i, j))
                        .as(step.id())
                        .isCloseTo(own[i][j], Offset.offset(1e-9));
                  }
                }
              });
    }

    private void givenNumbersAreHalves() {
      net.scenario()
          .network()
          .layers()
          .forEach(
              layer -> {
                halves(layer.weight());
                halves(layer.bias().orElseThrow());
              });
      halves(net.scenario().sample().x());
    }

    private static void halves(Matrix matrix) {
      assertThat(matrix.entries(v -> 2 * v != Math.rint(2 * v) || v == 0 || Math.abs(v) > 3))
          .isEmpty();
    }

    private static BigDecimal rounded(double value, int digits) {
      return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
    }

    private static boolean isShort(double value) {
      return rounded(value, 12).stripTrailingZeros().precision() <= 3
          && rounded(value, 12).stripTrailingZeros().scale() <= 3
          && Math.abs(value) < 100;
    }

    private void numbersAreShort() {
      if (exact) {
        pass.values()
            .forEach((id, matrix) -> assertThat(flat(matrix)).as(id).allMatch(Promises::isShort));
      }
      assertThat(flat(pass.z[1])).allMatch(Promises::isShort);
      for (int k = 1; k <= pass.depth; k++) {
        if (!pass.activation(k).matches("relu|leaky_relu|identity")) {
          for (double[] row : pass.z[k]) {
            for (double place : row) {
              double shown = rounded(place, 3).doubleValue();
              assertThat(rounded(pass.valueAt(k, shown), 3))
                  .isEqualByComparingTo(rounded(pass.valueAt(k, place), 3));
            }
          }
        }
      }
    }

    private void someUnitIsStopped() {
      int stopped = 0;
      boolean stops = false;
      for (int k = 1; k < pass.depth; k++) {
        stops |= pass.activation(k).matches("relu|sigmoid|tanh") && pass.z[k].length > 1;
        for (int s = 0; s < pass.samples; s++) {
          int inColumn = 0;
          for (double[] row : pass.slope[k]) {
            inColumn += Math.abs(row[s]) < 0.05 ? 1 : 0;
          }
          assertThat(inColumn).isLessThanOrEqualTo(pass.z[k].length / 2);
          stopped += inColumn;
        }
        assertThat(flat(pass.z[k])).doesNotContain(0.0);
      }
      assertThat(stopped > 0 || !stops).isTrue();
    }

    private void nothingIsTrivial(String id) {
      List<Double> own = flat(pass.values().get(id));
      List<Double> general = flat(blurred.values().get(id));
      for (int cell = 0; cell < own.size(); cell++) {
        if (Math.abs(own.get(cell)) < 1e-9) {
          assertThat(general.get(cell)).as(id + " is 0").isCloseTo(0, Offset.offset(1e-12));
        }
        for (int other = 0; other < cell; other++) {
          if (areAlike(own.get(cell), own.get(other))) {
            assertThat(general.get(cell)).as(id).isCloseTo(general.get(other), Offset.offset(1e-9));
          }
        }
      }
    }

    private static List<Double> flat(double[][] matrix) {
      return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).boxed().toList();
    }

    /** Two short numbers are exact; of others the third digit may be one off on both sides. */
    private static boolean areAlike(double a, double b) {
      if (isShort(a) && isShort(b)) {
        return Math.abs(a - b) < 1e-9;
      }
      BigDecimal larger = rounded(Math.max(Math.abs(a), Math.abs(b)), 12);
      BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(larger.precision() - larger.scale() - 3);
      return Math.abs(a - b) <= 2 * unit.doubleValue() - 1e-12;
    }

    /** What is alike on paper is declared, and is alike in a blurred net, too. */
    private void everyLikenessIsDeclared(Question question) {
      List<Likely> answers = answers(question);
      int columns = question.right().columns();
      for (int cell = 0; cell < answers.get(0).own().size(); cell++) {
        for (Likely one : answers) {
          for (Likely two : answers) {
            if (!one.name().equals(two.name())
                && areAlike(one.own().get(cell), two.own().get(cell))) {
              isDeclared(question, cell / columns, cell % columns, one.name(), two.name());
              assertThat(one.general().get(cell))
                  .as(question.step().id() + ": " + one.name() + " = " + two.name())
                  .isCloseTo(two.general().get(cell), Offset.offset(1e-8));
            }
          }
        }
      }
    }

    private void isDeclared(Question question, int row, int column, String one, String two) {
      assertThat(net.coincidences())
          .as(question.step().id() + " " + row + "," + column + ": " + one + " = " + two)
          .anyMatch(
              known ->
                  known.at().name().equals(question.step().name())
                      && (known.at().row() < 0
                          || known.at().row() == row && known.at().column() == column)
                      && known.necessary()
                      && holds(known, one)
                      && holds(known, two));
    }

    private static boolean holds(Coincidence known, String name) {
      return name.isEmpty()
          ? known.right()
          : known.mistakes().stream().anyMatch(mistake -> mistake.id().equals(name));
    }

    /** An answer, by the id of the mistake, in this net and in the blurred one. */
    private record Likely(String name, List<Double> own, List<Double> general) {}

    private List<Likely> answers(Question question) {
      String id = question.step().id();
      List<Likely> answers = new ArrayList<>();
      answers.add(new Likely("", flat(pass.values().get(id)), flat(blurred.values().get(id))));
      Trace moved = Pass.run(blurredScenario.network(), blurredScenario.sample());
      List<Wrong> general = Mistakes.in(moved).of(moved.stepOf(id).orElseThrow());
      Map<String, Integer> seen = new HashMap<>();
      for (Wrong wrong : question.wrong()) {
        int number = seen.merge(wrong.mistake().id() + wrong.way(), 1, Integer::sum);
        Wrong other =
            general.stream()
                .filter(some -> some.mistake() == wrong.mistake())
                .filter(some -> some.way().equals(wrong.way()))
                .skip(number - 1)
                .findFirst()
                .orElseThrow();
        answers.add(
            new Likely(
                wrong.mistake().id(), flat(wrong.value().toRows()), flat(other.value().toRows())));
      }
      return answers;
    }

    /** Those mistakes of which the table has one formula, computed in loops. */
    private void mistakesAreThoseOfTheTable(Question question) {
      pass.mistakes(question.step().id())
          .forEach(
              (id, value) -> {
                List<Wrong> made =
                    question.wrong().stream()
                        .filter(wrong -> wrong.mistake().id().equals(id))
                        .toList();
                List<Double> right = flat(question.right().toRows());
                assertThat(made.isEmpty() && areSame(right, flat(value)) || isMade(made, value))
                    .as(question.step().id() + " " + id)
                    .isTrue();
              });
    }

    private static boolean isMade(List<Wrong> made, double[][] value) {
      return made.stream().anyMatch(wrong -> areSame(flat(wrong.value().toRows()), flat(value)));
    }

    private static boolean areSame(List<Double> a, List<Double> b) {
      return IntStream.range(0, a.size())
          .allMatch(k -> Math.abs(a.get(k) - b.get(k)) < 1e-9 * Math.max(1, Math.abs(a.get(k))));
    }
  }
}
