package org.chainrule.file.arrays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.file.scenario.ScenarioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The files in {@code arrays} were written by NumPy 2.4.6; the others are built here byte by byte
 * from the description of the format (numpy.lib.format).
 */
class ArrayFileTest {

  private static final Matrix W1 = Matrix.of(new double[][] {{0.5, -1}, {1.5, 0.5}});
  private static final String SQUARE =
      "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 2), }";

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
    Map<String, Matrix> arrays = ArrayFile.read(written("types.npz"));
    Matrix expected = Matrix.of(new double[][] {{extreme, 2, 3}, {4, 5, 100}});

    assertThat(arrays).containsEntry(type + "_little", expected);
    assertThat(arrays).containsEntry(type + "_big", expected);
    assertThat(arrays).containsEntry(type + "_little_fortran", expected);
    assertThat(arrays).containsEntry(type + "_big_fortran", expected);
  }

  @Test
  void readsBooleansAsZeroAndOne() throws Exception {
    assertThat(ArrayFile.read(written("types.npz")))
        .hasSize(41)
        .containsEntry("b1", Matrix.of(new double[][] {{0, 0, 1}, {1, 1, 1}}));
  }

  @Test
  void readsAPackedArchiveInItsOrder() throws Exception {
    assertThat(ArrayFile.read(written("shapes.npz")))
        .containsExactly(
            Map.entry("W1", W1),
            Map.entry("b1", Matrix.column(0, -1, 0.5)),
            Map.entry("scalar", Matrix.scalar(3.25)),
            Map.entry("row", Matrix.of(new double[][] {{1, 2, 3}})));
  }

  @Test
  void readsEveryVersion() throws Exception {
    assertThat(ArrayFile.read(written("weights.npy")))
        .containsOnly(
            Map.entry("weights", Matrix.of(new double[][] {{0.5, -1}, {1.5, 0.5}, {-1, -0.5}})));
    assertThat(ArrayFile.read(written("version2.npy"))).containsEntry("version2", W1);
    assertThat(ArrayFile.read(written("version3.npy"))).containsEntry("version3", W1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SQUARE,
        "{'shape':(2L,2L,),'fortran_order':False,'descr':'<f8'}",
        " { 'shape' : ( 2 , 2 ) , 'descr' : '<f8' , 'fortran_order' : False } \n",
      })
  void readsHeadersAsOthersWriteThem(String header) throws Exception {
    assertThat(ArrayFile.read(file("a.npy", npy(header, 0.5, -1, 1.5, 0.5))))
        .containsOnly(Map.entry("a", W1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`0.5,-1\n1.5,0.5\n`",
        "`x1,x2\r\n0.5,-1\r\n1.5,0.5\r\n`",
        "`\"first, of two\",second\n\"0.5\",-1\n1.5,0.5\n`",
        "`Größe;Gewicht\n0,5;-1\n1,5;0,5\n`",
        "`a\tb\n0.5\t-1\n1.5\t0.5\n`",
        "`\uFEFF0.5 -1\n1.5 0.5`",
        "[[0.5, -1], [1.5, 0.5]]",
      })
  void readsTablesInAnyCharacters(String table) throws Exception {
    assertThat(ArrayFile.read(file("w.csv", table.getBytes(StandardCharsets.UTF_8))))
        .containsOnly(Map.entry("w", W1));
    assertThat(ArrayFile.read(file("v.tsv", table.getBytes(StandardCharsets.UTF_16))))
        .containsOnly(Map.entry("v", W1));
    byte[] western = table.replace("\uFEFF", "").getBytes("windows-1252");
    assertThat(ArrayFile.read(file("u", western))).containsOnly(Map.entry("u", W1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "(2, 2) | (2147483647, 2147483647) | its shape is (2147483647, 2147483647), but a matrix has at most 4194304 entries",
        "(2, 2) | (99999999999999999999,) | its shape is (99999999999999999999,), but a matrix has at most 4194304 entries",
        "(2, 2) | (65536, 65536) | its shape is (65536, 65536), but a matrix has at most 4194304 entries",
        "(2, 2) | (0, 2) | its shape is (0, 2), so it has no entry",
        "(2, 2) | (1, 2, 2) | its shape is (1, 2, 2), but a matrix has at most 2 dimensions",
        "(2, 2) | (2, 3) | the file stops too early: of 6 entries it holds 4",
        "(2, 2) | (3,) | behind its entries stand 8 more bytes",
        "(2, 2) | (-2, -2) | what this says of its array cannot be understood",
        "(2, 2) | (2, 2 | what this says of its array cannot be understood",
        "(2, 2) | 4 | what this says of its array cannot be understood",
        "'<f8' | '<f2' | its entries are of type <f2; known are f4, f8, i1 to i8, u1 to u8 and b1 (bool)",
        "'<f8' | '<c16' | its entries are of type <c16; known are f4, f8, i1 to i8, u1 to u8 and b1 (bool)",
        "'<f8' | '‖O' | its entries are of type ‖O; known are f4, f8, i1 to i8, u1 to u8 and b1 (bool)",
        "'<f8' | '<U9999999999' | its entries are of type <U9999999999; known are f4, f8, i1 to i8, u1 to u8 and b1 (bool)",
        "'<f8' | '‖f8' | its entries are of type ‖f8; known are f4, f8, i1 to i8, u1 to u8 and b1 (bool)",
        "'<f8' | [('a', '<f8')] | its entries are records of several fields, not numbers",
        "'<f8' | True | what this says of its array cannot be understood",
        "False | 0 | what this says of its array cannot be understood",
        "False | '<f8' | what this says of its array cannot be understood",
        "'descr' | 'dtype' | what this says of its array cannot be understood",
        "'descr' | 'shape': (2, 2), 'descr' | what this says of its array cannot be understood",
        "'descr' | 'more': True, 'descr' | what this says of its array cannot be understood",
        ", } | | what this says of its array cannot be understood",
        "{ | __import__('os').system('true') or { | what this says of its array cannot be understood",
      })
  void saysWhatIsWrongWithAHeader(String part, String replacement, String reason) throws Exception {
    assertThat(SQUARE).contains(part);
    String header = SQUARE.replace(part, replacement == null ? "" : replacement.replace('‖', '|'));
    Path file = file("a.npy", npy(header, 1, 2, 3, 4));

    assertThat(errorOf(file)).isEqualTo(file + ": " + reason.replace('‖', '|'));
  }

  @Test
  void saysWhereAnEntryIsNotFinite() throws Exception {
    Path nan = file("a.npy", npy(SQUARE, 1, 2, Double.NaN, 4));
    Path infinite = file("b.npy", npy(SQUARE, 1, Double.NEGATIVE_INFINITY, 3, 4));

    assertThat(errorOf(nan))
        .isEqualTo(nan + ": row 2, column 1 is NaN, which is not a finite number");
    assertThat(errorOf(infinite))
        .isEqualTo(infinite + ": row 1, column 2 is -Infinity, which is not a finite number");
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

  @Test
  void saysWhatIsWrongWithATable() throws Exception {
    Path ragged = file("a.csv", "1,2\n3,4,5\n".getBytes(StandardCharsets.UTF_8));
    Path words = file("b.csv", "1,2\n3,four\n".getBytes(StandardCharsets.UTF_8));
    Path picture = file("c.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});

    assertThat(errorOf(ragged)).isEqualTo(ragged + ": row 2 has 3 entries, row 1 has 2");
    assertThat(errorOf(words))
        .isEqualTo(words + ": row 2, column 2, \"four\": the word \"four\" stands for no number");
    assertThat(errorOf(picture))
        .isEqualTo(picture + ": this is neither text nor an array of NumPy");
    assertThat(errorOf(folder.resolve("gone.csv"))).endsWith("gone.csv: there is no such file");
    assertThat(errorOf(folder)).endsWith(": this is a folder, not a file");
    assertThat(errorOf(file("empty.csv", new byte[0]))).endsWith(": there is nothing to read");
  }

  @Test
  void saysWhatIsWrongWithAnArchive() throws Exception {
    Path other = zip("a.npz", Map.of("readme.txt", new byte[] {1}));
    Path empty = zip("b.npz", Map.of());
    Path bad = zip("c.npz", Map.of("W1.npy", npy(SQUARE, 1, 2, 3)));

    assertThat(errorOf(other))
        .isEqualTo(
            other
                + ": \"readme.txt\" in it is no array; arrays are read from .npy, .npz, .csv and .tsv");
    assertThat(errorOf(empty)).isEqualTo(empty + ": this holds no array");
    assertThat(errorOf(bad))
        .isEqualTo(bad + ", W1: the file stops too early: of 4 entries it holds 3");
    assertThat(errorOf(file("d.npz", "PK\3\4 and no more".getBytes(StandardCharsets.UTF_8))))
        .endsWith("d.npz: this .npz archive is damaged");
  }

  @Test
  void aBitThatFlippedInAnArchiveIsNoticed() throws Exception {
    byte[] bytes = Files.readAllBytes(written("types.npz"));
    // The last byte of the first array's entries; the archive is not packed.
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[text.indexOf("PK\3\4", 4) - 1] ^= 1;

    assertThat(errorOf(file("a.npz", bytes))).endsWith("a.npz: this .npz archive is damaged");
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

  /** Every file that was cut off or had bytes exchanged is read, or refused in one line. */
  @Test
  void damagedFilesAreReadOrRefused() throws Exception {
    Random random = new Random(11);
    for (String name : new String[] {"weights.npy", "version2.npy", "shapes.npz"}) {
      byte[] whole = Files.readAllBytes(written(name));
      for (int k = 0; k < 300; k++) {
        byte[] bytes = Arrays.copyOf(whole, random.nextInt(whole.length) + 1);
        bytes = random.nextBoolean() ? whole.clone() : bytes;
        for (int flips = random.nextInt(4); flips >= 0; flips--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        Path file = file("damaged", bytes);
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> assertThat(errorOf(file)).doesNotContainPattern("[\\p{Cc}\\p{Cf}]"));
      }
    }
  }

  private static Path written(String name) throws URISyntaxException {
    return Path.of(ArrayFileTest.class.getResource(name).toURI());
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path zip(String name, Map<String, byte[]> entries) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return file;
  }

  /** Version 1 of the format. */
  private static byte[] npy(String header, double... entries) {
    byte[] text = header.getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer bytes = ByteBuffer.allocate(10 + text.length + 8 * entries.length);
    bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
    bytes.put((byte) 1).put((byte) 0).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putShort((short) text.length).put(text);
    for (double entry : entries) {
      bytes.putDouble(entry);
    }
    return bytes.array();
  }

  private static String errorOf(Path file) {
    ScenarioFileException e =
        catchThrowableOfType(ScenarioFileException.class, () -> ArrayFile.read(file));
    return e == null ? "no error" : e.getMessage();
  }
}
