package org.chainrule.file.arrays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainrule.file.arrays.ArrayFiles.SQUARE;
import static org.chainrule.file.arrays.ArrayFiles.W1;
import static org.chainrule.file.arrays.ArrayFiles.array;
import static org.chainrule.file.arrays.ArrayFiles.errorOf;
import static org.chainrule.file.arrays.ArrayFiles.matrices;
import static org.chainrule.file.arrays.ArrayFiles.npy;
import static org.chainrule.file.arrays.ArrayFiles.written;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.NumberArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files with one array. Those that lie beside this test were written by NumPy (2.4.6; half.npz by
 * src/test/python/array_files.py); the others are built here byte by byte.
 */
class NpyArrayTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "f4, -0.10000000149011612",
    "f8, -0.1",
    "i1, -128",
    "i2, -32768",
    "i4, -2147483648",
    "i8, -9223372036854775808",
    "u1, 255",
    "u2, 65535",
    "u4, 4294967295",
    "u8, 18446744073709551615",
  })
  void readsEveryTypeInBothOrders(String type, double extreme) throws Exception {
    Map<String, Matrix> arrays = matrices(written("types.npz"));
    Matrix expected = Matrix.of(new double[][] {{extreme, 2, 3}, {4, 5, 100}});

    assertThat(arrays).containsEntry(type + "_little", expected);
    assertThat(arrays).containsEntry(type + "_big", expected);
    assertThat(arrays).containsEntry(type + "_little_fortran", expected);
    assertThat(arrays).containsEntry(type + "_big_fortran", expected);
  }

  @Test
  void readsBooleansAsZeroAndOne() throws Exception {
    assertThat(matrices(written("types.npz")))
        .hasSize(41)
        .containsEntry("b1", Matrix.of(new double[][] {{0, 0, 1}, {1, 1, 1}}));
  }

  /** The entries of W1-f16.npy as NumPy prints them in float64. */
  @Test
  void readsHalfPrecisionExactly() throws Exception {
    Matrix expected =
        Matrix.of(
            new double[][] {
              {0.1800537109375, 0.0999755859375}, {0.040008544921875, 0.219970703125}
            });
    Map<String, Matrix> orders = matrices(written("half.npz"));

    Path file = written("W1-f16.npy");
    assertThat(ArrayFile.found(file))
        .containsExactly(array(file, "W1-f16", List.of(2, 2), expected));
    assertThat(orders).hasSize(4);
    assertThat(orders.values()).containsOnly(orders.get("expected"));
  }

  /** The digest is NumPy's, see src/test/python/array_files.py. */
  @Test
  void readsEveryNumberOfHalfPrecisionAsNumPyDoes() throws Exception {
    ByteArrayOutputStream halves = new ByteArrayOutputStream();
    halves.write(npy("{'descr': '<f2', 'fortran_order': False, 'shape': (63488,), }"));
    for (int bits = 0; bits < 1 << 16; bits++) {
      if ((bits >> 10 & 31) != 31) {
        halves.write(bits);
        halves.write(bits >> 8);
      }
    }
    Matrix numbers = matrices(file("a.npy", halves.toByteArray())).get("a");
    ByteBuffer doubles = ByteBuffer.allocate(63488 * 8).order(ByteOrder.LITTLE_ENDIAN);
    for (int row = 0; row < numbers.rows(); row++) {
      doubles.putDouble(numbers.get(row, 0));
    }

    assertThat(
            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(doubles.array())))
        .isEqualTo("aa36751fa3d7a1ad367c17b8505f04d7c8b01bb1eb0dec00b0f1c4ee444d56d3");
  }

  @Test
  void saysWhereHalfPrecisionIsNotFinite() throws Exception {
    String header = "{'descr': '<f2', 'fortran_order': False, 'shape': (1, 4), }";
    // 1, 0 and -infinity, then NaN.
    byte[] bits = npy(header, Double.longBitsToDouble(0x7e00_fc00_0000_3c00L));

    assertThat(errorOf(file("a.npy", bits)))
        .endsWith("a.npy: holds -Infinity in row 1, column 3; every number has to be finite");
  }

  @Test
  void readsEveryVersion() throws Exception {
    Path first = written("weights.npy");
    Matrix weights = Matrix.of(new double[][] {{0.5, -1}, {1.5, 0.5}, {-1, -0.5}});

    assertThat(ArrayFile.found(first))
        .containsExactly(array(first, "weights", List.of(3, 2), weights));
    assertThat(matrices(written("version2.npy"))).containsOnly(Map.entry("version2", W1));
    assertThat(matrices(written("version3.npy"))).containsOnly(Map.entry("version3", W1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SQUARE,
        "{'shape':(2L,2L,),'fortran_order':False,'descr':'<f8'}",
        " { 'shape' : ( 2 , 2 ) , 'descr' : '<f8' , 'fortran_order' : False } \n",
      })
  void readsHeadersAsOthersWriteThem(String header) throws Exception {
    assertThat(matrices(file("a.npy", npy(header, 0.5, -1, 1.5, 0.5))))
        .containsOnly(Map.entry("a", W1));
  }

  /** A list stands as a column, and is still known to be a list. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"() | '' | false", "(1,) | 1 | true", "(1, 1) | 1 × 1 | false"})
  void keepsTheShape(String shape, String words, boolean list) throws Exception {
    String header = SQUARE.replace("(2, 2)", shape);
    NumberArray array = (NumberArray) ArrayFile.found(file("a.npy", npy(header, 3.25))).get(0);

    assertThat(array.shapeWords()).isEqualTo(words);
    assertThat(array.isList()).isEqualTo(list);
    assertThat(array.matrix()).isEqualTo(Matrix.scalar(3.25));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "(2, 2) | (2147483647, 2147483647) | has 4611686014132420609 entries; a matrix has at most 4194304",
        "(2, 2) | (99999999999999999999,) | has 99999999999999999999 entries; a matrix has at most 4194304",
        "(2, 2) | (65536, 65536) | has 4294967296 entries; a matrix has at most 4194304",
        "(2, 2) | (0, 2) | has no entries",
        "(2, 2) | (0, 99999999999999999999) | has no entries",
        "(2, 2) | (1, 2, 2) | has 3 dimensions; a matrix has at most 2",
        "(2, 2) | (2, 3) | the file stops too early: of 6 entries it holds 4",
        "(2, 2) | (3,) | behind its entries stand 8 more bytes",
        "(2, 2) | (-2, -2) | what this says of its array cannot be understood",
        "(2, 2) | (2, 2 | what this says of its array cannot be understood",
        "(2, 2) | 4 | what this says of its array cannot be understood",
        "'<f8' | '<c16' | holds complex numbers",
        "'<f8' | '‖O' | holds objects of Python, not plain numbers",
        "'<f8' | '<U9999999999' | holds words, not numbers",
        "'<f8' | '‖S3' | holds words, not numbers",
        "'<f8' | '<M8[ns]' | holds dates or times, not numbers",
        "'<f8' | '<f16' | holds numbers of the type <f16; save it as float64",
        "'<f8' | '<V2' | holds plain bytes or bfloat16 (<V2); save it as float32 or float64",
        "'<f8' | '‖i8' | holds entries of the unknown type ‖i8",
        "'<f8' | 'f' | holds entries of the unknown type f",
        "'<f8' | '' | holds entries of the unknown type",
        "'<f8' | [('a', '<f8')] | holds records of several fields, not numbers",
        "'<f8' | ('<f8', (2,)) | holds records of several fields, not numbers",
        "'<f8' | True | what this says of its array cannot be understood",
        "False | 0 | what this says of its array cannot be understood",
        "False | '<f8' | what this says of its array cannot be understood",
        "'descr' | 'dtype' | what this says of its array cannot be understood",
        "'descr' | 'shape': (2, 2), 'descr' | what this says of its array cannot be understood",
        "'descr' | 'more': True, 'descr' | what this says of its array cannot be understood",
        ", } | | what this says of its array cannot be understood",
        "{ | __import__('os').system('true') or { | what this says of its array cannot be understood",
        SQUARE + " | {'descr': [('a', '<f8')]} | what this says of its array cannot be understood",
      })
  void saysWhyAnArrayIsRefused(String part, String replacement, String reason) throws Exception {
    assertThat(SQUARE).contains(part);
    String header = SQUARE.replace(part, replacement == null ? "" : replacement.replace('‖', '|'));
    Path file = file("a.npy", npy(header, 1, 2, 3, 4));

    assertThat(errorOf(file).strip()).isEqualTo(file + ": " + reason.replace('‖', '|'));
  }

  /** What {@code np.save("params.npy", params)} makes of a dictionary. */
  @Test
  void saysHowADictionaryIsSaved() throws Exception {
    Path file = file("params.npy", npy("{'descr': '|O', 'fortran_order': False, 'shape': (), }"));

    assertThat(errorOf(file))
        .isEqualTo(
            file
                + ": holds an object of Python; if it is a dictionary of arrays, save them with"
                + " np.savez(\"w.npz\", **params)");
  }

  @Test
  void saysWhereAnEntryIsNotFinite() throws Exception {
    Path nan = file("a.npy", npy(SQUARE, 1, 2, Double.NaN, 4));
    Path infinite = file("b.npy", npy(SQUARE, 1, Double.NEGATIVE_INFINITY, 3, 4));

    assertThat(errorOf(nan))
        .isEqualTo(nan + ": holds NaN in row 2, column 1; every number has to be finite");
    assertThat(errorOf(infinite))
        .isEqualTo(
            infinite + ": holds -Infinity in row 1, column 2; every number has to be finite");
  }

  @Test
  void saysWhichVersionIsUnknown() throws Exception {
    byte[] future = npy(SQUARE, 1, 2, 3, 4);
    future[6] = 4;

    assertThat(errorOf(file("a.npy", future)))
        .endsWith(": this has version 4.0 of NumPy's format; known are 1 to 3");
  }

  @Test
  void aHeaderMayNotClaimMoreThanThereIs() throws Exception {
    byte[] claims = npy(SQUARE, 1, 2, 3, 4);
    claims[6] = 2;
    claims[8] = claims[9] = claims[10] = claims[11] = (byte) 0xFF;

    assertThat(errorOf(file("a.npy", claims)))
        .endsWith(": what this says of its array cannot be understood");
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
