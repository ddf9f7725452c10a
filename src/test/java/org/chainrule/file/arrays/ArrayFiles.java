package org.chainrule.file.arrays;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
import org.chainrule.arrays.NumberArray;
import org.chainrule.file.scenario.ScenarioFileException;

/** Files of arrays for tests: those that NumPy wrote, and those that are built byte by byte. */
final class ArrayFiles {

  /** The header of a 2 × 2 array. */
  static final String SQUARE = "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 2), }";

  static final Matrix W1 = Matrix.of(new double[][] {{0.5, -1}, {1.5, 0.5}});

  private ArrayFiles() {}

  /** A file that NumPy wrote. */
  static Path written(String name) {
    try {
      return Path.of(ArrayFiles.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** An array in version 1 of the format, as numpy.lib.format describes it. */
  static byte[] npy(String header, double... entries) {
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

  static Path zip(Path file, Map<String, byte[]> entries) {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the matrices of a file by their names, in its order. */
  static Map<String, Matrix> matrices(Path file) throws ScenarioFileException {
    Map<String, Matrix> matrices = new LinkedHashMap<>();
    for (Found found : ArrayFile.found(file)) {
      if (found instanceof NumberArray array) {
        matrices.put(array.name(), array.matrix());
      }
    }
    return matrices;
  }

  static NumberArray array(Path file, String name, List<Integer> shape, Matrix matrix) {
    return new NumberArray(file.getFileName().toString(), name, shape, matrix);
  }

  /** Returns the message with which a file is refused. */
  static String errorOf(Path file) {
    ScenarioFileException e =
        catchThrowableOfType(ScenarioFileException.class, () -> ArrayFile.found(file));
    return e == null ? "no error" : e.getMessage();
  }
}
