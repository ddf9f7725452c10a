package org.chainrule.export.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.export.request.Choice;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Format;
import org.chainrule.export.request.Part;
import org.chainrule.network.Variable;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;

/** Every quantity of the pass by its id, as NumPy's arrays of doubles (NEP 1, version 1.0). */
public final class NpzFormat implements Format {

  private static final int BLOCK = 64;

  /** The magic string, the version and the length of the header. */
  private static final int PREFIX = 6 + 2 + 2;

  /** The first moment that a zip file can hold, so that the same pass is the same file. */
  private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

  @Override
  public String ending() {
    return "npz";
  }

  @Override
  public Set<Choice> choices() {
    return Set.of();
  }

  @Override
  public List<Part> parts(Export export) {
    return List.of(new Part("", progress -> archive(export)));
  }

  private static byte[] archive(Export export) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, Matrix> array : arrays(export).entrySet()) {
        ZipEntry entry = new ZipEntry(array.getKey() + ".npy");
        entry.setTimeLocal(NEVER);
        zip.putNextEntry(entry);
        zip.write(array(array.getValue()));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, Matrix> arrays(Export export) {
    Map<String, Matrix> arrays = new LinkedHashMap<>();
    for (Variable variable : export.trace().network().variables()) {
      Name name = Name.of(variable);
      if (name.isGiven()) {
        export.trace().find(name).ifPresent(given -> arrays.put(name.id(), given.value()));
      }
    }
    for (Step step : export.trace().steps()) {
      arrays.put(step.id(), step.result().value());
    }
    return arrays;
  }

  private static byte[] array(Matrix matrix) {
    String dictionary =
        "{'descr': '<f8', 'fortran_order': False, 'shape': ("
            + matrix.rows()
            + ", "
            + matrix.columns()
            + "), }";
    int length = (PREFIX + dictionary.length() + 1 + BLOCK - 1) / BLOCK * BLOCK;
    String header = dictionary + " ".repeat(length - PREFIX - dictionary.length() - 1) + "\n";
    ByteBuffer bytes =
        ByteBuffer.allocate(length + Double.BYTES * matrix.rows() * matrix.columns())
            .order(ByteOrder.LITTLE_ENDIAN)
            .put((byte) 0x93)
            .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
            .put((byte) 1)
            .put((byte) 0)
            .putShort((short) header.length())
            .put(header.getBytes(StandardCharsets.US_ASCII));
    for (double[] row : matrix.toRows()) {
      for (double entry : row) {
        bytes.putDouble(entry);
      }
    }
    return bytes.array();
  }
}
