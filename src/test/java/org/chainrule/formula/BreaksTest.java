package org.chainrule.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainrule.formula.Formulas.equal;
import static org.chainrule.formula.Formulas.letter;
import static org.chainrule.formula.Formulas.negative;
import static org.chainrule.formula.Formulas.product;
import static org.chainrule.formula.Formulas.round;
import static org.chainrule.formula.Formulas.sum;
import static org.chainrule.formula.Formulas.sumOver;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.formula.Breaks.Level;
import org.chainrule.formula.Breaks.Piece;
import org.chainrule.formula.writing.Latex;
import org.junit.jupiter.api.Test;

class BreaksTest {

  private static final Formula A = letter("a");
  private static final Formula B = letter("b");
  private static final Formula C = letter("c");
  private static final Formula D = letter("d");

  /** Each piece on a line of its own. */
  private static List<String> lines(Formula formula, Level... levels) {
    return pieces(formula, levels).stream()
        .map(piece -> Latex.of(Breaks.line(List.of(piece))))
        .toList();
  }

  private static List<Piece> pieces(Formula formula, Level... levels) {
    List<Piece> pieces = List.of(Breaks.whole(formula));
    for (Level level : levels) {
      pieces = pieces.stream().flatMap(piece -> piece.at(level).stream()).toList();
    }
    return pieces;
  }

  @Test
  void anEquationIsBrokenBeforeItsSides() {
    Formula formula = equal(A, Formulas.equation(sum(B, C), Relation.APPROXIMATELY, D));
    assertThat(lines(formula, Level.SIDES)).containsExactly("a", "{}=b+c", "{}\\approx d");
  }

  @Test
  void aSumIsBrokenBeforeItsTermsWhicheverWayTheyAreGathered() {
    assertThat(lines(sum(sum(A, B), negative(C)), Level.TERMS))
        .containsExactly("a", "{}+b", "{}-c");
    assertThat(lines(sum(negative(A), B), Level.TERMS)).containsExactly("-a", "{}+b");
  }

  @Test
  void aProductIsBrokenBeforeItsFactorsAndShowsTheSignThere() {
    Formula formula =
        product(Times.ENTRYWISE, product(Times.MATRIX, A, B), product(Times.SCALAR_CROSS, C, D));
    assertThat(lines(formula, Level.FACTORS))
        .containsExactly("a", "{}\\cdot b", "{}\\odot c", "{}\\times d");
    assertThat(lines(Formulas.row(Gap.DOT, A, B), Level.FACTORS))
        .containsExactly("a", "{}\\cdot b");
  }

  @Test
  void whatBelongsTogetherIsNotBroken() {
    assertThat(lines(product(Times.MATRIX_TIGHT, A, B), Level.values())).containsExactly("ab");
    assertThat(lines(round(sum(A, B)), Level.values())).containsExactly("(a+b)");
    Formula lines = new Formula.Equation(A, List.of(new Formula.Side(Relation.EQUAL, B)), true);
    assertThat(pieces(lines, Level.values())).hasSize(1);
    Formula mixed = product(Times.MATRIX_TIGHT, A, product(Times.MATRIX_DOT, B, C));
    assertThat(lines(mixed, Level.FACTORS)).containsExactly("ab", "{}\\cdot c");
  }

  @Test
  void theSignOfASumOverAnIndexStaysWithTheFirstFactor() {
    assertThat(lines(sumOver("k", product(Times.SCALAR_DOT, A, B)), Level.FACTORS))
        .containsExactly("\\sum_{k}a", "{}\\cdot b");
    assertThat(lines(negative(product(Times.SCALAR_DOT, A, B)), Level.FACTORS))
        .containsExactly("-a", "{}\\cdot b");
  }

  @Test
  void sumsOfSeveralLinesAreBrokenLikeOthersOnceTheyAreOnOneLine() {
    Formula formula = equal(A, sum(List.of(B, C, D), 2));
    assertThat(Latex.of(formula)).contains("array");
    assertThat(Latex.of(Breaks.onOneLine(formula))).isEqualTo("a=b+c+d");
    Formula first = equal(sum(List.of(B, C, D), 2), A);
    assertThat(pieces(first, Level.SIDES)).hasSize(1);
  }

  /** However a formula is broken, its pieces in a row are the formula. */
  @Test
  void theLinesTogetherAreTheFormula() {
    Formula formula =
        equal(
            product(Times.MATRIX, A, B),
            Formulas.equation(
                sum(product(Times.SCALAR_DOT, A, B, C), negative(product(Times.ENTRYWISE, C, D))),
                Relation.APPROXIMATELY,
                sum(negative(product(Times.SCALAR_CROSS, A, B)), C)));
    List<Piece> pieces = pieces(formula, Level.values());
    assertThat(pieces).hasSize(10);
    assertThat(Latex.of(Breaks.line(pieces))).isEqualTo(Latex.of(formula));
    for (int k = 1; k < pieces.size(); k++) {
      List<String> two = new ArrayList<>();
      two.add(Latex.of(Breaks.line(pieces.subList(0, k))));
      two.add(Latex.of(Breaks.line(pieces.subList(k, pieces.size()))));
      assertThat(two.get(1)).startsWith("{}");
      String joined = two.get(0) + two.get(1).substring("{}".length());
      assertThat(joined.replace("\\cdot", "\\,").replace(" ", ""))
          .isEqualTo(Latex.of(formula).replace("\\cdot", "\\,").replace(" ", ""));
    }
  }
}
