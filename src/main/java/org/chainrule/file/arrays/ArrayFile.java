package org.chainrule.file.arrays;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.NumberArray;
import org.chainrule.arrays.TableText;
import org.chainrule.arrays.table.Table;
import org.chainrule.arrays.table.TableFormat;
import org.chainrule.arrays.text.PastedArrays;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.file.scenario.SourceReader;
import org.chainrule.typed.TypedException;
import org.chainrule.words.Words;

/**
 * Reads arrays from files, for x, y and weights: NumPy's {@code .npy} and {@code .npz}, and text
 * such as {@code .csv} and {@code .tsv}. What a file holds is told by its first bytes, not by its
 * name.
 *
 * <p>Text is read like a text that is pasted, see {@link PastedArrays}; a first row of words is
 * skipped. An array with one dimension is a column, one without dimensions is 1 × 1. Files may hold
 * up to 100 MB, packed or unpacked.
 */
public final class ArrayFile {

  private static final byte[] ZIP = {'P', 'K'};

  private ArrayFile() {}

  /**
   * Returns the arrays of a file by their names, in the order of the file; the one of a file
   * without names is called what the file is called, without its ending. Entries are finite.
   *
   * @throws ScenarioFileException if it cannot be read or holds anything else
   */
  public static Map<String, Matrix> read(Path file) throws ScenarioFileException {
    try {
      return Collections.unmodifiableMap(read(file, SourceReader.STANDARD.bytes(file)));
    } catch (OutOfMemoryError e) {
      // One huge file is refused; whatever was allocated for it is free again.
      throw ScenarioFileException.of(file.toString(), Words.of("file.memory"), e);
    }
  }

  private static Map<String, Matrix> read(Path file, byte[] bytes) throws ScenarioFileException {
    if (startsWith(bytes, ZIP)) {
      return NpzArchive.read(file);
    }
    Matrix matrix =
        startsWith(bytes, NpyArray.MAGIC)
            ? NpyArray.read(bytes, file.toString())
            : table(bytes, file.toString());
    Map<String, Matrix> arrays = new LinkedHashMap<>();
    arrays.put(nameFrom(file), matrix);
    return arrays;
  }

  private static Matrix table(byte[] bytes, String file) throws ScenarioFileException {
    try {
      Found found = PastedArrays.read(ArrayText.of(bytes, file), file, file).get(0);
      if (found instanceof NumberArray array) {
        return array.matrix();
      }
      Table table = Table.readings(((TableText) found).text(), TableFormat.OPEN).get(0);
      return table.numbers(IntStream.range(0, table.columns()).boxed().toList());
    } catch (TypedException e) {
      throw ScenarioFileException.of(file, e.getMessage(), e);
    }
  }

  private static String nameFrom(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  static boolean startsWith(byte[] bytes, byte[] beginning) {
    return bytes.length >= beginning.length
        && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
  }
}
