package org.chainrule.drawing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chainrule.drawing.surface.Specimen;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Latex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypesetterTest {

  private static final List<Formula> FORMULAS = Specimen.FORMULAS;

  private static final List<String> ODD =
      List.of("\\undefined x", "}", "\\begin{bmatrix}1", "\\sqrt{".repeat(3_000), "\\left(1");

  @ParameterizedTest
  @FieldSource("FORMULAS")
  void aFormulaHasInkWithinItsExtent(Formula formula) {
    Outline outline = set(Latex.of(formula));
    Rectangle2D ink = outline.shape().getBounds2D();
    Measure.Extent extent = outline.extent();
    assertThat(outline.faulty()).isFalse();
    assertThat(ink.getWidth()).isGreaterThan(extent.width() * 0.75);
    assertThat(ink.getMinX()).isGreaterThan(-0.1);
    assertThat(ink.getMaxX()).isLessThan(extent.width() + 0.1);
    assertThat(-ink.getMinY()).isLessThan(extent.ascent() + 0.1);
    assertThat(ink.getMaxY()).isLessThan(extent.descent() + 0.1);
  }

  @Test
  void everyLetterHasAnOutlineOfItsOwn() {
    Set<Rectangle2D> seen = new HashSet<>();
    String letters =
        "\\ell l \\alpha \\beta \\sigma \\Sigma \\Omega [ ] ( ) \\{ \\odot \\infty \\dashv \\top";
    for (String letter : letters.split(" ")) {
      Rectangle2D ink = set(letter).shape().getBounds2D();
      assertThat(ink.isEmpty()).as(letter).isFalse();
      assertThat(seen.add(ink)).as(letter).isTrue();
    }
  }

  /** The typesetter keeps what it knows of signs for as long as the program runs. */
  @Test
  void aDecimalCommaTakesTheGapOfListsFromNoList() {
    double list = set("1,5").extent().width();
    double number = set("1{,}5").extent().width();
    assertThat(number).isLessThan(list - 0.1);
    assertThat(set("1,5").extent().width()).isEqualTo(list);
  }

  /** The curves of all the numbers of a large net took a fifth of the heap. */
  @Test
  void howeverOftenALetterStandsThereItIsKeptOnce() {
    String row = "-0.125&73.84&2.96\\\\";
    PlacedShapes few = set("\\begin{matrix}" + row + "\\end{matrix}").parts();
    PlacedShapes many = set("\\begin{matrix}" + row.repeat(60) + "\\end{matrix}").parts();
    assertThat(few.distinct()).isEqualTo(12); // −, a point and the ten digits
    assertThat(many.distinct()).isEqualTo(12);
    assertThat(PlacedShapesTest.lengthOf(many.path()))
        .isEqualTo(60 * PlacedShapesTest.lengthOf(few.path()));
  }

  @Test
  void bracketsGrowWithTheirMatrix() {
    Measure.Extent one = set("\\begin{bmatrix}1\\end{bmatrix}").extent();
    Measure.Extent three = set("\\begin{bmatrix}1\\\\2\\\\3\\end{bmatrix}").extent();
    assertThat(three.height()).isGreaterThan(one.height() + 1.5);
  }

  @ParameterizedTest
  @FieldSource("ODD")
  void aFormulaThatCannotBeReadShowsItsSource(String latex) {
    Outline outline = set(latex);
    assertThat(outline.faulty()).isTrue();
    assertThat(outline.shape().getBounds2D().isEmpty()).isFalse();
    assertThat(outline.extent().width()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\frac{",
        "x^1^2",
        "",
        " ",
        "\\text{}",
        "\\text{漢字}",
        "\\text{Задача}",
        "\\text{αβ ŷ}"
      })
  void anUnusualTextIsSet(String latex) {
    assertThat(set(latex).extent().height()).isNotNegative();
  }

  @Test
  void aTextMayMixFonts() {
    Outline mixed = Typesetter.text("0.5 ⊣", false);
    Outline plain = Typesetter.text("0.5 ", false);
    assertThat(mixed.extent().width()).isGreaterThan(plain.extent().width());
    assertThat(Typesetter.text("", true).extent().width()).isZero();
  }

  private static Outline set(String latex) {
    return Typesetter.formula(latex, fault -> {});
  }
}
