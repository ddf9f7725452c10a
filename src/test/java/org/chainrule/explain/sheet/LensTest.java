package org.chainrule.explain.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.Scenarios;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.RandomNets;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The unit, the chain and the Jacobian of what is in focus. Numbers are those of the sheet. */
class LensTest {

  private static Explanation look(Sheet sheet, Scenario scenario, int cursor, Target target) {
    Trace trace = Pass.run(scenario);
    Explainer explainer = Explainer.of(trace, Numbers.DEFAULT, 0.05);
    return sheet.of(explainer, new Focus(trace, cursor, Optional.ofNullable(target), 0));
  }

  private static <T extends Block> List<T> blocks(Explanation explanation, Class<T> kind) {
    return explanation.blocks().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<String> formulas(Explanation explanation) {
    return blocks(explanation, Block.Display.class).stream()
        .map(d -> Latex.of(d.formula().formula()))
        .toList();
  }

  private static String said(Explanation explanation) {
    StringBuilder text = new StringBuilder();
    blocks(explanation, Block.Paragraph.class).forEach(p -> text.append(p.prose().plainText()));
    return text.toString();
  }

  /** Unit 2 of the sheet: z = 1.5 · 1 + 0.5 · (−2) − 1 = −0.5, so it is off and −2 is blocked. */
  @Test
  void aUnitThatIsOffShowsTheFactorThatStops() {
    Explanation unit =
        look(Sheet.UNIT, Scenarios.relu(), 14, Target.cell(Name.linearOutput(1), 1, 0));

    List<Block.Bars> charts = blocks(unit, Block.Bars.class);
    assertThat(unit.headline()).isEqualTo("Unit 2 of 3 is off");
    assertThat(charts).hasSize(2);
    assertThat(charts.get(0).rows())
        .extracting(bar -> Latex.of(bar.value()))
        .containsExactly("1.5", "-1", "-1", "-0.5", "0");
    assertThat(charts.get(0).rows())
        .extracting(Block.Bar::share)
        .containsExactly(1.0, -1 / 1.5, -1 / 1.5, -0.5 / 1.5, 0.0);
    assertThat(charts.get(1).rows())
        .extracting(bar -> Latex.of(bar.value()))
        .containsExactly("-2", "0", "0");
    assertThat(charts.get(1).rows())
        .extracting(Block.Bar::kind)
        .containsExactly(Block.Kind.SUMMAND, Block.Kind.STOPPER, Block.Kind.RESULT);
  }

  /** The slope of a saturated unit: σ′(6) = 0.0024665…, as σ(1 − σ) gives by hand. */
  @Test
  void aFlatUnitShowsItsSlopeAsTheFactorThatStops() {
    Explanation unit = look(Sheet.UNIT, sigmoid(), 14, Target.cell(Name.linearOutput(1), 0, 0));

    Block.Bar slope = blocks(unit, Block.Bars.class).get(1).rows().get(1);
    assertThat(unit.headline()).isEqualTo("Unit 1 of 3 is flat");
    assertThat(slope.kind()).isEqualTo(Block.Kind.STOPPER);
    assertThat(slope.share())
        .isCloseTo(0.0024665092913599, org.assertj.core.api.Assertions.within(1e-14));
  }

  private static Scenario sigmoid() {
    return BundledScenarios.all().stream()
        .filter(entry -> entry.id().contains("sigmoid"))
        .map(entry -> BundledScenarios.load(entry.id()))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10})
  void aUnitShowsNothingThatThePassHasNotReached(int cursor) {
    Explanation unit =
        look(Sheet.UNIT, Scenarios.relu(), cursor, Target.cell(Name.weight(1), 0, 1));

    assertThat(blocks(unit, Block.Bars.class)).hasSize(cursor == 0 ? 0 : 1);
    Block.Link link = blocks(unit, Block.Links.class).get(0).links().get(0);
    assertThat(link.step()).isEqualTo(cursor == 0 ? 1 : 11);
    assertThat(said(unit)).contains("The pass has not reached");
  }

  /**
   * dℓ/dW₁ in row 1, column 1 by hand: 2 · 1 · 1 · 1 · 1 by the first output and (−2) · 1 · (−1) ·
   * 1 · 1 by the second, which is 4.
   */
  @Test
  void aChainHasALinkForEachFactor() {
    Target entry = Target.cell(Name.weight(1).gradient(), 0, 0);
    Explanation chain = look(Sheet.CHAIN, Scenarios.relu(), 14, entry);

    List<Block.Links> paths = blocks(chain, Block.Links.class);
    assertThat(paths).hasSize(2);
    List<List<String>> numbers = new ArrayList<>();
    paths.forEach(
        path ->
            numbers.add(
                path.links().stream()
                    .map(link -> link.below().map(Latex::of).orElse(""))
                    .toList()));
    assertThat(numbers)
        .containsExactlyInAnyOrder(
            List.of("2", "1", "1", "1", "1"), List.of("-2", "1", "-1", "1", "1"));
    assertThat(paths)
        .extracting(path -> path.end().map(side -> side.relation().sign() + Latex.of(side.of())))
        .containsOnly(Optional.of("=2"));
    assertThat(paths.get(0).links())
        .extracting(Block.Link::step)
        .as("dℓ/dŷ, dℓ/dz₃, dℓ/dz₂, dℓ/dz₁, dℓ/dW₁")
        .containsExactly(6, 7, 10, 11, 12);
    assertThat(formulas(chain).get(0)).endsWith("=4");
  }

  /** A long path keeps its ends; what is left out is counted, and its product is written. */
  @Test
  void theMiddleOfALongPathIsOneProduct() {
    Trace trace = Pass.run(RandomNets.deep(12));
    Explainer explainer = Explainer.of(trace, Numbers.DEFAULT, 0.05);
    Target entry = Target.cell(Name.weight(1).gradient(), 0, 0);
    Focus focus = new Focus(trace, trace.steps().size(), Optional.of(entry), 0);
    Chain chain = Chain.of(explainer, entry);

    List<Block.Links> rows = blocks(Sheet.CHAIN.of(explainer, focus), Block.Links.class);

    assertThat(chain.paths().get(0).links()).hasSizeGreaterThan(20);
    for (int k = 0; k < rows.size(); k++) {
      List<Chain.Link> all = chain.paths().get(k).links();
      List<Block.Link> shown = rows.get(k).links();
      assertThat(shown).hasSize(15);
      assertThat(shown.get(7).step()).isZero();
      assertThat(Latex.of(shown.get(7).formula().formula())).contains((all.size() - 14) + " more");
      double product =
          all.subList(7, all.size() - 7).stream()
              .mapToDouble(Chain.Link::value)
              .reduce(1, (p, q) -> p * q);
      assertThat(shown.get(7).below()).contains(Numbers.DEFAULT.number(product));
      assertThat(Latex.of(shown.get(6).formula().formula()))
          .isEqualTo(Latex.of(all.get(6).symbol()));
      assertThat(Latex.of(shown.get(8).formula().formula()))
          .isEqualTo(Latex.of(all.get(all.size() - 7).symbol()));
    }
  }

  /** With σ and cross-entropy every path but that of ŷ itself starts behind ŷ. */
  @Test
  void onlyWhatStandsBeforeTheFusedPairStartsBehindIt() {
    assertThat(said(look(Sheet.CHAIN, sigmoid(), 14, Target.cell(Name.layerOutput(1), 0, 0))))
        .contains("every path begins at dℓ/dz₃");
    assertThat(said(look(Sheet.CHAIN, sigmoid(), 14, Target.cell(Name.yhat(), 0, 0))))
        .doesNotContain("every path begins");
  }

  @Test
  void whatIsGivenHasNoChain() {
    assertThat(said(look(Sheet.CHAIN, Scenarios.relu(), 14, Target.cell(Name.y(), 0, 0))))
        .contains("is given");
    assertThat(said(look(Sheet.CHAIN, Scenarios.relu(), 14, Target.cell(Name.loss(), 0, 0))))
        .contains("Every chain starts at");
  }

  /** The sheet: dz₂/dz₁ = diag(z₁ > 0), and dŷ/dz₃ = I. */
  @Test
  void theJacobianOfAnActivationStandsBesideItsElementwiseForm() {
    Explanation relu =
        look(Sheet.JACOBIAN, Scenarios.relu(), 14, Target.whole(Name.linearOutput(1).gradient()));

    assertThat(formulas(relu).get(0))
        .isEqualTo(
            "\\frac{dz_{2}}{dz_{1}}=\\begin{bmatrix}1&0&0\\\\0&0&0\\\\0&0&1\\end{bmatrix}"
                + "=\\mathrm{diag}(z_{1} > 0)");
    assertThat(formulas(relu)).anyMatch(latex -> latex.contains("\\odot"));
    assertThat(said(relu)).contains("With 3 units the matrix has 9 entries, 6 of which are 0");

    Explanation identity =
        look(Sheet.JACOBIAN, Scenarios.relu(), 14, Target.whole(Name.linearOutput(2).gradient()));
    assertThat(formulas(identity).get(0))
        .isEqualTo("\\frac{d\\hat{y}}{dz_{3}}=\\begin{bmatrix}1&0\\\\0&1\\end{bmatrix}=I");
  }

  /** The sheet: dz₃/dz₂ = W₂. */
  @Test
  void theJacobianOfALinearStepIsItsWeight() {
    Explanation linear =
        look(Sheet.JACOBIAN, Scenarios.relu(), 14, Target.whole(Name.layerOutput(1).gradient()));

    assertThat(formulas(linear).get(0))
        .isEqualTo(
            "\\frac{dz_{3}}{dz_{2}}=W_{2}=\\begin{bmatrix}1&-0.5&2\\\\-1&0.5&1\\end{bmatrix}");
    assertThat(said(linear)).contains("that Jacobian would have 12 entries");
  }

  /** By hand 0.5 · 0.00470… and so on; as written, to three digits, they do not add up. */
  @Test
  void aProductThatRoundingKeepsFromAddingUpIsOnlyAboutEqual() {
    Explanation rounded = look(Sheet.JACOBIAN, sigmoid(), 14, Target.whole(Name.x().gradient()));
    assertThat(formulas(rounded))
        .anyMatch(latex -> latex.startsWith("\\begin") && latex.contains("\\approx"));

    Explanation exact =
        look(Sheet.JACOBIAN, Scenarios.relu(), 14, Target.whole(Name.x().gradient()));
    assertThat(formulas(exact)).noneMatch(latex -> latex.contains("\\approx"));
  }

  /** The lenses, for the display of their names in tests. */
  enum Looking {
    STEP(Sheet.STEP),
    UNIT(Sheet.UNIT),
    CHAIN(Sheet.CHAIN),
    JACOBIAN(Sheet.JACOBIAN);

    private final Sheet sheet;

    Looking(Sheet sheet) {
      this.sheet = sheet;
    }
  }

  /** Every entry of every matrix can be looked at through every lens, at every step. */
  @ParameterizedTest
  @EnumSource(Looking.class)
  void everyEntryCanBeLookedAt(Looking looking) {
    for (long seed = 0; seed < 5; seed++) {
      Trace trace = Pass.run(RandomNets.any(seed));
      Explainer explainer = Explainer.of(trace, Numbers.DEFAULT, 0.05);
      for (Target target : targets(trace)) {
        for (int cursor = 0; cursor <= trace.steps().size(); cursor += 3) {
          Focus focus = new Focus(trace, cursor, Optional.of(target), 0);
          Explanation explanation = looking.sheet.of(explainer, focus);
          assertThat(explanation.headline()).as("%s %s", target, cursor).isNotBlank();
          assertThat(explanation.blocks()).as("%s %s", target, cursor).isNotEmpty();
        }
      }
    }
  }

  private static List<Target> targets(Trace trace) {
    Stream<Name> computed = trace.steps().stream().map(step -> step.name());
    Stream<Name> operands =
        trace.steps().stream().flatMap(step -> step.operands().stream()).map(q -> q.name());
    return Stream.concat(computed, operands)
        .distinct()
        .map(
            name ->
                Target.cell(
                    name, trace.quantity(name).rows() - 1, trace.quantity(name).columns() - 1))
        .toList();
  }
}
