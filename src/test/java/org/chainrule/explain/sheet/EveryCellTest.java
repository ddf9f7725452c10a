package org.chainrule.explain.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainrule.drawing.Frame;
import org.chainrule.explain.equation.CellArithmetic;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.naming.Notation;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.RandomNets;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.pass.quantity.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the net, the explanation of every cell of every step is right. */
class EveryCellTest {

  private static final int NETS = 60;

  static LongStream seeds() {
    return LongStream.range(0, NETS);
  }

  @FunctionalInterface
  private interface Check {
    void of(Step step, int row, int column);
  }

  private static void forEachCell(Trace trace, Check check) {
    for (Step step : trace.steps()) {
      for (int row = 0; row < step.result().rows(); row++) {
        for (int column = 0; column < step.result().columns(); column++) {
          check.of(step, row, column);
        }
      }
    }
  }

  @Test
  void theNetsHaveEveryActivationAndLossAndTargetsOfEveryKind() {
    Set<String> met = new HashSet<>();
    seeds()
        .mapToObj(RandomNets::any)
        .forEach(
            scenario -> {
              scenario.network().layers().forEach(layer -> met.add(layer.activation().id()));
              Loss loss = scenario.network().loss();
              boolean fused = loss.fusedWith(scenario.network().last().activation()).isPresent();
              met.add(loss.id() + (fused ? " fused" : ""));
              met.add(scenario.sample().count() + " samples");
            });

    assertThat(met)
        .contains("relu", "leaky_relu", "sigmoid", "tanh", "softplus", "gelu", "silu", "elu")
        .contains("identity", "softmax", "mse", "mae", "huber")
        .contains("bce", "bce fused", "cross_entropy", "cross_entropy fused")
        .contains("1 samples", "2 samples", "3 samples", "4 samples");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theTermsAddUpToTheCell(long seed) {
    forEachCell(
        Pass.run(RandomNets.any(seed)),
        (step, row, column) -> {
          double result = step.result().get(row, column);
          double sum = step.terms(row, column).stream().mapToDouble(Term::value).sum();
          assertThat(Math.abs(sum - result))
              .as("%s (%d, %d)", step.id(), row, column)
              .isLessThanOrEqualTo(1e-12 * magnitude(step, row, column));
        });
  }

  private static double magnitude(Step step, int row, int column) {
    return step.terms(row, column).stream().mapToDouble(term -> Math.abs(term.value())).sum();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theEntriesLitAreThoseThatMadeTheCell(long seed) {
    Trace trace = Pass.run(RandomNets.any(seed));
    Explainer explainer = Explainer.of(trace, Numbers.DEFAULT, 0.05);
    forEachCell(
        trace,
        (step, row, column) -> {
          Target cell = Target.cell(step.name(), row, column);
          Frame frame =
              new Frame(
                  explainer,
                  step.number(),
                  Optional.of(cell),
                  Optional.empty(),
                  Optional.of(cell),
                  1,
                  0,
                  Optional.empty(),
                  false);
          assertThat(frame.lit())
              .as("%s (%d, %d)", step.id(), row, column)
              .isEqualTo(withCopies(trace, cell, made(trace, step.name(), row, column)));
        });
  }

  /** A value that stands a second time in the graph as a transpose is lit there too. */
  private static Set<Target> withCopies(Trace trace, Target cell, Set<Target> entries) {
    Set<Target> lit = new HashSet<>(entries);
    Stream.concat(entries.stream(), Stream.of(cell))
        .filter(entry -> entry.name().form() == Name.Form.VALUE)
        .map(entry -> Target.cell(entry.name().transpose(), entry.column(), entry.row()))
        .filter(copy -> trace.find(copy.name()).isPresent())
        .forEach(lit::add);
    return lit;
  }

  /** What a cell is made of, by the formulas of the pass, written down once more. */
  private static Set<Target> made(Trace trace, Name name, int row, int column) {
    int depth = trace.network().depth();
    if (!name.isGradient()) {
      return switch (name.role()) {
        case LOSS -> allOf(trace, trace.fused() ? Name.linearOutput(depth) : Name.yhat(), Name.y());
        case OUTPUT -> activated(trace, depth, row, column);
        case LINEAR -> affine(trace, name.layer(), row, column);
        default -> activated(trace, name.layer(), row, column);
      };
    }
    return switch (name.role()) {
      case OUTPUT -> slopeOfLoss(trace, row, column);
      case INPUT -> back(trace, 1, row, column);
      case WEIGHT -> weight(trace, name.layer(), row, column);
      case BIAS -> rowOf(trace, Name.linearOutput(name.layer()).gradient(), row);
      case LINEAR -> throughActivation(trace, name.layer(), row, column);
      default -> back(trace, name.layer() + 1, row, column);
    };
  }

  private static Set<Target> affine(Trace trace, int layer, int row, int column) {
    Set<Target> made = rowOf(trace, Name.weight(layer), row);
    made.addAll(columnOf(trace, Name.of(trace.network().layerInput(layer)), column));
    made.add(Target.cell(Name.bias(layer), row, 0));
    return made;
  }

  private static Set<Target> activated(Trace trace, int layer, int row, int column) {
    Name z = Name.linearOutput(layer);
    boolean alone = trace.network().layer(layer).activation().elementwise().isPresent();
    return alone ? Set.of(Target.cell(z, row, column)) : columnOf(trace, z, column);
  }

  private static Set<Target> slopeOfLoss(Trace trace, int row, int column) {
    int depth = trace.network().depth();
    Set<Target> made = new HashSet<>(Set.of(Target.cell(Name.y(), row, column)));
    boolean together = trace.network().last().activation().elementwise().isEmpty();
    Name output = trace.fused() ? Name.linearOutput(depth) : Name.yhat();
    made.add(Target.cell(output, row, column));
    if (trace.fused() && together) {
      made.addAll(columnOf(trace, output, column));
    }
    return made;
  }

  private static Set<Target> throughActivation(Trace trace, int layer, int row, int column) {
    int depth = trace.network().depth();
    Name z = Name.linearOutput(layer);
    if (layer == depth && trace.fused()) {
      Set<Target> made = new HashSet<>(Set.of(Target.cell(Name.yhat(), row, column)));
      made.add(Target.cell(Name.y(), row, column));
      double total = trace.sample().y().columnAt(column).sum();
      boolean weighed =
          IntStream.range(0, trace.sample().count())
              .anyMatch(s -> Math.abs(trace.sample().y().columnAt(s).sum() - 1) > 1e-9);
      assertThat(total).isFinite();
      if (trace.network().loss() == Losses.CROSS_ENTROPY && weighed) {
        made.addAll(columnOf(trace, Name.y(), column));
      }
      return made;
    }
    Name arriving = Name.of(trace.network().activationOutput(layer)).gradient();
    if (trace.network().layer(layer).activation().elementwise().isPresent()) {
      return Set.of(Target.cell(arriving, row, column), Target.cell(z.slope(), row, column));
    }
    Set<Target> made = columnOf(trace, arriving, column);
    Name jacobian = trace.sample().count() == 1 ? z.jacobian() : z.jacobian(column + 1);
    made.addAll(rowOf(trace, jacobian, row));
    return made;
  }

  private static Set<Target> weight(Trace trace, int layer, int row, int column) {
    Set<Target> made = rowOf(trace, Name.linearOutput(layer).gradient(), row);
    made.addAll(rowOf(trace, Name.of(trace.network().layerInput(layer)), column));
    return made;
  }

  private static Set<Target> back(Trace trace, int layer, int row, int column) {
    Set<Target> made = columnOf(trace, Name.weight(layer), row);
    made.addAll(columnOf(trace, Name.linearOutput(layer).gradient(), column));
    return made;
  }

  private static Set<Target> allOf(Trace trace, Name... names) {
    return java.util.stream.Stream.of(names)
        .flatMap(
            name ->
                IntStream.range(0, trace.quantity(name).rows())
                    .boxed()
                    .flatMap(row -> rowOf(trace, name, row).stream()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<Target> rowOf(Trace trace, Name name, int row) {
    return IntStream.range(0, trace.quantity(name).columns())
        .mapToObj(column -> Target.cell(name, row, column))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<Target> columnOf(Trace trace, Name name, int column) {
    return IntStream.range(0, trace.quantity(name).rows())
        .mapToObj(row -> Target.cell(name, row, column))
        .collect(Collectors.toCollection(HashSet::new));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSignTellsWhetherTheNumbersAddUpAsTheyAreWritten(long seed) {
    for (int digits : new int[] {2, 3, 8}) {
      forEachEquation(
          seed,
          new Numbers(digits),
          Convention.DEFAULT,
          (step, latex) -> {
            String[] sides = latex.replace("\\approx", "=").split("=(?=[^=]*$)");
            Optional<BigDecimal> left = Calculator.value(sides[0]).exact();
            BigDecimal right = Calculator.value(sides[1]).exact().orElseThrow();
            boolean equal = left.map(sum -> near(sum, right)).orElse(equalPowers(latex));
            assertThat(latex.contains("\\approx")).as(latex).isEqualTo(!equal);
          });
    }
  }

  private static boolean near(BigDecimal a, BigDecimal b) {
    return a.subtract(b).abs().compareTo(new BigDecimal("1e-45")) < 0;
  }

  /** A quotient of powers of e is rational where they are all the same power. */
  private static boolean equalPowers(String latex) {
    Set<String> powers =
        java.util.regex.Pattern.compile("e\\^\\{([^}]*)}")
            .matcher(latex)
            .results()
            .map(power -> power.group(1))
            .collect(Collectors.toSet());
    String[] sides = latex.replace("\\approx", "=").split("=(?=[^=]*$)");
    boolean close = Calculator.value(sides[0]).rough() == Calculator.value(sides[1]).rough();
    return latex.startsWith("\\frac{e^") && powers.size() == 1 && close;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsWrittenGivesTheCell(long seed) {
    for (Convention convention : EveryConventionTest.ALL) {
      forEachEquation(seed, new Numbers(8), convention, EveryCellTest::assertGivesTheCell);
    }
  }

  private static void assertGivesTheCell(Step step, String latex) {
    String[] sides = latex.replace("\\approx", "=").split("=(?=[^=]*$)");
    double left = Calculator.value(sides[0]).rough();
    double right = Calculator.value(sides[1]).rough();
    boolean steep = step.id().equals("loss") || step.id().equals("dl_dyhat");
    double size = Math.max(Math.abs(left), Math.abs(right));
    double terms = step.id().equals("loss") ? magnitude(step, 0, 0) : largest(step) + size;
    assertThat(Math.abs(left - right))
        .as("%s: %s", step.id(), latex)
        .isLessThanOrEqualTo((steep ? 1e-2 : 0) * size + 1e-5 * terms);
  }

  private static double largest(Step step) {
    double largest = 0;
    for (int row = 0; row < step.result().rows(); row++) {
      for (int column = 0; column < step.result().columns(); column++) {
        largest = Math.max(largest, magnitude(step, row, column));
      }
    }
    return largest;
  }

  @FunctionalInterface
  private interface EquationCheck {
    void of(Step step, String latex);
  }

  private static void forEachEquation(
      long seed, Numbers numbers, Convention convention, EquationCheck check) {
    Trace trace = Pass.run(RandomNets.any(seed));
    Labels labels = new Labels(trace.network(), Notation.SHEET, convention);
    int[] equations = {0};
    forEachCell(
        trace,
        (step, row, column) -> {
          String latex = Latex.of(CellArithmetic.of(step, row, column, numbers, labels));
          String bare = latex.replaceAll("_\\{[^}]*\\}", "");
          if ((bare.contains("=") || bare.contains("\\approx"))
              && !latex.contains("cdots")
              && !latex.contains("infty")
              && !latex.contains("NaN")) {
            equations[0]++;
            check.of(step, latex);
          }
        });
    assertThat(equations[0]).isPositive();
  }

  @Test
  void moreThanTenTermsStandLargestFirst() {
    Trace trace = Pass.run(RandomNets.broad(1));
    Step step = trace.stepOf("z1").orElseThrow();
    Labels labels = new Labels(trace.network());
    String latex = Latex.of(CellArithmetic.of(step, 0, 0, Numbers.DEFAULT, labels));

    List<Double> shown =
        java.util.stream.Stream.of(Calculator.plain(latex).split("(?<=\\d\\)?)\\+|=|≈|approx"))
            .limit(6)
            .map(term -> Math.abs(Calculator.value(term).rough()))
            .toList();

    assertThat(step.terms(0, 0)).hasSizeGreaterThan(10);
    assertThat(shown).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }
}
