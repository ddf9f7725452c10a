package org.chainrule.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The expected numbers are calculated by hand. */
class MatrixTest {

  private static final Matrix UNIT = Matrix.of(new double[][] {{1, 0}, {0, 1}});

  private static final Matrix A = Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}});
  private static final Matrix B = Matrix.of(new double[][] {{1, 0}, {-1, 2}, {0.5, -3}});
  private static final Matrix C = Matrix.of(new double[][] {{2, 0, -1}, {1, -2, 4}});

  @Test
  void multipliesRowsByColumns() {
    assertThat(A.times(B)).isEqualTo(Matrix.of(new double[][] {{0.5, -5}, {2, -8}}));
  }

  @Test
  void multipliesTheTransposeFromTheLeft() {
    Matrix expected = Matrix.of(new double[][] {{6, -8, 15}, {9, -10, 18}, {12, -12, 21}});

    assertThat(A.transposeTimes(C)).isEqualTo(expected).isEqualTo(A.transpose().times(C));
  }

  @Test
  void multipliesByATransposeFromTheRight() {
    Matrix expected = Matrix.of(new double[][] {{-1, 9}, {2, 18}});

    assertThat(A.timesTranspose(C)).isEqualTo(expected).isEqualTo(A.times(C.transpose()));
  }

  @Test
  void twoColumnsHaveAnOuterProduct() {
    assertThat(Matrix.column(2, -2).timesTranspose(Matrix.column(2.5, 0, 0.5)))
        .isEqualTo(Matrix.of(new double[][] {{5, 0, 1}, {-5, 0, -1}}));
  }

  @Test
  void addsAColumnToEveryColumn() {
    assertThat(UNIT.timesPlus(A, Matrix.column(10, -4)))
        .isEqualTo(Matrix.of(new double[][] {{11, 12, 13}, {0, 1, 2}}));
  }

  @Test
  void multipliesEntryByEntry() {
    assertThat(A.hadamard(C)).isEqualTo(Matrix.of(new double[][] {{2, 0, -3}, {4, -10, 24}}));
  }

  @Test
  void anotherNumberInOnePlaceMakesAnotherMatrix() {
    assertThat(A.with(1, 2, -7)).isEqualTo(Matrix.of(new double[][] {{1, 2, 3}, {4, 5, -7}}));
    assertThat(A.get(1, 2)).isEqualTo(6);
    assertThatThrownBy(() -> A.with(2, 0, 1))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("no entry (2, 0) in a matrix of 2 × 3");
  }

  @Test
  void sumsRowsAndEverything() {
    assertThat(C.rowSums()).isEqualTo(Matrix.column(1, 3));
    assertThat(C.sum()).isEqualTo(4);
  }

  @Test
  void ignoresInfinitiesInItsLargestMagnitude() {
    assertThat(Matrix.column(1, Double.NaN, -7, Double.NEGATIVE_INFINITY).maxMagnitude())
        .isEqualTo(7);
    assertThat(Matrix.scalar(Double.NaN).maxMagnitude()).isZero();
  }

  @Test
  void overflowIsAValueLikeAnyOther() {
    Matrix huge = Matrix.scalar(1e300);

    assertThat(huge.times(huge)).isEqualTo(Matrix.scalar(Double.POSITIVE_INFINITY));
  }

  @Test
  void zeroTimesInfinityIsNotANumber() {
    Matrix row = Matrix.of(new double[][] {{0, 1}});

    assertThat(row.times(Matrix.column(Double.POSITIVE_INFINITY, 1)).get(0, 0)).isNaN();
  }

  @Test
  void keepsNothingOfTheArraysItIsGiven() {
    double[][] rows = {{1, 2}, {3, 4}};
    double[] entries = {1, 2};
    Matrix matrix = Matrix.of(rows);
    Matrix column = Matrix.column(entries);

    rows[0][0] = 99;
    entries[0] = 99;

    assertThat(matrix.get(0, 0)).isEqualTo(1);
    assertThat(column.get(0, 0)).isEqualTo(1);
  }

  @Test
  void handsOutCopies() {
    A.toRows()[1][2] = 99;

    assertThat(A.get(1, 2)).isEqualTo(6);
  }

  @Test
  void noOperationChangesItsOperands() {
    Matrix a = Matrix.of(A.toRows());
    Matrix c = Matrix.of(C.toRows());

    a.times(B);
    a.transposeTimes(c);
    a.timesTranspose(c);
    a.hadamard(c);
    a.timesPlus(a.transpose(), Matrix.column(1, 2));
    a.map(x -> -x);
    a.transpose();
    a.rowSums();

    assertThat(a).isEqualTo(A);
    assertThat(c).isEqualTo(C);
  }

  @Test
  void refusesShapesThatDoNotFit() {
    List<ThrowingCallable> misfits =
        List.of(
            () -> A.times(C),
            () -> A.transposeTimes(B),
            () -> A.timesTranspose(B),
            () -> A.hadamard(B),
            () -> UNIT.timesPlus(A, Matrix.column(1, 2, 3)),
            () -> UNIT.timesPlus(A, A),
            () -> Matrix.of(new double[][] {{1, 2}, {3}}),
            () -> Matrix.of(new double[0][]),
            () -> Matrix.of(new double[][] {{}}),
            () -> Matrix.column(),
            () -> Matrix.generate(0, 1, (i, j) -> 0));

    assertThat(misfits)
        .allSatisfy(misfit -> assertThatIllegalArgumentException().isThrownBy(misfit));
  }

  @Test
  void refusesPlacesOutsideOfIt() {
    List<ThrowingCallable> outside =
        List.of(() -> A.get(0, 3), () -> A.get(2, 0), () -> A.get(-1, 0), () -> A.get(0, -1));

    assertThat(outside)
        .allSatisfy(get -> assertThatThrownBy(get).isInstanceOf(IndexOutOfBoundsException.class));
  }

  @Test
  void isEqualByShapeAndEntries() {
    assertThat(Matrix.column(1, 2)).isEqualTo(Matrix.column(1, 2));
    assertThat(Matrix.column(1, 2)).isNotEqualTo(Matrix.column(1, 2).transpose());
    assertThat(Matrix.column(1, 2)).isNotEqualTo(Matrix.column(1, 3));
    assertThat(Matrix.column(1, 2)).hasSameHashCodeAs(Matrix.column(1, 2));
  }

  /**
   * [3 0; 4 5] has the singular values √45 and √5 (their squares are 45 and 5: AᵀA = [25 20; 20
   * 25]).
   */
  @Test
  void theSpectralNormIsTheLargestSingularValue() {
    Matrix a = Matrix.of(new double[][] {{3, 0}, {4, 5}});
    assertThat(a.spectralNorm()).isCloseTo(Math.sqrt(45), within(1e-14));
    assertThat(a.transpose().spectralNorm()).isCloseTo(Math.sqrt(45), within(1e-14));
    assertThat(Matrix.column(3, -4).spectralNorm()).isCloseTo(5, within(1e-14));
    assertThat(Matrix.scalar(-2).spectralNorm()).isEqualTo(2);
    assertThat(Matrix.of(new double[2][3]).spectralNorm()).isZero();
  }
}
