package org.chainrule.drawing.text;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Formulas that the {@link Typesetter} set before there was a program to start: the names of what
 * nets consist of. It takes longer to load than all else that a window needs before its first
 * frame, and most windows begin with nothing but these.
 *
 * <p>An outline is made of contours, of which each stands in their file once, wherever it occurs.
 * The file has two tables, each after the number of its entries. An entry begins with the number of
 * its bytes. That of a contour is the number of its segments, the kind of each ({@link Path2D}'s
 * constants) and their coordinates, from where the contour begins; that of a formula is its width,
 * ascent and descent, which contours it has and where each begins, and is preceded by its LaTeX in
 * UTF-8 with the number of bytes. Numbers of things have 32 bits, all others single precision.
 */
public final class ReadyFormulas {

  private static final ReadyFormulas ALL = new ReadyFormulas(file());

  /** How many coordinates a segment of each kind has. */
  private static final int[] COORDINATES = {2, 2, 4, 6, 0};

  private final List<ByteBuffer> contours = new ArrayList<>();
  private final Map<String, ByteBuffer> formulas = new HashMap<>();

  private ReadyFormulas(ByteBuffer file) {
    for (int left = file.getInt(); left > 0; left--) {
      contours.add(entry(file));
    }
    for (int left = file.getInt(); left > 0; left--) {
      String latex = StandardCharsets.UTF_8.decode(entry(file)).toString();
      formulas.put(latex, entry(file));
    }
  }

  private static ByteBuffer entry(ByteBuffer file) {
    int size = file.getInt();
    ByteBuffer entry = file.slice(file.position(), size);
    file.position(file.position() + size);
    return entry;
  }

  private static ByteBuffer file() {
    String name = "ready-formulas.bin";
    try (InputStream in = ReadyFormulas.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own file " + name);
      }
      return ByteBuffer.wrap(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns how a formula was set, if it was. */
  public static Optional<Outline> find(String latex) {
    return Optional.ofNullable(ALL.formulas.get(latex)).map(at -> ALL.outline(at.duplicate()));
  }

  /** Every one of them in LaTeX. */
  static Set<String> all() {
    return ALL.formulas.keySet();
  }

  private Outline outline(ByteBuffer formula) {
    Measure.Extent extent =
        new Measure.Extent(formula.getFloat(), formula.getFloat(), formula.getFloat());
    Path2D shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
    while (formula.hasRemaining()) {
      ByteBuffer contour = contours.get(formula.getInt()).duplicate();
      append(shape, contour, formula.getFloat(), formula.getFloat());
    }
    return new Outline(shape, extent, false);
  }

  private static void append(Path2D shape, ByteBuffer contour, double x, double y) {
    byte[] kinds = new byte[contour.getInt()];
    contour.get(kinds);
    float[] from = new float[contour.remaining() / Float.BYTES];
    contour.asFloatBuffer().get(from);
    double[] xy = new double[from.length];
    for (int i = 0; i < xy.length; i += 2) {
      xy[i] = x + from[i];
      xy[i + 1] = y + from[i + 1];
    }
    int i = 0;
    for (byte kind : kinds) {
      append(shape, kind, xy, i);
      i += COORDINATES[kind];
    }
  }

  private static void append(Path2D shape, byte kind, double[] xy, int i) {
    switch (kind) {
      case 0 -> shape.moveTo(xy[i], xy[i + 1]);
      case 1 -> shape.lineTo(xy[i], xy[i + 1]);
      case 2 -> shape.quadTo(xy[i], xy[i + 1], xy[i + 2], xy[i + 3]);
      case 3 -> shape.curveTo(xy[i], xy[i + 1], xy[i + 2], xy[i + 3], xy[i + 4], xy[i + 5]);
      default -> shape.closePath();
    }
  }
}
