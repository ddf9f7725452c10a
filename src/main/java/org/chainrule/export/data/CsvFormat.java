package org.chainrule.export.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainrule.algebra.Matrix;
import org.chainrule.export.request.Choice;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Format;
import org.chainrule.export.request.Part;

/** The result of each step as a table, every digit of it, a row of the matrix a line. */
public final class CsvFormat implements Format {

  @Override
  public String ending() {
    return "csv";
  }

  @Override
  public boolean isText() {
    return true;
  }

  @Override
  public Set<Choice> choices() {
    return EnumSet.of(Choice.STEPS);
  }

  @Override
  public List<Part> parts(Export export) {
    return export.cursors().stream()
        .filter(cursor -> cursor > 0)
        .map(
            cursor ->
                new Part(
                    export.fileName(cursor),
                    progress ->
                        table(export.trace().step(cursor).result().value())
                            .getBytes(StandardCharsets.US_ASCII)))
        .toList();
  }

  private static String table(Matrix matrix) {
    return Arrays.stream(matrix.toRows())
        .map(
            row ->
                Arrays.stream(row).mapToObj(Double::toString).collect(Collectors.joining(","))
                    + "\n")
        .collect(Collectors.joining());
  }
}
