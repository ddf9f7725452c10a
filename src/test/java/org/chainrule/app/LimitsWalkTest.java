package org.chainrule.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.chainrule.Allocation;
import org.chainrule.algebra.Matrix;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.edit.given.Limits;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.export.FullPicture;
import org.chainrule.export.TextTrace;
import org.chainrule.file.trace.TraceWriter;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Initialisation;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Opening;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.chainrule.study.check.GradientCheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks the limits that the program allows, each at its largest alone and all pairs at a tenth,
 * through everything that is made of a pass. What it takes is bounded by what is allocated: so much
 * for each number and each step of the pass, and no more, however large it is.
 */
final class LimitsWalkTest {

  /** What words, fonts and formulas take that every net has. */
  private static final long BASE = 60_000_000;

  private static final long A_STEP = 400_000;
  private static final long A_NUMBER = 1_000;

  /** A few times what a move leads through. */
  private static final long A_CHECKED_NUMBER = 4_000;

  private static final int CHECKED = 40;
  private static final int FEW = 2;

  /** How large a net is in each direction. */
  private record Size(int layers, int inputs, int units, int outputs, int samples) {

    static Size of(int... sizes) {
      return new Size(sizes[0], sizes[1], sizes[2], sizes[3], sizes[4]);
    }

    static int[] small() {
      return new int[] {FEW, FEW, FEW, FEW, 1};
    }
  }

  /** What is walked through. */
  private record Walk(Size size, Activation activation, Activation last, Loss loss) {

    Scenario scenario() {
      Random random = new Random(1);
      List<Layer> layers = new ArrayList<>();
      for (int k = 1; k <= size.layers; k++) {
        boolean top = k == size.layers;
        int inputs = k == 1 ? size.inputs : size.units;
        int outputs = top ? size.outputs : size.units;
        Matrix weight = Initialisation.HE.weight(outputs, inputs, random);
        Matrix bias = Initialisation.normal(0.1).weight(outputs, 1, random);
        layers.add(new Layer(weight, bias, top ? last : activation));
      }
      Matrix x = Initialisation.NORMAL.weight(size.inputs, size.samples, random);
      Matrix y =
          Matrix.generate(size.outputs, size.samples, (i, s) -> i == s % size.outputs ? 1 : 0);
      return new Scenario("limits", new Network(layers, loss), new Sample(x, y));
    }
  }

  private static final int[] MOST = {
    Limits.LAYERS, Limits.UNITS, Limits.UNITS, Limits.UNITS, Limits.SAMPLES
  };

  private static Stream<Size> sizes() {
    List<Size> sizes = new ArrayList<>();
    for (int k = 0; k < MOST.length; k++) {
      int[] alone = Size.small();
      alone[k] = MOST[k];
      sizes.add(Size.of(alone));
      for (int other = k + 1; other < MOST.length; other++) {
        int[] pair = Size.small();
        pair[k] = MOST[k] / 10;
        pair[other] = MOST[other] / 10;
        sizes.add(Size.of(pair));
      }
    }
    return sizes.stream();
  }

  static Stream<Walk> walks() {
    return sizes()
        .flatMap(
            size ->
                Stream.of(
                    new Walk(size, Activations.RELU, Activations.IDENTITY, Losses.MSE),
                    new Walk(size, Activations.RELU, Activations.RELU, Losses.MSE),
                    new Walk(size, Activations.TANH, Activations.SOFTMAX, Losses.CROSS_ENTROPY)));
  }

  @ParameterizedTest
  @MethodSource("walks")
  void whatIsMadeOfAPassGrowsNoFasterThanItsNumbers(Walk walk) throws IOException {
    Scenario scenario = walk.scenario();
    Trace trace = Pass.run(scenario);
    trace.complete();
    long numbers =
        trace.steps().stream()
            .flatMap(step -> Stream.concat(step.operands().stream(), Stream.of(step.result())))
            .mapToLong(quantity -> (long) quantity.rows() * quantity.columns())
            .sum();
    long most = BASE + trace.steps().size() * A_STEP + numbers * A_NUMBER;
    Explainer explainer = Explainer.of(trace, Numbers.DEFAULT, Marks.FLAT);

    assertThat(Allocation.of(() -> TextTrace.of(explainer, "limits"))).as("trace").isLessThan(most);
    TextTrace.Detail all = new TextTrace.Detail(true, Optional.of(lastCell(trace)));
    assertThat(Allocation.of(() -> TextTrace.of(explainer, "limits", all)))
        .as("trace --explain --cell")
        .isLessThan(3 * most);
    assertThat(Allocation.of(() -> TraceWriter.write(Writer.nullWriter(), "f", "n", trace)))
        .as("trace --format json")
        .isLessThan(most);
    assertThat(Allocation.of(() -> render(explainer))).as("render").isLessThan(most);
    assertThat(Allocation.of(() -> check(trace)))
        .as("check")
        .isLessThan(BASE + A_CHECKED_NUMBER * numbers);
    assertThat(Allocation.of(() -> show(scenario))).as("session").isLessThan(3 * most);
  }

  private static Target lastCell(Trace trace) {
    Step step = trace.step(trace.steps().size());
    return Target.cell(step.name(), step.result().rows() - 1, step.result().columns() - 1);
  }

  private static void render(Explainer explainer) {
    int steps = explainer.trace().steps().size();
    new FullPicture(explainer, "limits", Palette.light(), 800, 450, fault -> {}).paint(steps);
  }

  /** The first entries of all, as each costs the same. */
  private static void check(Trace trace) {
    int[] asked = {0};
    GradientCheck.run(trace, share -> {}, () -> asked[0]++ > CHECKED);
  }

  /** Opens a scenario as the window does, and looks at its ends and its middle. */
  private static void show(Scenario scenario) {
    Session session = new Session(scenario, new Settings(), Runnable::run, Runnable::run);
    session.opener().open(() -> Opening.of(scenario));
    for (int step : new int[] {1, session.stepping().count() / 2, session.stepping().count()}) {
      session.stepping().goTo(step);
      session.pointing().moveSelection(0, 0);
      session.explainer().at(step, session.pointing().selectionProperty().get());
    }
  }
}
