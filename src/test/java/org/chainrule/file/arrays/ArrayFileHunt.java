package org.chainrule.file.arrays;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.NumberArray;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.fuzz.Hunt;
import org.chainrule.fuzz.JsonSpoiler;
import org.chainrule.fuzz.Said;
import org.chainrule.fuzz.Smaller;
import org.chainrule.fuzz.Spoiler;
import org.chainrule.typed.MatrixFormat;
import org.chainrule.typed.MatrixText;

/**
 * Files of arrays, as NumPy and others write them: what is found is bit by bit what stands in the
 * file.
 */
public final class ArrayFileHunt implements Hunt<ArrayFileHunt.Given> {

  /** What means something in files of arrays and tables. */
  public static final List<String> SCRAPS =
      List.of(
          ",",
          ";",
          "\t",
          " ",
          "|",
          "\n",
          "\r\n",
          "\"",
          "'",
          "#",
          "-",
          ".",
          ",,",
          "1,5",
          "2,590",
          "nan",
          "inf",
          "1e999",
          "e",
          "x",
          "y",
          "x,y\n",
          "W1 = ",
          "[",
          "]",
          "[[",
          "]]",
          "{",
          "}",
          "2024-01-05",
          "TRUE",
          "setosa",
          "sep=;\n",
          "\uFEFF",
          "\0",
          "é",
          "−3",
          "PK\u0003\u0004");

  private static final List<String> HEADER_SCRAPS =
      List.of(
          "'",
          "(",
          ")",
          ",",
          "{",
          "}",
          ":",
          "True",
          "False",
          "'<f8'",
          "'>f8'",
          "'|O'",
          "'<f4'",
          "'<i8'",
          "'<c16'",
          "[('a', '<f8')]",
          "shape",
          "descr",
          "fortran_order",
          "0",
          "1",
          "2",
          "3",
          "-1",
          "99999999999",
          "4294967296",
          "(2, 2)",
          "()",
          " ",
          "\n",
          "\0",
          "u93");

  private static final List<String> NAMES =
      List.of("x", "y", "W1", "b1", "fc1.weight", "arr_0", "a/b", "../up", "é", "", "x\n", "W₁");

  /**
   * A file.
   *
   * @param truth its arrays, where it was not spoilt
   */
  public record Given(byte[] file, Optional<Map<String, Matrix>> truth) {}

  private final Path folder;

  /** A hunt that writes its files into a folder of its own. */
  public ArrayFileHunt(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "arrays";
  }

  @Override
  public int inTheBuild() {
    return 500;
  }

  @Override
  public Given draw(Random random) throws IOException {
    boolean good = random.nextInt(4) == 0;
    return switch (random.nextInt(6)) {
      case 0, 1 -> single(random, good);
      case 2, 3 -> archive(random, good);
      case 4 -> spoilt(text(random), random);
      default ->
          new Given(new JsonSpoiler(random, List.of(state(random))).next(), Optional.empty());
    };
  }

  private static Given spoilt(byte[] file, Random random) {
    return new Given(new Spoiler(random, SCRAPS).bytes(file), Optional.empty());
  }

  private static Given single(Random random, boolean good) {
    Matrix matrix = matrix(random);
    byte[] file = npy(matrix, random, good);
    return good
        ? new Given(file, Optional.of(Map.of("file", matrix)))
        : random.nextBoolean() ? new Given(file, Optional.empty()) : spoilt(file, random);
  }

  private static Given archive(Random random, boolean good) throws IOException {
    Map<String, Matrix> truth = new LinkedHashMap<>();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      for (int k = random.nextInt(4); k >= 0; k--) {
        String name = good ? "W" + k : NAMES.get(random.nextInt(NAMES.size()));
        Matrix matrix = matrix(random);
        if (truth.putIfAbsent(name, matrix) == null) {
          put(
              zip,
              name + (good || random.nextInt(9) > 0 ? ".npy" : ""),
              npy(matrix, random, good),
              random);
        }
      }
    }
    byte[] bytes = file.toByteArray();
    return good
        ? new Given(bytes, Optional.of(truth))
        : random.nextInt(4) == 0 ? new Given(bytes, Optional.empty()) : spoilt(bytes, random);
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes, Random random)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    if (random.nextBoolean()) {
      CRC32 sum = new CRC32();
      sum.update(bytes);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(sum.getValue());
    }
    zip.putNextEntry(entry);
    zip.write(bytes);
  }

  /** An array as NumPy writes it, in one of the types that hold its numbers exactly. */
  private static byte[] npy(Matrix matrix, Random random, boolean good) {
    String type =
        List.of("<f8", ">f8", "<f4", ">f4", "<i2", ">i4", "|i1", "<i8").get(random.nextInt(8));
    boolean byColumns = random.nextBoolean();
    String header =
        String.format(
            "{'descr': '%s', 'fortran_order': %s, 'shape': (%d, %d), }",
            type, byColumns ? "True" : "False", matrix.rows(), matrix.columns());
    String text =
        good || random.nextBoolean() ? header : new Spoiler(random, HEADER_SCRAPS).text(header);
    byte[] head = (text + " ".repeat(random.nextInt(64)) + "\n").getBytes(StandardCharsets.UTF_8);
    int size = type.charAt(2) - '0';
    int version = 1 + random.nextInt(3);
    ByteBuffer bytes =
        ByteBuffer.allocate(12 + head.length + size * matrix.rows() * matrix.columns());
    bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
    bytes.put((byte) version).put((byte) 0).order(ByteOrder.LITTLE_ENDIAN);
    if (version == 1) {
      bytes.putShort((short) head.length);
    } else {
      bytes.putInt(head.length);
    }
    bytes.put(head).order(type.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    Matrix lines = byColumns ? matrix.transpose() : matrix;
    for (double[] line : lines.toRows()) {
      for (double entry : line) {
        put(bytes, type, entry);
      }
    }
    byte[] all = new byte[bytes.position()];
    bytes.flip().get(all);
    return all;
  }

  private static void put(ByteBuffer bytes, String type, double entry) {
    switch (type.substring(1)) {
      case "f8" -> bytes.putDouble(entry);
      case "f4" -> bytes.putFloat((float) entry);
      case "i8" -> bytes.putLong((long) entry);
      case "i4" -> bytes.putInt((int) entry);
      case "i2" -> bytes.putShort((short) entry);
      default -> bytes.put((byte) entry);
    }
  }

  /** Small whole numbers, which every type holds. */
  private static Matrix matrix(Random random) {
    return Matrix.generate(
        1 + random.nextInt(4), 1 + random.nextInt(4), (i, j) -> random.nextInt(200) - 100);
  }

  private static byte[] text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int k = random.nextInt(3); k >= 0; k--) {
      MatrixFormat[] formats = MatrixFormat.values();
      text.append("W")
          .append(k)
          .append(" = ")
          .append(MatrixText.write(matrix(random), formats[random.nextInt(formats.length)]))
          .append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A net's weights by their names, in JSON. */
  private static String state(Random random) {
    return String.format(
        "{\"fc1.weight\": %s, \"fc1.bias\": [1, 2], \"note\": \"hm\", \"x\": %s}",
        MatrixText.write(matrix(random), MatrixFormat.NUMPY),
        MatrixText.write(matrix(random), MatrixFormat.NUMPY));
  }

  @Override
  public Outcome judge(Given given) throws Exception {
    Path file = Files.write(folder.resolve("file.dat"), given.file());
    List<Found> found;
    try {
      found = ArrayFile.found(file);
    } catch (ScenarioFileException refused) {
      assertThat(given.truth()).as(refused.getMessage()).isEmpty();
      assertThat(refused.getMessage()).startsWith(file.toString());
      Said.inOneLine(refused.getMessage().replace(folder.toString(), ""));
      return Outcome.REFUSED;
    } finally {
      assertThat(folder).isDirectoryNotContaining(left -> !left.equals(file));
    }
    assertThat(found).isNotEmpty().extracting(Found::id).doesNotHaveDuplicates();
    Map<String, Matrix> read = new LinkedHashMap<>();
    for (Found one : found) {
      Said.isName(one.name());
      Said.isName(one.id());
      if (one instanceof NumberArray array) {
        read.put(array.name(), array.matrix());
        requireFinite(array.matrix());
      }
    }
    given.truth().ifPresent(truth -> assertThat(read).isEqualTo(truth));
    if (NpyArray.isOne(given.file())) {
      read.values().forEach(matrix -> requireThere(matrix, given.file()));
    }
    return Outcome.TAKEN;
  }

  private static void requireFinite(Matrix matrix) {
    for (double[] row : matrix.toRows()) {
      assertThat(row)
          .doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }
  }

  /** As many bytes of the file as the smallest number has stand for each entry. */
  private static void requireThere(Matrix matrix, byte[] file) {
    assertThat(matrix.rows() * matrix.columns()).isLessThan(file.length);
    List<Double> numbers = numbers(file);
    for (double[] row : matrix.toRows()) {
      for (double entry : row) {
        assertThat(numbers.contains(entry) || entry == 0)
            .as("%s stands in the file", entry)
            .isTrue();
      }
    }
  }

  /** All that bytes of the file can mean, from any place on, as real numbers of any kind. */
  private static List<Double> numbers(byte[] file) {
    List<Double> numbers = new ArrayList<>();
    byte[] padded = java.util.Arrays.copyOf(file, file.length + Long.BYTES);
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      ByteBuffer bytes = ByteBuffer.wrap(padded).order(order);
      for (int at = 0; at < file.length; at++) {
        numbers.add(bytes.getDouble(at));
        numbers.add((double) bytes.getFloat(at));
        numbers.add((double) bytes.getLong(at));
        numbers.add((double) bytes.getInt(at));
        numbers.add((double) Integer.toUnsignedLong(bytes.getInt(at)));
        numbers.add((double) bytes.getShort(at));
        numbers.add((double) Short.toUnsignedInt(bytes.getShort(at)));
        numbers.add((double) bytes.get(at));
        numbers.add((double) Byte.toUnsignedInt(bytes.get(at)));
        numbers.add(unsigned(bytes.getLong(at)));
        numbers.add(half(bytes.getShort(at)));
      }
    }
    return numbers;
  }

  private static double unsigned(long bits) {
    return Double.parseDouble(Long.toUnsignedString(bits));
  }

  private static double half(short bits) {
    int exponent = bits >> 10 & 0x1f;
    int rest = bits & 0x3ff;
    double size =
        exponent == 0 ? Math.scalb((double) rest, -24) : Math.scalb(1024.0 + rest, exponent - 25);
    return bits < 0 ? -size : size;
  }

  @Override
  public Stream<Given> smaller(Given given) {
    return given.truth().isPresent()
        ? Stream.empty()
        : Smaller.bytes(given.file()).map(file -> new Given(file, Optional.empty()));
  }

  @Override
  public String show(Given given) {
    return java.util.Base64.getEncoder().encodeToString(given.file())
        + "\n"
        + new String(given.file(), StandardCharsets.ISO_8859_1);
  }
}
