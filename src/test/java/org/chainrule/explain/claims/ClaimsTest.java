package org.chainrule.explain.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainrule.Speaking;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Texts;
import org.chainrule.explain.sheet.UnitView;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is said of any net is true of its numbers, worked out once more by differences and by
 * counting. It says how many claims of each kind it has checked, and every kind has to be among
 * them.
 */
class ClaimsTest {

  private static final int NETS = 150;

  /** Nets of all activations and losses, in batches, at kinks, and in the tails of their curves. */
  private static Stream<Scenario> nets() {
    Stream<Scenario> random = LongStream.range(0, NETS).mapToObj(OddNets::constrained);
    Stream<Scenario> bundled =
        BundledScenarios.all().stream().map(entry -> BundledScenarios.load(entry.id()));
    return Stream.concat(random, bundled);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void everythingThatIsSaidIsTrue(String language, TestReporter report) {
    try (Speaking speaking = Speaking.in(language)) {
      Claims<Saying> total = NumericRules.all();
      nets().map(Pass::run).forEach(trace -> new Reader(trace).sayings().forEach(total::check));

      report.publishEntry("claims checked", total.checked().toString());
      assertThat(total.failures()).isEmpty();
      assertThat(total.checked())
          .as("claims checked")
          .allSatisfy((kind, n) -> assertThat(n).isPositive());
    }
  }

  /** All that is said of the steps, the cells and the units of a pass. */
  private record Reader(Trace trace, Explainer explainer) {

    Reader(Trace trace) {
      this(trace, Explainer.of(trace, new Numbers(8), 0.05));
    }

    Stream<Saying> sayings() {
      return Stream.concat(trace.steps().stream().flatMap(this::ofStep), ofUnits());
    }

    private Stream<Saying> ofStep(Step step) {
      int rows = step.result().rows();
      int row = step.number() % rows;
      int column = step.number() % step.result().columns();
      Stream<Saying> general =
          explainer.sentences(step).stream().map(prose -> saying(prose, step, row, column));
      return Stream.concat(general, ofCell(step, row, column));
    }

    private Stream<Saying> ofCell(Step step, int row, int column) {
      Target cell = Target.cell(step.name(), row, column);
      int sample = step.name().hasSampleColumns() ? column : 0;
      return explainer.at(step.number(), Optional.of(cell), sample).blocks().stream()
          .filter(Block.Card.class::isInstance)
          .flatMap(card -> Texts.prose(List.of(card)))
          .map(prose -> saying(prose, step, row, column));
    }

    private Stream<Saying> ofUnits() {
      return IntStream.rangeClosed(1, trace.network().depth()).boxed().flatMap(this::ofLayer);
    }

    private Stream<Saying> ofLayer(int layer) {
      int unit = layer % trace.network().layer(layer).outputs();
      int sample = layer % trace.sample().count();
      Step step = trace.stepOf(Name.linearOutput(layer).gradient()).orElseThrow();
      UnitView view = UnitView.of(explainer, layer, unit, sample);
      return Stream.concat(view.forwardSentences().stream(), view.backwardSentences().stream())
          .map(prose -> saying(prose, step, unit, sample));
    }

    private Saying saying(Prose prose, Step step, int row, int column) {
      return new Saying(trace, prose.plainText(), step, row, column);
    }
  }
}
