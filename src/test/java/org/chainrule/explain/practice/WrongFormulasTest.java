package org.chainrule.explain.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.ForAll;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.equation.QuantityFormula;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.naming.Notation;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Relation;
import org.chainrule.formula.value.Evaluation;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.PracticeNets;
import org.chainrule.practice.marking.Judgement;
import org.chainrule.practice.mistake.Mistake;
import org.chainrule.practice.mistake.Mistakes;
import org.chainrule.practice.mistake.Wrong;

/** The wrong formulas as they are shown, by every convention, on random nets. */
class WrongFormulasTest {

  private static final int NETS = 60;

  /** A wrong formula that is shown by a convention. */
  private record Shown(int seed, Trace trace, Step step, Wrong wrong, Labels labels) {

    QuantityFormula formula() {
      Map<String, Name> names =
          trace.quantities().stream()
              .map(Quantity::name)
              .collect(Collectors.toMap(Name::id, Function.identity()));
      return new QuantityFormula(
          wrong.formula(), step.name(), id -> Optional.ofNullable(names.get(id)), labels);
    }

    Matrix turned(Name name, Matrix held) {
      return labels.convention().turns(name) ? held.transpose() : held;
    }

    Optional<Matrix> value(String id) {
      return wrong.values().apply(id).map(held -> turnedById(id, held));
    }

    private Matrix turnedById(String id, Matrix held) {
      return formula().names().apply(id).map(name -> turned(name, held)).orElse(held);
    }

    @Override
    public String toString() {
      return seed + " " + step.id() + " " + wrong.mistake() + " " + labels.convention();
    }
  }

  static Stream<Shown> shown() {
    return IntStream.range(0, NETS)
        .boxed()
        .flatMap(
            seed -> {
              Trace trace = Pass.run(PracticeNets.any(seed));
              Convention convention =
                  List.of(
                          Convention.DEFAULT,
                          Convention.NUMERATOR,
                          Convention.ROWS,
                          new Convention(true, true))
                      .get(seed % 4);
              Labels labels = new Labels(trace.network(), Notation.SHEET, convention);
              return trace.steps().stream()
                  .flatMap(
                      step ->
                          Mistakes.in(trace).after(trace).of(step).stream()
                              .map(wrong -> new Shown(seed, trace, step, wrong, labels)));
            });
  }

  /** However the matrices are turned, the symbols on the page give the wrong numbers. */
  @ForAll("shown")
  void theSymbolsGiveTheNumbers(Shown shown) {
    if (shown.wrong().mistake() == Mistake.KEPT) {
      return; // What is old has no value on the page.
    }
    Matrix value = Evaluation.of(shown.formula().symbols(), shown::value);
    Matrix expected = shown.turned(shown.step().name(), shown.wrong().value());
    for (int i = 0; i < expected.rows(); i++) {
      for (int j = 0; j < expected.columns(); j++) {
        double got = value.get(value.rows() == 1 ? 0 : i, value.columns() == 1 ? 0 : j);
        assertThat(got).isCloseTo(expected.get(i, j), within(expected.get(i, j)));
      }
    }
  }

  private static org.assertj.core.data.Offset<Double> within(double size) {
    return org.assertj.core.data.Offset.offset(1e-9 * (1 + Math.abs(size)));
  }

  /** Where "=" stands, the numbers on the page are equal. */
  @ForAll("shown")
  void equalIsEqual(Shown shown) {
    Formula formula =
        shown.formula().withNumbers(shown.wrong().values(), shown.wrong().value(), Numbers.DEFAULT);
    Formula.Equation equation = (Formula.Equation) formula;
    Formula.Side right = equation.sides().get(0);
    if (right.relation() == Relation.EQUAL && !shown.formula().isBare()) {
      Matrix left = Evaluation.of(equation.left(), id -> Optional.empty());
      Matrix value = Evaluation.of(right.of(), id -> Optional.empty());
      for (int i = 0; i < left.rows(); i++) {
        for (int j = 0; j < left.columns(); j++) {
          double got = value.get(value.rows() == 1 ? 0 : i, value.columns() == 1 ? 0 : j);
          if (Math.abs(got - left.get(i, j)) > 1e-9 * (1 + Math.abs(got))) {
            fail(shown + ": " + Latex.of(formula));
          }
        }
      }
    }
  }

  /** What is said to have been done can be seen in the formula, at whatever step it is said. */
  @ForAll("shown")
  void theWordsAreTrueOfTheFormula(Shown shown) {
    String clause =
        new MistakeWords(shown.trace(), shown.labels()).clause(shown.wrong()).plainText();
    String formula =
        Latex.of(shown.wrong().formula())
            .replaceAll("\\\\hat\\{y\\}|yhat|\\\\mathrm\\{[a-z_]*\\}", "");
    if (shown.wrong().mistake() == Mistake.SIGN) {
      assertThat(clause.contains("ŷ")).isEqualTo(formula.contains("y"));
    } else if (shown.wrong().mistake() == Mistake.STALE_UPDATE) {
      assertThat(formula).contains("\\eta");
      assertThat(clause).contains("η = 0.1");
    }
  }

  /** All that is to be said can be said, and no key is left in it. */
  @ForAll("shown")
  void everyMistakeHasItsWords(Shown shown) {
    Wrong wrong = shown.wrong();
    Judgement judgement =
        wrong.mistake().isConvention()
            ? new Judgement.RightByConvention(List.of(wrong), shown.step(), false)
            : new Judgement.Mistaken(List.of(wrong), shown.step(), false, true, false);
    Explainer explainer =
        Explainer.of(shown.trace(), Numbers.DEFAULT, 0.05).with(shown.labels().convention());
    JudgementText text = new JudgementText(explainer);
    assertThat(text.sentence(judgement).plainText()).endsWith(".").doesNotContain("mistake.");
    List<Block> blocks = text.of(judgement, Target.whole(shown.step().name()));
    assertThat(blocks).hasSize(2);
    blocks.stream().flatMap(Block::formulas).forEach(Latex::of);
  }
}
