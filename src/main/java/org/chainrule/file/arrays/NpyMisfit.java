package org.chainrule.file.arrays;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.typed.PastedMatrix;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** Why an array is no matrix of finite numbers: a phrase of which the array is the subject. */
final class NpyMisfit {

  private static final BigInteger MOST = BigInteger.valueOf(PastedMatrix.MOST_ENTRIES);
  private static final int MOST_DIMENSIONS = 2;

  /** The letter of a type, behind the order of its bytes; a is the old one of S. */
  private static final Map<Character, String> KINDS =
      Map.of(
          'U', "file.array.words",
          'S', "file.array.words",
          'a', "file.array.words",
          'O', "file.array.objects",
          'c', "file.array.complex",
          'M', "file.array.dates",
          'm', "file.array.dates",
          'V', "file.array.raw",
          'f', "file.array.wide");

  private NpyMisfit() {}

  /** What keeps an array from being a matrix of numbers, by its type and shape. */
  static Optional<String> of(NpyHeader header) {
    if (header.isRecord()) {
      return Optional.of(Words.of("file.array.records"));
    }
    if (NpyEntries.typeOf(header.type()).isEmpty()) {
      return Optional.of(ofType(header.type()));
    }
    if (header.shape().size() > MOST_DIMENSIONS) {
      return Optional.of(Words.of("file.array.dimensions", header.shape().size()));
    }
    BigInteger count = header.count();
    if (count.signum() == 0) {
      return Optional.of(Words.of("file.array.empty"));
    }
    return count.compareTo(MOST) > 0
        ? Optional.of(Words.of("file.array.huge", String.valueOf(count), String.valueOf(MOST)))
        : Optional.empty();
  }

  private static String ofType(String type) {
    String key = type.length() < 2 ? null : KINDS.get(type.charAt(1));
    return Words.of(key == null ? "file.array.type" : key, OneLine.shortened(type));
  }

  /** Where a matrix has an entry that is not finite. */
  static Optional<String> of(Matrix matrix) {
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        double entry = matrix.get(row, column);
        if (!Double.isFinite(entry)) {
          String value = String.valueOf(entry);
          return Optional.of(Words.of("file.array.notFinite", value, row + 1, column + 1));
        }
      }
    }
    return Optional.empty();
  }
}
