package org.chainrule.file.arrays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainrule.file.arrays.ArrayFiles.SQUARE;
import static org.chainrule.file.arrays.ArrayFiles.W1;
import static org.chainrule.file.arrays.ArrayFiles.array;
import static org.chainrule.file.arrays.ArrayFiles.errorOf;
import static org.chainrule.file.arrays.ArrayFiles.npy;
import static org.chainrule.file.arrays.ArrayFiles.written;
import static org.chainrule.file.arrays.ArrayFiles.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.LeftOut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files with several arrays. Those that lie beside this test were written by NumPy; left-out.npz,
 * names.npz, lzma.npz and locked.npz by src/test/python/array_files.py.
 */
class NpzArchiveTest {

  private static final Matrix ZEROS = Matrix.column(0, 0);

  @TempDir Path folder;

  @Test
  void readsACompressedArchiveInItsOrder() throws Exception {
    Path file = written("shapes.npz");

    assertThat(ArrayFile.found(file))
        .containsExactly(
            array(file, "W1", List.of(2, 2), W1),
            array(file, "b1", List.of(3), Matrix.column(0, -1, 0.5)),
            array(file, "scalar", List.of(), Matrix.scalar(3.25)),
            array(file, "row", List.of(1, 3), Matrix.of(new double[][] {{1, 2, 3}})));
  }

  /** Kept as they lie in the file: which way round they are meant is not decided here. */
  @Test
  void readsTheArraysOfAnAssignment() throws Exception {
    Path file = written("n02b-cs231n-rowconv-onehot.npz");

    assertThat(ArrayFile.found(file))
        .containsExactly(
            array(file, "W1", List.of(2, 2), rows(new double[] {.18, .04}, new double[] {.1, .22})),
            array(file, "b1", List.of(2), ZEROS),
            array(
                file,
                "W2",
                List.of(2, 3),
                rows(new double[] {.19, -.1, .1}, new double[] {-.02, -.01, .04})),
            array(file, "b2", List.of(3), Matrix.column(0, 0, 0)),
            array(file, "X", List.of(1, 2), rows(new double[] {16, -6})),
            array(file, "y", List.of(1, 3), rows(new double[] {0, 0, 1})));
  }

  @Test
  void readsNamesAsTheyAreKept() throws Exception {
    assertThat(namesIn("n03-state_dict.npz"))
        .containsExactly("fc1.weight", "fc1.bias", "fc2.weight", "fc2.bias");
    assertThat(namesIn("n04-arr_0.npz")).containsExactly("arr_0", "arr_1", "arr_2", "arr_3");
    assertThat(namesIn("n05-zero-based-W0.npz")).containsExactly("W0", "b0", "W1", "b1");
    assertThat(namesIn("names.npz"))
        .containsExactly(
            "dense/kernel", "dense/kernel:0", "fc1.weight", "größe", "W₁", "a b", "x.npy");
  }

  @Test
  void readsSamplesAsRowsAsTheyAreKept() throws Exception {
    Path file = written("n10-x-square-rows.npz");

    assertThat(ArrayFile.found(file))
        .containsExactly(
            array(file, "x", List.of(2, 2), rows(new double[] {1, 2}, new double[] {3, 4})),
            array(file, "y", List.of(2, 3), rows(new double[] {1, 0, 0}, new double[] {0, 1, 0})));
  }

  /** As DOS and Windows write ö; in UTF-8 its byte stands for nothing. */
  @Test
  void readsNamesThatAreNotInUtf8() throws Exception {
    byte[] bytes = zipped("Gr__e.npy");
    byte[] dos = replaced(bytes, "Gr__e", "Gr\u0094\u00e1e");

    assertThat(ArrayFile.found(Files.write(folder.resolve("a.npz"), dos)))
        .extracting(Found::name)
        .containsExactly("Größe");
  }

  @Test
  void leavesOutWhatIsNoMatrixOfNumbers() throws Exception {
    Path file = written("left-out.npz");

    assertThat(ArrayFile.found(file))
        .containsExactly(
            array(file, "W1", List.of(2, 2), W1),
            leftOut("words", "2", "holds words, not numbers"),
            leftOut("bytes", "1 × 2", "holds words, not numbers"),
            leftOut("name", "", "holds words, not numbers"),
            leftOut("objects", "2", "holds objects of Python, not plain numbers"),
            leftOut("records", "1", "holds records of several fields, not numbers"),
            leftOut("complex", "1 × 2", "holds complex numbers"),
            leftOut("dates", "1", "holds dates or times, not numbers"),
            leftOut("times", "1", "holds dates or times, not numbers"),
            leftOut(
                "bfloat16",
                "2 × 3",
                "holds plain bytes or bfloat16 (|V2); save it as float32 or float64"),
            leftOut("wide", "2 × 2", "holds numbers of the type <f16; save it as float64"),
            leftOut("deep", "2 × 3 × 4", "has 3 dimensions; a matrix has at most 2"),
            leftOut("deeper", "1 × 2 × 3 × 4", "has 4 dimensions; a matrix has at most 2"),
            leftOut("none", "0", "has no entries"),
            leftOut("hollow", "0 × 3", "has no entries"),
            leftOut("huge", "2049 × 2048", "has 4196352 entries; a matrix has at most 4194304"),
            leftOut("nan", "2 × 2", "holds NaN in row 2, column 1; every number has to be finite"),
            leftOut(
                "inf", "2", "holds -Infinity in row 2, column 1; every number has to be finite"),
            array(file, "epoch", List.of(), Matrix.scalar(12)),
            array(file, "flags", List.of(2), Matrix.column(1, 0)));
  }

  @Test
  void leavesOutWhatIsNoArray() throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("weights/", new byte[0]);
    entries.put("readme.txt", new byte[] {1});
    entries.put("weights/W1.npy", npy(SQUARE, 0.5, -1, 1.5, 0.5));
    entries.put("__MACOSX/._W1.npy", new byte[] {0, 5, 22, 7});
    Path some = zip(folder.resolve("left-out.npz"), entries);
    Path none = zip(folder.resolve("none.npz"), Map.of("readme.txt", new byte[] {1}));

    assertThat(ArrayFile.found(some))
        .containsExactly(
            leftOut("readme.txt", "", "is no array of NumPy (.npy)"),
            array(some, "weights/W1", List.of(2, 2), W1),
            leftOut("__MACOSX/._W1", "", "is no array of NumPy (.npy)"));
    assertThat(ArrayFile.found(none))
        .containsExactly(new LeftOut("none.npz", "readme.txt", "", "is no array of NumPy (.npy)"));
  }

  @Test
  void tellsApartWhatWouldHaveOneId() throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("W1", new byte[] {1});
    entries.put("W1.npy", npy(SQUARE, 0.5, -1, 1.5, 0.5));
    entries.put("W1 (2).npy", npy(SQUARE, 1, 2, 3, 4));
    Path file = zip(folder.resolve("a.npz"), entries);

    assertThat(ArrayFile.found(file))
        .extracting(Found::name)
        .containsExactly("W1", "W1 (2)", "W1 (2) (2)");
  }

  @Test
  void twoArraysOfOneNameAreRefused() throws Exception {
    byte[] bytes = zipped("W1.npy", "W2.npy");
    byte[] twins = replaced(bytes, "W2.npy", "W1.npy");
    Path file = Files.write(folder.resolve("a.npz"), twins);

    assertThat(errorOf(file)).isEqualTo(file + ", W1: this holds two arrays of this name");
  }

  @Test
  void saysWhatIsWrongWithAnArchive() throws Exception {
    Path empty = zip(folder.resolve("b.npz"), Map.of());
    Path bad = zip(folder.resolve("c.npz"), Map.of("W1.npy", npy(SQUARE, 1, 2, 3)));
    Path cut =
        Files.write(folder.resolve("d.npz"), "PK\3\4 and no more".getBytes(StandardCharsets.UTF_8));

    assertThat(errorOf(empty)).isEqualTo(empty + ": this holds no array");
    assertThat(errorOf(bad))
        .isEqualTo(bad + ", W1: the file stops too early: of 4 entries it holds 3");
    assertThat(errorOf(cut)).isEqualTo(cut + ": this .npz archive is damaged");
  }

  @Test
  void anEncryptedArchiveIsNotCalledDamaged() {
    Path locked = written("locked.npz");
    Path packed = written("lzma.npz");

    assertThat(errorOf(locked))
        .isEqualTo(
            locked
                + ": this archive is encrypted; unpack it with its password, and save it without one");
    assertThat(errorOf(packed))
        .isEqualTo(
            packed
                + ": this archive is packed in a way that is not read; save it with np.savez or"
                + " np.savez_compressed");
  }

  @Test
  void aBitThatFlippedInAnArchiveIsNoticed() throws Exception {
    byte[] bytes = Files.readAllBytes(written("types.npz"));
    // The last byte of the first array's entries; the archive is not packed.
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[text.indexOf("PK\3\4", 4) - 1] ^= 1;

    assertThat(errorOf(Files.write(folder.resolve("a.npz"), bytes)))
        .endsWith("a.npz: this .npz archive is damaged");
  }

  @Test
  void anArchiveMayNotUnpackToMoreThanIsRead() throws Exception {
    Path bomb = folder.resolve("bomb.npz");
    try (OutputStream out = Files.newOutputStream(bomb);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("x.npy"));
      byte[] zeros = new byte[1_000_000];
      for (int k = 0; k <= 100; k++) {
        zip.write(zeros);
      }
    }

    assertThat(errorOf(bomb))
        .isEqualTo(bomb + ": unpacked, this is larger than 100 MB, the most that is read");
  }

  @Test
  void anArchiveMayNotHoldTooMany() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int k = 0; k <= 1000; k++) {
      entries.put("W" + k + ".npy", new byte[] {1});
    }
    Path file = zip(folder.resolve("a.npz"), entries);

    assertThat(errorOf(file)).isEqualTo(file + ": this holds more than 1000 arrays");
  }

  private static List<String> namesIn(String file) throws Exception {
    return ArrayFile.found(written(file)).stream().map(Found::name).toList();
  }

  private static Matrix rows(double[]... rows) {
    return Matrix.of(rows);
  }

  private static LeftOut leftOut(String name, String shape, String reason) {
    return new LeftOut("left-out.npz", name, shape, reason);
  }

  /** An archive whose names are not marked as UTF-8. */
  private static byte[] zipped(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.ISO_8859_1)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(npy(SQUARE, 1, 2, 3, 4));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] replaced(byte[] bytes, String part, String replacement) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .replace(part, replacement)
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
