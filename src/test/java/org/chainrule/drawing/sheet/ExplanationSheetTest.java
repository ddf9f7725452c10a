package org.chainrule.drawing.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.chainrule.drawing.sheet.ExplanationSheet.Passage;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.prose.SpokenFormula;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.layout.Box;
import org.junit.jupiter.api.Test;

class ExplanationSheetTest {

  private static final Formula X = Formulas.letter("x");
  private static final Formula WIDE =
      new Formula.Entries(
          List.of(LongStream.rangeClosed(1, 8).<Formula>mapToObj(Formulas::whole).toList()));

  private static List<Passage> columns(double width, Formula left, Formula right) {
    Block.Columns columns =
        new Block.Columns(
            List.of(
                List.of(display(left, "left"), display(left, "lower")),
                List.of(display(right, "right"))));
    Explanation explanation =
        new Explanation(Optional.empty(), "", "", List.of(columns, display(X, "after")));
    return ExplanationSheet.of(new AwtMeasure(), explanation, width).passages();
  }

  private static Block display(Formula formula, String spoken) {
    return new Block.Display(new SpokenFormula(formula, spoken));
  }

  private static Formula number(String digits) {
    return new Formula.Number(Double.parseDouble(digits), digits);
  }

  private static Formula change(String of) {
    return new Formula.Differential(false, Formulas.letter(of));
  }

  private static Passage passage(List<Passage> passages, String text) {
    return passages.stream().filter(p -> p.text().equals(text)).findFirst().orElseThrow();
  }

  @Test
  void columnsStandSideBySide() {
    List<Passage> passages = columns(30, X, X);
    Passage left = passage(passages, "left");
    Passage right = passage(passages, "right");

    assertThat(left.box().right()).isLessThan(right.box().x());
    assertThat(left.box().y()).isEqualTo(right.box().y());
    assertThat(right.box().right()).isLessThan(30);
    assertThat(left.box().width()).isCloseTo(right.box().width(), within(1e-9));
  }

  @Test
  void whatFollowsStandsUnderTheLongestColumnInFullWidth() {
    List<Passage> passages = columns(30, X, X);
    Passage after = passage(passages, "after");

    assertThat(after.box().y()).isGreaterThanOrEqualTo(passage(passages, "lower").box().bottom());
    assertThat(after.box().x()).isEqualTo(passage(passages, "left").box().x());
    assertThat(after.box().right()).isEqualTo(passage(passages, "right").box().right());
  }

  @Test
  void columnsWithoutRoomStandUnderEachOther() {
    List<Passage> passages = columns(14, WIDE, WIDE);
    Passage left = passage(passages, "left");
    Passage right = passage(passages, "right");

    assertThat(right.box().y()).isGreaterThan(left.box().bottom());
    assertThat(right.box().x()).isEqualTo(left.box().x());
  }

  /** Five factors, of which four have room on a line, stand two and three. */
  @Test
  void theLinesOfAChainAreBalanced() {
    Block.Link link =
        new Block.Link(
            new SpokenFormula(Formulas.fraction(change("z"), change("x")), "factor"),
            Optional.of(number("0.123")),
            1,
            Optional.empty());
    Block chain = new Block.Links(List.of(link, link, link, link, link), true, Optional.empty());
    Explanation explanation = new Explanation(Optional.empty(), "", "", List.of(chain));
    double fourth = factors(explanation, 100).get(3).right();
    List<Box> boxes = factors(explanation, fourth + 2.5);
    assertThat(boxes.get(1).y()).isEqualTo(boxes.get(0).y());
    assertThat(boxes.get(3).y()).isGreaterThan(boxes.get(0).y());
    assertThat(boxes.get(4).y()).isEqualTo(boxes.get(3).y());
  }

  private static List<Box> factors(Explanation explanation, double width) {
    return ExplanationSheet.of(new AwtMeasure(), explanation, width).passages().stream()
        .filter(passage -> passage.text().equals("factor"))
        .map(Passage::box)
        .toList();
  }

  /** A sum that would be smaller than the text is read in lines. */
  @Test
  void aWideSumIsBrokenAndNotShrunk() {
    Formula term = Formulas.product(Times.SCALAR_DOT, number("1.23"), number("4.56"));
    Formula sum = Formulas.equal(Formulas.sum(term, term, term, term), number("5.67"));
    double line = new AwtMeasure().formula(term, 0.9).height();
    assertThat(heightOf(sum, 60)).isLessThan(2 * line);
    assertThat(heightOf(sum, 14)).isGreaterThan(2 * line);
  }

  private static double heightOf(Formula formula, double width) {
    Explanation explanation =
        new Explanation(Optional.empty(), "", "", List.of(display(formula, "sum")));
    return passage(ExplanationSheet.of(new AwtMeasure(), explanation, width).passages(), "sum")
        .box()
        .height();
  }

  /** On a narrow sheet WIDE = WIDE takes two lines; whoever points at either means all of it. */
  @Test
  void findsTheWholeFormulaAtEachOfItsLines() {
    AwtMeasure measure = new AwtMeasure();
    Formula both = Formulas.equal(WIDE, WIDE);
    ExplanationSheet sheet =
        ExplanationSheet.of(measure, List.of(display(both, "both"), display(X, "x")), 18);
    Box box = passage(sheet.passages(), "both").box();

    assertThat(box.height()).isGreaterThan(2 * measure.formula(WIDE, 0.9).height());
    assertThat(sheet.formulaAt(measure, box.centerX(), box.y() + 0.3)).contains(both);
    assertThat(sheet.formulaAt(measure, box.centerX(), box.bottom() - 0.3)).contains(both);
    assertThat(sheet.formulaAt(measure, 0, box.bottom() + 5)).isEmpty();
    assertThat(sheet.formulas()).containsExactly(both, X);
  }
}
