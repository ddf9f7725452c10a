package org.chainrule.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.chainrule.drawing.ExplanationSheet.Passage;
import org.chainrule.explain.Block;
import org.chainrule.explain.Explanation;
import org.chainrule.explain.Formula;
import org.chainrule.layout.Box;
import org.junit.jupiter.api.Test;

class ExplanationSheetTest {

  private static final String WIDE = "\\begin{bmatrix}1&2&3&4&5&6&7&8\\end{bmatrix}";

  private static List<Passage> columns(double width, String left, String right) {
    Block.Columns columns =
        new Block.Columns(
            List.of(
                List.of(display(left, "left"), display(left, "lower")),
                List.of(display(right, "right"))));
    Explanation explanation =
        new Explanation(Optional.empty(), "", "", List.of(columns, display("z", "after")));
    return ExplanationSheet.of(new AwtMeasure(), explanation, width).passages();
  }

  private static Block display(String latex, String spoken) {
    return new Block.Display(new Formula(latex, spoken));
  }

  private static Passage passage(List<Passage> passages, String text) {
    return passages.stream().filter(p -> p.text().equals(text)).findFirst().orElseThrow();
  }

  @Test
  void columnsStandSideBySide() {
    List<Passage> passages = columns(30, "x", "y");
    Passage left = passage(passages, "left");
    Passage right = passage(passages, "right");

    assertThat(left.box().right()).isLessThan(right.box().x());
    assertThat(left.box().y()).isEqualTo(right.box().y());
    assertThat(right.box().right()).isLessThan(30);
    assertThat(left.box().width()).isCloseTo(right.box().width(), within(1e-9));
  }

  @Test
  void whatFollowsStandsUnderTheLongestColumnInFullWidth() {
    List<Passage> passages = columns(30, "x", "y");
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
        new Block.Link(new Formula("\\frac{dz}{dx}", "factor"), "0.123", 1, Optional.empty());
    Block chain = new Block.Links(List.of(link, link, link, link, link), "\\cdot", "");
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
    String sum = "1.23\\cdot 4.56+7.89\\cdot 0.12+3.45\\cdot 6.78+9.01\\cdot 2.34=5.67";
    AwtMeasure measure = new AwtMeasure();
    double line = measure.formula("1.23\\cdot 4.56", 0.9).height();
    assertThat(heightOf(sum, 60)).isLessThan(2 * line);
    assertThat(heightOf(sum, 14)).isGreaterThan(2 * line);
  }

  private static double heightOf(String latex, double width) {
    Explanation explanation =
        new Explanation(Optional.empty(), "", "", List.of(display(latex, "sum")));
    return passage(ExplanationSheet.of(new AwtMeasure(), explanation, width).passages(), "sum")
        .box()
        .height();
  }
}
