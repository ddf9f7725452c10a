package org.chainrule.export.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainrule.OutsideTool;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.NumberArray;
import org.chainrule.export.Exports;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Options;
import org.chainrule.export.request.Part;
import org.chainrule.export.request.Progress;
import org.chainrule.file.arrays.ArrayFile;
import org.chainrule.pass.program.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFormatsTest {

  @TempDir private Path folder;

  private final Export export = Exports.bundled("sigmoid-bce", Options.USUAL);

  @Test
  void anArchiveHoldsEveryQuantityAndWhatIsGiven() throws Exception {
    Path file = Files.write(folder.resolve("a.npz"), Exports.file(new NpzFormat(), export));
    Map<String, Matrix> read = new LinkedHashMap<>();
    for (Found found : ArrayFile.found(file)) {
      read.put(((NumberArray) found).name(), ((NumberArray) found).matrix());
    }

    assertThat(read).containsKeys("x", "y", "W1", "b1", "W2", "b2");
    for (Step step : export.trace().steps()) {
      assertThat(read.get(step.id())).as(step.id()).isEqualTo(step.result().value());
    }
  }

  @Test
  void numPyReadsTheArchive() throws Exception {
    OutsideTool python = OutsideTool.python("numpy");
    Files.write(folder.resolve("a.npz"), Exports.file(new NpzFormat(), export));

    String said =
        python.run(
            folder,
            "-c",
            "import numpy; a = numpy.load('a.npz'); print(len(a.files), a['W1'].tolist())");

    // W₁ of the sigmoid scenario, as the design's page has it.
    assertThat(said.strip()).isEqualTo("20 [[2.0, -2.0], [0.5, 0.25], [-3.0, 2.0]]");
  }

  @Test
  void aTableHoldsAMatrixWithEveryDigit() throws Exception {
    List<Part> parts = new CsvFormat().parts(export);
    Step z1 = export.trace().step(1);

    assertThat(parts).hasSize(export.trace().steps().size());
    assertThat(parts.get(0).name()).isEqualTo("01-z1");
    String table =
        new String(parts.get(0).content().bytes(Progress.NONE), StandardCharsets.US_ASCII);
    List<Double> read = table.lines().map(Double::valueOf).toList();
    assertThat(read)
        .containsExactly(z1.result().get(0, 0), z1.result().get(1, 0), z1.result().get(2, 0));
  }
}
