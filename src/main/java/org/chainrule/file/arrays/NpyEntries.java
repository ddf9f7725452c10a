package org.chainrule.file.arrays;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.algebra.Matrix;

/**
 * How the numbers of a matrix lie in a file in NumPy's format.
 *
 * @param type the type of an entry
 * @param order the order of its bytes
 * @param fortran whether it is written column by column, not row by row
 * @param shape its dimensions, at most two
 */
record NpyEntries(NpyType type, ByteOrder order, boolean fortran, List<Integer> shape) {

  /** Byte order, kind and size; only a type of one byte has no order. */
  private static final Pattern TYPE = Pattern.compile("([<>]|\\|(?=[a-zA-Z]1$))([a-zA-Z]\\d+)");

  /** Returns the type of entry that is written so, such as {@code <f8}, if it can be read. */
  static Optional<NpyType> typeOf(String written) {
    Matcher type = TYPE.matcher(written);
    return type.matches() ? NpyType.of(type.group(2)) : Optional.empty();
  }

  /** How the entries lie of an array that {@link NpyMisfit} has nothing against. */
  static NpyEntries of(NpyHeader header) {
    return new NpyEntries(
        typeOf(header.type()).orElseThrow(),
        header.type().startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
        header.fortran(),
        header.shape().stream().map(dimension -> dimension.intValueExact()).toList());
  }

  int rows() {
    return shape.isEmpty() ? 1 : shape.get(0);
  }

  int columns() {
    return shape.size() < 2 ? 1 : shape.get(1);
  }

  /** How many bytes they take. */
  int bytes() {
    return rows() * columns() * type.bytes();
  }

  /** Returns the matrix; an array with one dimension is a column. */
  Matrix matrix(ByteBuffer bytes) {
    ByteBuffer data = bytes.slice().order(order);
    return Matrix.generate(
        rows(), columns(), (row, column) -> type.get(data, indexOf(row, column)));
  }

  private int indexOf(int row, int column) {
    return fortran ? column * rows() + row : row * columns() + column;
  }
}
