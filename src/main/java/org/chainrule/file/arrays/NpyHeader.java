package org.chainrule.file.arrays;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import org.chainrule.words.OneLine;

/**
 * What a file in NumPy's format says of its array.
 *
 * @param type the type of an entry as NumPy writes it, such as {@code <f8}; that of a record begins
 *     with a bracket
 * @param fortran whether it is written column by column, not row by row
 * @param shape its dimensions, as many and as large as they may be
 */
record NpyHeader(String type, boolean fortran, List<BigInteger> shape) {

  private static final int LONGEST_SHAPE = 60;

  /** Whether an entry has several fields. */
  boolean isRecord() {
    return type.startsWith("[") || type.startsWith("(");
  }

  /** Returns the shape as a person writes it, such as {@code 2 × 3}. */
  String shapeWords() {
    String words = shape.stream().map(String::valueOf).collect(Collectors.joining(" × "));
    return OneLine.shortened(words, LONGEST_SHAPE);
  }

  /** How many entries there are. */
  BigInteger count() {
    return shape.stream().reduce(BigInteger.ONE, BigInteger::multiply);
  }
}
