package org.chainrule.drawing.text;

import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;

/** Sets formulas and writes the file of {@link ReadyFormulas}. */
public final class ReadyFormulasWriter {

  private static final int[] COORDINATES = {2, 2, 4, 6, 0};

  /** Each contour once, by its bytes, with its number. */
  private final Map<ByteBuffer, Integer> contours = new LinkedHashMap<>();

  private final Bytes formulas = new Bytes();

  private ReadyFormulasWriter() {}

  /** Writes these formulas, in LaTeX, into a file. */
  public static void write(Path file, SortedSet<String> formulas) throws IOException {
    ReadyFormulasWriter writer = new ReadyFormulasWriter();
    for (String latex : formulas) {
      writer.add(latex);
    }
    Bytes all = new Bytes();
    all.out.writeInt(writer.contours.size());
    for (ByteBuffer contour : writer.contours.keySet()) {
      all.entry(contour.array());
    }
    all.out.writeInt(formulas.size());
    all.out.write(writer.formulas.all());
    Files.write(file, all.all());
  }

  static Outline set(String latex) {
    return Typesetter.formula(
        latex,
        fault -> {
          throw new AssertionError(fault);
        });
  }

  private void add(String latex) throws IOException {
    Outline outline = set(latex);
    Bytes formula = new Bytes();
    formula.number(outline.extent().width());
    formula.number(outline.extent().ascent());
    formula.number(outline.extent().descent());
    PathIterator at = outline.shape().getPathIterator(null);
    while (!at.isDone()) {
      addContour(at, formula);
    }
    formulas.entry(latex.getBytes(StandardCharsets.UTF_8));
    formulas.entry(formula.all());
  }

  private void addContour(PathIterator at, Bytes formula) throws IOException {
    double[] begin = new double[6];
    at.currentSegment(begin);
    Bytes kinds = new Bytes();
    Bytes coordinates = new Bytes();
    double[] xy = new double[6];
    int count = 0;
    do {
      int kind = at.currentSegment(xy);
      kinds.out.write(kind);
      for (int i = 0; i < COORDINATES[kind]; i++) {
        coordinates.number(xy[i] - begin[i % 2]);
      }
      count++;
      at.next();
    } while (!at.isDone() && at.currentSegment(xy) != PathIterator.SEG_MOVETO);
    Bytes contour = new Bytes();
    contour.out.writeInt(count);
    contour.out.write(kinds.all());
    contour.out.write(coordinates.all());
    ByteBuffer key = ByteBuffer.wrap(contour.all());
    contours.putIfAbsent(key, contours.size());
    formula.out.writeInt(contours.get(key));
    formula.number(begin[0]);
    formula.number(begin[1]);
  }

  private static final class Bytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    void number(double number) throws IOException {
      out.writeFloat((float) number + 0); // no -0, so that equal contours have equal bytes
    }

    void entry(byte[] entry) throws IOException {
      out.writeInt(entry.length);
      out.write(entry);
    }

    byte[] all() {
      return bytes.toByteArray();
    }
  }
}
