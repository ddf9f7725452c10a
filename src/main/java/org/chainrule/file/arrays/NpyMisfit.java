package org.chainrule.file.arrays;

import java.math.BigInteger;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.typed.PastedMatrix;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** Why an array is no matrix of finite numbers: a phrase of which the array is the subject. */
final class NpyMisfit {

  private static final BigInteger MOST = BigInteger.valueOf(PastedMatrix.MOST_ENTRIES);
  private static final int MOST_DIMENSIONS = 2;

  /** How a dictionary of arrays is saved that np.save would make one object of. */
  private static final String SAVED_DICTIONARY = "np.savez(\"w.npz\", **params)";

  private NpyMisfit() {}

  /** What keeps an array from being a matrix of numbers, by its type and shape. */
  static Optional<String> of(NpyHeader header) {
    if (header.isRecord()) {
      return Optional.of(Words.of("file.array.records"));
    }
    if (NpyEntries.typeOf(header.type()).isEmpty()) {
      return Optional.of(ofType(header));
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

  private static String ofType(NpyHeader header) {
    String type = OneLine.shortened(header.type());
    // The letter stands behind the order of the bytes; a is the old one of S.
    return switch (type.length() < 2 ? ' ' : type.charAt(1)) {
      case 'U', 'S', 'a' -> Words.of("file.array.words");
      case 'O' ->
          header.shape().isEmpty()
              ? Words.of("file.array.object", SAVED_DICTIONARY)
              : Words.of("file.array.objects");
      case 'c' -> Words.of("file.array.complex");
      case 'M', 'm' -> Words.of("file.array.dates");
      case 'V' -> Words.of("file.array.raw", type);
      case 'f' -> Words.of("file.array.wide", type);
      default -> Words.of("file.array.type", type);
    };
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
