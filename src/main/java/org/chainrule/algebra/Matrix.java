package org.chainrule.algebra;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.mult.VectorVectorMult_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * A rows × cols matrix of doubles that never changes.
 *
 * <p>Rows and columns count from 0. Every operation returns a new matrix and throws {@link
 * IllegalArgumentException} where the shapes do not fit. Entries may be infinite or NaN: the result
 * of an overflow is a value like any other. EJML does the algebra.
 */
public final class Matrix {

  /** Computes the entry at a row and a column. */
  @FunctionalInterface
  public interface EntryFunction {
    /** Returns the entry in row {@code row}, column {@code column}. */
    double at(int row, int column);
  }

  private final DMatrixRMaj data;

  private Matrix(DMatrixRMaj data) {
    this.data = data;
  }

  /** Returns the matrix with these rows, copied; all of one length, at least one entry each. */
  public static Matrix of(double[][] rows) {
    requireThat(rows.length > 0 && rows[0].length > 0, "a matrix needs at least one entry");
    DMatrixRMaj data = new DMatrixRMaj(rows.length, rows[0].length);
    for (int row = 0; row < rows.length; row++) {
      requireThat(rows[row].length == data.numCols, "the rows of a matrix have one length");
      System.arraycopy(rows[row], 0, data.data, row * data.numCols, data.numCols);
    }
    return new Matrix(data);
  }

  /** Returns the column vector of these entries, an n × 1 matrix. */
  public static Matrix column(double... entries) {
    requireThat(entries.length > 0, "a matrix needs at least one entry");
    return new Matrix(DMatrixRMaj.wrap(entries.length, 1, entries.clone()));
  }

  /** Returns the 1 × 1 matrix of this entry. */
  public static Matrix scalar(double entry) {
    return new Matrix(DMatrixRMaj.wrap(1, 1, new double[] {entry}));
  }

  /** Returns the rows × columns matrix whose entries the function gives. */
  public static Matrix generate(int rows, int columns, EntryFunction function) {
    requireThat(rows > 0 && columns > 0, "a matrix needs at least one entry");
    DMatrixRMaj data = new DMatrixRMaj(rows, columns);
    for (int row = 0, k = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        data.data[k++] = function.at(row, column);
      }
    }
    return new Matrix(data);
  }

  /** The number of rows. */
  public int rows() {
    return data.numRows;
  }

  /** The number of columns. */
  public int columns() {
    return data.numCols;
  }

  /** Whether the other matrix has as many rows and as many columns. */
  public boolean sameShape(Matrix other) {
    return rows() == other.rows() && columns() == other.columns();
  }

  /**
   * Returns the entry in row {@code row}, column {@code column}.
   *
   * @throws IndexOutOfBoundsException where there is no such entry
   */
  public double get(int row, int column) {
    requireEntry(row, column);
    return data.data[row * data.numCols + column];
  }

  private void requireEntry(int row, int column) {
    if (row < 0 || column < 0 || row >= data.numRows || column >= data.numCols) {
      throw new IndexOutOfBoundsException(
          "no entry (" + row + ", " + column + ") in a matrix of " + rows() + " × " + columns());
    }
  }

  /**
   * Returns this matrix with another number in one place.
   *
   * @throws IndexOutOfBoundsException where there is no such entry
   */
  public Matrix with(int row, int column, double value) {
    requireEntry(row, column);
    DMatrixRMaj changed = data.copy();
    changed.data[row * data.numCols + column] = value;
    return new Matrix(changed);
  }

  /** Returns the product A B, with this matrix as A. */
  public Matrix times(Matrix b) {
    return times(b, Storage.FRESH);
  }

  /** Returns the same, in this storage. */
  public Matrix times(Matrix b, Storage storage) {
    requireThat(columns() == b.rows(), "a product needs as many rows as the left has columns");
    DMatrixRMaj product = storage.of(rows(), b.columns());
    CommonOps_DDRM.mult(data, b.data, product);
    return new Matrix(product);
  }

  /** Returns A B with a column vector added to every column, with this matrix as A. */
  public Matrix timesPlus(Matrix b, Matrix column) {
    return timesPlus(b, column, Storage.FRESH);
  }

  /** Returns the same, in this storage. */
  public Matrix timesPlus(Matrix b, Matrix column, Storage storage) {
    requireThat(column.columns() == 1 && column.rows() == rows(), "the column is as long as ours");
    DMatrixRMaj sum = times(b, storage).data;
    for (int row = 0, k = 0; row < sum.numRows; row++) {
      double added = column.data.data[row];
      for (int end = k + sum.numCols; k < end; k++) {
        sum.data[k] += added;
      }
    }
    return new Matrix(sum);
  }

  /** Returns the product Aᵀ B, with this matrix as A. */
  public Matrix transposeTimes(Matrix b) {
    return transposeTimes(b, Storage.FRESH);
  }

  /** Returns the same, in this storage. */
  public Matrix transposeTimes(Matrix b, Storage storage) {
    requireThat(rows() == b.rows(), "a product Aᵀ B needs as many rows on both sides");
    // Measured: a product with an explicit transpose is faster than EJML's own, for a batch.
    if (b.columns() > 1) {
      return transpose(storage).times(b, storage);
    }
    DMatrixRMaj product = storage.of(columns(), 1);
    CommonOps_DDRM.multTransA(data, b.data, product);
    return new Matrix(product);
  }

  /** Returns the product A Bᵀ, with this matrix as A; for two columns their outer product. */
  public Matrix timesTranspose(Matrix b) {
    return timesTranspose(b, Storage.FRESH);
  }

  /** Returns the same, in this storage. */
  public Matrix timesTranspose(Matrix b, Storage storage) {
    requireThat(columns() == b.columns(), "a product A Bᵀ needs as many columns on both sides");
    // Measured: EJML's product with a transposed right side is the slow one.
    if (columns() > 1) {
      return times(b.transpose(storage), storage);
    }
    DMatrixRMaj product = storage.of(rows(), b.rows());
    VectorVectorMult_DDRM.outerProd(data, b.data, product);
    // As in a sum that begins with 0, a product of −0 comes out as 0.
    for (int k = 0; k < product.data.length; k++) {
      product.data[k] += 0.0;
    }
    return new Matrix(product);
  }

  /** Returns the sum A + B, with this matrix as A. */
  public Matrix plus(Matrix other) {
    return zip(other, Double::sum);
  }

  /** Returns the elementwise (Hadamard) product. */
  public Matrix hadamard(Matrix other) {
    return zip(other, (a, b) -> a * b);
  }

  /** Returns A − c B, with this matrix as A. */
  public Matrix minus(double factor, Matrix other) {
    requireThat(sameShape(other), "both matrices have one shape");
    DMatrixRMaj result = new DMatrixRMaj(rows(), columns());
    // Here and in the two below: what a loop calls for each entry takes longer than the arithmetic.
    for (int k = 0; k < result.data.length; k++) {
      result.data[k] = data.data[k] - factor * other.data.data[k];
    }
    return new Matrix(result);
  }

  /** Returns the larger one of each entry and 0; NaN stays. */
  public Matrix positivePart(Storage storage) {
    DMatrixRMaj result = storage.of(rows(), columns());
    for (int k = 0; k < result.data.length; k++) {
      result.data[k] = Math.max(0, data.data[k]);
    }
    return new Matrix(result);
  }

  /** Returns each entry times 1 where one of another matrix is positive, else 0; NaN stays. */
  public Matrix wherePositive(Matrix other, Storage storage) {
    requireThat(sameShape(other), "both matrices have one shape");
    DMatrixRMaj result = storage.of(rows(), columns());
    for (int k = 0; k < result.data.length; k++) {
      double at = other.data.data[k];
      double mask = at > 0 ? 1 : 0;
      result.data[k] = data.data[k] * (Double.isNaN(at) ? at : mask);
    }
    return new Matrix(result);
  }

  /** Whether no entry is infinite or NaN. */
  public boolean isFinite() {
    for (double entry : data.data) {
      if (!(Math.abs(entry) <= Double.MAX_VALUE)) {
        return false;
      }
    }
    return true;
  }

  /** Returns one column, as a column vector. */
  public Matrix columnAt(int column) {
    return columns() == 1 && column == 0
        ? this
        : generate(rows(), 1, (row, ignored) -> get(row, column));
  }

  /** Returns the matrix of the function's values at each entry. */
  public Matrix map(DoubleUnaryOperator function) {
    return map(function, Storage.FRESH);
  }

  /** Returns the same, in this storage. */
  public Matrix map(DoubleUnaryOperator function, Storage storage) {
    DMatrixRMaj result = storage.of(rows(), columns());
    for (int k = 0; k < result.data.length; k++) {
      result.data[k] = function.applyAsDouble(data.data[k]);
    }
    return new Matrix(result);
  }

  /** Returns the matrix of the function's values at each pair of entries that share a place. */
  public Matrix zip(Matrix other, DoubleBinaryOperator function) {
    return zip(other, function, Storage.FRESH);
  }

  /** Returns the same, in this storage. */
  public Matrix zip(Matrix other, DoubleBinaryOperator function, Storage storage) {
    requireThat(sameShape(other), "both matrices have one shape");
    DMatrixRMaj result = storage.of(rows(), columns());
    for (int k = 0; k < result.data.length; k++) {
      result.data[k] = function.applyAsDouble(data.data[k], other.data.data[k]);
    }
    return new Matrix(result);
  }

  /** Returns the sum of the function's values at each pair of entries that share a place. */
  public double zipSum(Matrix other, DoubleBinaryOperator function) {
    requireThat(sameShape(other), "both matrices have one shape");
    double sum = 0;
    for (int k = 0; k < data.data.length; k++) {
      sum += function.applyAsDouble(data.data[k], other.data.data[k]);
    }
    return sum;
  }

  /** Returns the sum of each row, a column vector. */
  public Matrix rowSums() {
    return rowSums(Storage.FRESH);
  }

  /** Returns the same, in this storage. */
  public Matrix rowSums(Storage storage) {
    DMatrixRMaj sums = storage.of(rows(), 1);
    CommonOps_DDRM.sumRows(data, sums);
    return new Matrix(sums);
  }

  /** Returns the transpose. */
  public Matrix transpose() {
    return transpose(Storage.FRESH);
  }

  private Matrix transpose(Storage storage) {
    DMatrixRMaj transpose = storage.of(columns(), rows());
    CommonOps_DDRM.transpose(data, transpose);
    return new Matrix(transpose);
  }

  /**
   * Returns the matrix with orthonormal rows or columns, whichever are fewer, that the QR
   * decomposition of this one gives, with the signs that make R's diagonal positive; of independent
   * normal entries it is uniformly distributed (Mezzadri, 2007).
   */
  public Matrix orthonormal() {
    if (columns() > rows()) {
      return transpose().orthonormal().transpose();
    }
    QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(rows(), columns());
    qr.decompose(data.copy());
    DMatrixRMaj q = qr.getQ(null, true);
    DMatrixRMaj r = qr.getR(null, true);
    return generate(
        rows(),
        columns(),
        (row, column) -> q.get(row, column) * (r.get(column, column) < 0 ? -1 : 1));
  }

  /** Returns the inverse of a square matrix; of one that has none, NaN in every entry. */
  public Matrix inverse() {
    requireThat(rows() == columns(), "only a square matrix has an inverse");
    DMatrixRMaj inverse = data.copy();
    return CommonOps_DDRM.invert(inverse)
        ? new Matrix(inverse)
        : generate(rows(), columns(), (row, column) -> Double.NaN);
  }

  /** Returns ‖A‖₂, the largest factor by which A stretches a column: its largest singular value. */
  public double spectralNorm() {
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(rows(), columns(), false, false, false);
    if (!svd.decompose(data.copy())) {
      throw new IllegalArgumentException("a matrix with entries that are not finite has no norm");
    }
    return Arrays.stream(svd.getSingularValues())
        .limit(svd.numberOfSingularValues())
        .max()
        .orElse(0);
  }

  /** Returns the sum of all entries. */
  public double sum() {
    return CommonOps_DDRM.elementSum(data);
  }

  /** Returns the largest magnitude among the finite entries, 0 if none is finite. */
  public double maxMagnitude() {
    double max = 0;
    for (double entry : data.data) {
      if (Double.isFinite(entry)) {
        max = Math.max(max, Math.abs(entry));
      }
    }
    return max;
  }

  /** Returns how many entries are of some kind. */
  public int count(DoublePredicate kind) {
    int count = 0;
    for (double entry : data.data) {
      if (kind.test(entry)) {
        count++;
      }
    }
    return count;
  }

  /** Whether more than so many entries are of some kind; looks no further once they are. */
  public boolean hasMore(int most, DoublePredicate kind) {
    int count = 0;
    for (int i = 0; count <= most && i < data.data.length; i++) {
      if (kind.test(data.data[i])) {
        count++;
      }
    }
    return count > most;
  }

  /** Returns the entries of some kind, row by row. */
  public DoubleStream entries(DoublePredicate kind) {
    return Arrays.stream(data.data).filter(kind);
  }

  /** Returns a copy of the entries, a list of rows. */
  public double[][] toRows() {
    double[][] rows = new double[rows()][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = Arrays.copyOfRange(data.data, row * columns(), (row + 1) * columns());
    }
    return rows;
  }

  /** Two matrices are equal if they have one shape and bitwise equal entries. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix that
        && sameShape(that)
        && Arrays.equals(data.data, that.data.data);
  }

  @Override
  public int hashCode() {
    return 31 * rows() + Arrays.hashCode(data.data);
  }

  @Override
  public String toString() {
    return Arrays.deepToString(toRows());
  }

  private static void requireThat(boolean fits, String rule) {
    if (!fits) {
      throw new IllegalArgumentException(rule);
    }
  }
}
